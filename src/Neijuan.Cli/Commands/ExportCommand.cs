using System.CommandLine;
using Neijuan.Cli.Input;
using Neijuan.Cli.Output;
using Neijuan.Cli.Terminal;
using Neijuan.Lab.Store;

namespace Neijuan.Cli.Commands;

/// <summary><c>export RESULTS</c>: every table to a file of its own.</summary>
internal static class ExportCommand
{
    public static Command Create(Session session)
    {
        var results = new PathArgument("RESULTS") { Description = "Results folder or store" };
        var format = new Option<string>("--format") { Description = "parquet or csv", DefaultValueFactory = _ => "parquet" };
        format.AcceptOnlyFromAmong("parquet", "csv");
        var output = new PathOption("--out", "Folder for the files (default: RESULTS/FORMAT)", "DIR");
        var force = new Option<bool>("--force") { Description = "Replace a folder that exists" };
        var json = new Option<bool>("--json") { Description = "Print one JSON document" };
        var command = new Command("export", "Writes every table of a store to Parquet or CSV.") { results, format, output, force, json };
        command.SetAction(parsed =>
        {
            CheckedOptions.Require(parsed);
            var source = results.Of(parsed);
            var beside = Directory.Exists(source) ? source : Path.GetDirectoryName(Path.GetFullPath(source))!;
            var folder = output.Of(parsed) ?? Path.Combine(beside, parsed.GetValue(format)!);
            var files = Write(source, folder, parsed.GetValue(format) == "parquet", parsed.GetValue(force));
            if (parsed.GetValue(json)) JsonText.Write(session.Output, files);
            else foreach (var file in files) session.Output.WriteLine(file);
            return ExitCode.Done;
        });
        return command.Writes("a file per table into the folder of --out")
            .WithExamples("export results/baseline", "export results/baseline --format csv --out tables");
    }

    /// <summary>Writes the tables all or none. A forced folder loses only files of the same names.</summary>
    static IReadOnlyList<string> Write(string source, string folder, bool parquet, bool force)
    {
        using var store = ResultStore.Open(source);
        using var taken = TakenFolder.Take(folder, taken =>
        {
            if (!force) taken.RequireNothingElse("choose another --out, or --force to replace what is there");
            return taken;
        });
        IReadOnlyList<string> files = [];
        taken.Write(staged => files = store.Export(staged.Path, parquet));
        return [.. files.Select(file => Path.Combine(folder, Path.GetFileName(file)))];
    }
}
