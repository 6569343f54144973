using Neijuan.Lab.Experiments.Ensembles;
using Neijuan.Model.Places;

namespace Neijuan.Cli.Output;

/// <summary>Bands of an ensemble as text: the nation in the last year.</summary>
internal static class EnsembleText
{
    public static void Write(TextWriter output, SeriesExperiment experiment, IReadOnlyList<BandRow> bands, int parameters, string folder)
    {
        var (plan, period) = (experiment.Plan, experiment.Periods.Final);
        output.WriteLine($"{plan.Arms[0].Name}: {plan.Runs} runs, {plan.Options.From} to {plan.Options.To}; {PeriodText.Of(period)}");
        output.WriteLine();
        var table = new TextTable("indicator", "5 %", "25 %", "median", "75 %", "95 %", "unit", "").Numbers(1, 2, 3, 4, 5);
        foreach (var row in bands.Where(b => b.Period == period && b.Path.Indicator.Kind == PlaceKinds.Nation))
        {
            var b = row.Bands;
            string[] quantiles = [.. new[] { b.P5, b.P25, b.Median, b.P75, b.P95 }.Select(FigureText.Of)];
            table.Add(
            [
                row.Path.Indicator.Id, .. quantiles, row.Path.Indicator.Unit,
                b.Undefined > 0 ? $"not defined in {b.Undefined} of {b.Runs} runs" : "",
            ]);
        }

        table.Write(output);
        output.WriteLine();
        foreach (var limit in BandLimits.Of(plan, parameters)) output.WriteLine(limit);
        output.WriteLine($"Every quarter, industry, province and bloc: table band of {Path.Combine(folder, "results.duckdb")}; pictures "
            + $"in {Path.Combine(folder, "report.html")}");
    }
}
