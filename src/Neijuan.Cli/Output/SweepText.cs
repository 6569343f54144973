using Neijuan.Lab.Experiments.Ensembles;
using Neijuan.Lab.Experiments.Statistics;
using Neijuan.Lab.Experiments.Sweeps;

namespace Neijuan.Cli.Output;

/// <summary>A sweep as text: its points with the medians of the outcomes.</summary>
internal static class SweepText
{
    const int MostPoints = 40;

    public static void Write(TextWriter output, SweepTable table, int parameters, string folder)
    {
        var (sweep, plan) = (table.Experiment.Sweep, table.Experiment.Series.Plan);
        output.WriteLine($"{sweep.Name}: {sweep.Points.Count} points, {plan.Runs} runs over {sweep.Scenario.Name}, {plan.Options.From} to "
            + $"{plan.Options.To}");
        output.WriteLine();
        var numbers = Enumerable.Range(0, 1 + sweep.Factors.Count + sweep.Outcomes.Count).ToArray();
        var text = new TextTable(["point", .. sweep.Factors.Select(f => f.Name), .. sweep.Outcomes.Select(o => o.Id)]).Numbers(numbers);
        for (var point = 0; point < Math.Min(MostPoints, sweep.Points.Count); point++)
            text.Add(
            [
                $"{point + 1}", .. sweep.Points[point].Levels.Select(l => l is null ? "as it is" : l.Value.ToString("G6")),
                .. Enumerable.Range(0, sweep.Outcomes.Count).Select(o => FigureText.Of(Bands.Of(table.At(point, o)).Median)),
            ]);
        text.Write(output);
        if (sweep.Points.Count > MostPoints) output.WriteLine($"and {sweep.Points.Count - MostPoints} more");
        output.WriteLine();
        if (plan.Pairs > 1) output.WriteLine($"Outcomes are medians over {plan.Pairs} runs a point.");
        foreach (var limit in BandLimits.Of(plan, parameters)) output.WriteLine(limit);
        output.WriteLine($"Every run: {Path.Combine(folder, SweepResults.TableName)}, and tables run, factor and outcome of "
            + $"{Path.Combine(folder, "results.duckdb")}; pictures in {Path.Combine(folder, "report.html")}");
    }
}
