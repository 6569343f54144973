using System.CommandLine;
using Neijuan.Cli.Input;
using Neijuan.Cli.Output;
using Neijuan.Cli.Terminal;
using Neijuan.Lab.Experiments.Comparisons;
using Neijuan.Lab.Experiments.Ensembles;
using Neijuan.Model.Policies;
using Neijuan.Model.Reading;
using Neijuan.Pages.Experiments;

namespace Neijuan.Cli.Commands;

/// <summary><c>compare BASE OTHER…</c>: what a policy changes, over draws and seeds that all scenarios share.</summary>
internal static class CompareCommand
{
    const int DefaultDraws = 64;

    public static Command Create(Session session)
    {
        var scenarios = new Argument<string[]>("BASE OTHER")
        {
            Description = "Names or files of scenarios: the base, then those to compare with it", Arity = new ArgumentArity(2, 20),
        };
        var year = new NumberOption<int>(
            "--year", "Year of the tables; default: the last whole one", Horizon.First.Year, Horizon.Last.Year, usual: null);
        var options = new ExperimentOptionSet(DefaultDraws, "results/compare-BASE-OTHER-DRAWSxSEEDS");
        var command = new Command("compare", "Runs scenarios with the same parameter draws and the same luck, and shows what differs.")
        {
            scenarios, year,
        };
        options.AddTo(command);
        command.SetAction(parsed =>
        {
            var inputs = Inputs.Load(session);
            var (experiment, asked) = Together.Read(
                () => options.ReadExperiment(parsed, inputs, "compare", parsed.GetValue(scenarios)!), () => year.Given(parsed)?.ToString());
            var period = Period(asked, experiment.Periods);
            return ExperimentRun.OfScenarios(
                session, inputs, options, parsed, experiment, string.Join('-', experiment.Plan.Arms.Select(a => a.Name)),
                ComparisonResults.Read,
                (folder, catalogue) => ComparisonResults.Finish(
                    folder, experiment, inputs.Data, catalogue, rows => ComparisonPage.Render(experiment, rows, inputs.Data)),
                (rows, path) =>
                {
                    if (parsed.GetValue(options.Json)) JsonText.Write(session.Output, CompareJson.Of(experiment, rows, path));
                    else ComparisonText.Write(session.Output, experiment, rows, period, inputs.Data.Parameters.Count, path);
                });
        });
        return command.Writes("a journal while it runs, and then a store, a manifest and a page, into the folder of --out").WithExamples(
            "compare baseline tariff-wall --draws 64",
            "compare baseline coordination hard-budget --draws 32 --seeds 2 --year 2016",
            "compare baseline my-scenario.yaml --json");
    }

    static string Period(string? asked, Periods periods)
    {
        if (asked is null) return periods.Final;
        string[] known = [.. periods.Names.Where(periods.IsPrinted)];
        return known.Contains(asked) ? asked : throw Wrong(asked, $"{known[0]}..{known[^1]}, the whole years of the runs");
    }

    static FindingsException Wrong(string year, string allowed) =>
        new(new Finding("", 0, "--year", year, "is out of range", allowed, null));
}
