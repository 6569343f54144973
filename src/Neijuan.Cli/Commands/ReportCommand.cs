using System.CommandLine;
using Neijuan.Cli.Input;
using Neijuan.Cli.Terminal;
using Neijuan.Lab;
using Neijuan.Lab.Runs;
using Neijuan.Lab.Store;
using Neijuan.Pages.Runs;
using Neijuan.Pages.Runs.Sources;

namespace Neijuan.Cli.Commands;

/// <summary><c>report RESULTS</c>: writes the report of a run again from its store.</summary>
internal static class ReportCommand
{
    public static Command Create(Session session)
    {
        var results = new PathArgument("RESULTS") { Description = "Results folder or store" };
        var run = RunOfStore.Option();
        var output = new PathOption("--out", "HTML file (default: the report of the run in its folder)", "FILE");
        var force = new Option<bool>("--force") { Description = "Replace a file given by --out" };
        var command = new Command("report", "Writes a self-contained HTML report.") { results, run, output, force };
        command.SetAction(parsed =>
        {
            CheckedOptions.Require(parsed);
            var source = results.Of(parsed);
            using var store = ResultStore.Open(source);
            var chosen = store.Run(run.Given(parsed));
            var given = output.Of(parsed);
            if (given is not null && File.Exists(given) && !parsed.GetValue(force))
                throw new InputException($"{given}: exists; choose another --out, or --force to replace it");
            if (given is not null) WholeFile.Require(given);
            var folder = Directory.Exists(source) ? source : Path.GetDirectoryName(Path.GetFullPath(source))!;
            using var taken = given is null ? TakenFolder.Take(folder) : null;
            var inputs = Inputs.Load(session);
            var page = ReportSource.Of(store, chosen, inputs.Record.Reading, inputs.Data.Parameters, inputs.Data.DisplayName);
            var name = RunFolder.ReportName(chosen.Run);
            if (taken is null) WholeFile.Write(given!, Report.Render(page));
            else taken.Write(staged => staged.Add(name, Report.Render(page)));
            session.Output.WriteLine(given ?? Path.Combine(folder, name));
            return ExitCode.Done;
        });
        return command.Writes("an HTML file, or the report of the run in its folder")
            .WithExamples("report results/baseline", "report results/baseline --run 2 --out second.html");
    }
}
