using Neijuan.Lab.Experiments.Statistics;
using Neijuan.Lab.Experiments.Sweeps;

namespace Neijuan.Cli.Output;

internal sealed record SweepOutcomeJson(string Id, string Name, string Unit, string Expression);

internal sealed record SweepPointJson(
    int Point, IReadOnlyDictionary<string, double?> Factors, IReadOnlyDictionary<string, BandJson> Outcomes);

/// <summary>What <c>sweep --json</c> prints: a point with bands of its outcomes over draws and seeds.</summary>
internal sealed record SweepJson(
    string Name, string Scenario, string Design, int Draws, int Seeds, ulong Seed, int Runs, string From, string To, double Scale,
    IReadOnlyList<SweepOutcomeJson> Outcomes, IReadOnlyList<SweepPointJson> Points, string Output)
{
    public static SweepJson Of(SweepTable table, string folder)
    {
        var (sweep, plan) = (table.Experiment.Sweep, table.Experiment.Series.Plan);
        return new SweepJson(
            sweep.Name, sweep.Scenario.Name, sweep.Design.ToString(), sweep.Draws, sweep.Seeds, sweep.Options.Seed, plan.Runs,
            plan.Options.From.ToString(), plan.Options.To.ToString(), plan.Options.Scale,
            [.. sweep.Outcomes.Select(o => new SweepOutcomeJson(o.Id, o.Name, o.Unit, o.Expression.Text))],
            [.. Enumerable.Range(0, sweep.Points.Count).Select(p => Point(table, p))], folder);
    }

    static SweepPointJson Point(SweepTable table, int point)
    {
        var sweep = table.Experiment.Sweep;
        return new SweepPointJson(
            point + 1,
            sweep.Factors.Select((f, k) => (f.Name, sweep.Points[point].Levels[k]?.Value)).ToDictionary(f => f.Name, f => f.Value),
            sweep.Outcomes.Select((o, k) => (o.Id, Bands: BandJson.Of(Bands.Of(table.At(point, k)))))
                .ToDictionary(o => o.Id, o => o.Bands));
    }
}
