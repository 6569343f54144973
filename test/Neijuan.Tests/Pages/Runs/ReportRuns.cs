using Neijuan.Engine.Time;
using Neijuan.Lab.History;
using Neijuan.Lab.Results;
using Neijuan.Lab.Runs;
using Neijuan.Lab.Store;
using Neijuan.Model.Agents;
using Neijuan.Model.Policies;
using Neijuan.Model.Scenarios;
using Neijuan.Pages.Runs;
using Neijuan.Pages.Runs.Sources;
using Neijuan.Tests.Lab.Store;

namespace Neijuan.Tests.Pages.Runs;

/// <summary>
/// Runs that the tests of the report share: the whole baseline, and a short one whose export tariff differs beside its baseline in a store.
/// </summary>
internal static class ReportRuns
{
    static readonly Lazy<RunResult> WholeRun = new(() => Run(Scenario.Baseline, "2030Q4"));

    static readonly Lazy<string> WholePage = new(() => Report.Render(Source(Whole)));

    public static RunResult Whole => WholeRun.Value;

    /// <summary>The page of the whole baseline.</summary>
    public static string Page => WholePage.Value;

    public static HistoricalRecord Record { get; } = RecordFiles.Read(Economies.Data.Root);

    public static Scenario Wall { get; } = Scenario.Baseline with
    {
        Name = "wall", Title = "A wall", Changes = [new PolicyChange("trade.tariff", default, Quarter.Parse("2005Q3"), 0.8, "test")],
    };

    public static RunResult Run(Scenario scenario, string to, ulong seed = 1) =>
        new SingleRun(Economies.Data, scenario, new RunOptions(seed) { To = Quarter.Parse(to) }).Execute(
            null, CancellationToken.None).Result;

    public static ReportSource Source(RunResult result, ResultStore? store = null) =>
        ReportSource.Of(result, store, Record, Economies.Data.Parameters, Economies.Data.DisplayName);

    public static ReportSource Source(ResultStore store, int run) =>
        ReportSource.Of(store, store.Run(run), Record.Reading, Economies.Data.Parameters, Economies.Data.DisplayName);

    public static Evidence Evidence(RunResult result, ResultStore? store = null) => new(Source(result, store));

    /// <summary>Puts runs into one store, and gives the page each would have had as it was written.</summary>
    public static string[] Save(TemporaryFolder folder, params RunResult[] results)
    {
        var catalogue = new Catalogue(results[0].Series.Indicators, Economies.Data.Parameters, Levers.All, Record);
        return [.. results.Select(result =>
        {
            using var open = RunFolder.Open(folder.In("results"), force: false);
            var page = "";
            open.Save(result, catalogue, _ =>
            {
                using var store = open.Gains ? ResultStore.Open(open.Path) : null;
                return page = Report.Render(Source(result, store));
            });
            return page;
        })];
    }
}
