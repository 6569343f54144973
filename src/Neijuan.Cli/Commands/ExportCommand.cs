using System.CommandLine;
using Neijuan.Cli.Input;
using Neijuan.Cli.Output;
using Neijuan.Cli.Terminal;
using Neijuan.Lab;
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
        return command.WithExamples("export results/baseline", "export results/baseline --format csv --out tables");
    }

    /// <summary>
    /// Writes a folder beside and renames it, so that it is whole or not there. A forced folder loses only files of the same names.
    /// </summary>
    static IReadOnlyList<string> Write(string source, string folder, bool parquet, bool force)
    {
        using var store = ResultStore.Open(source);
        if (!force && (File.Exists(folder) || (Directory.Exists(folder) && Directory.EnumerateFileSystemEntries(folder).Any())))
            throw new InputException($"{folder}: exists; choose another --out, or --force to replace what is there");
        var beside = $"{Path.TrimEndingDirectorySeparator(folder)}.tmp-{Environment.ProcessId}";
        try
        {
            Directory.CreateDirectory(beside);
            var files = store.Export(beside, parquet);
            Directory.CreateDirectory(folder);
            foreach (var file in files) File.Move(file, Path.Combine(folder, Path.GetFileName(file)), overwrite: true);
            return [.. files.Select(f => Path.Combine(folder, Path.GetFileName(f)))];
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw StoreException.From(e, folder);
        }
        finally
        {
            if (Directory.Exists(beside)) Directory.Delete(beside, recursive: true);
        }
    }
}
