using System.Collections.Concurrent;
using System.Globalization;
using Neijuan.Engine.Time;
using Neijuan.Model;
using Neijuan.Model.Agents;
using Xunit;

namespace Neijuan.Tests.Economics;

/// <summary>
/// From 2027 to 2035 nine runs of ten stay where an economy can be: the bounds are sanity, not forecasts. The parameters are the defaults,
/// of twenty seeds: draws from their whole ranges, which no record has narrowed yet, do not keep to the bounds of growth and inflation.
/// </summary>
public class ProjectionTests(ITestOutputHelper output)
{
    const int Runs = 20;
    const double ShareOfRuns = 0.9;

    static readonly int From = Quarter.Parse("2027Q1").Index;

    static readonly Lazy<Simulation[]> Made = new(() =>
    {
        var runs = Enumerable.Range(1, Runs)
            .Select(seed => Economies.New(new RunOptions((ulong)seed) { QuarterHashes = false, To = Quarter.Parse("2035Q4") })).ToArray();
        Parallel.ForEach(Partitioner.Create(runs, loadBalance: true), run =>
        {
            run.Run();
            run.Matrices.Clear();
        });
        return runs;
    });

    /// <summary>Means of years: lockdowns and luck make single quarters what they are.</summary>
    [Theory]
    [InlineData("china.gdp_growth_real", -0.01, 0.07)]
    [InlineData("china.consumer_price_inflation", -0.02, 0.06)]
    [InlineData("china.unemployment", 0, 0.12)]
    [InlineData("china.corporate_debt_to_gdp", 0, 3.5)]
    [InlineData("china.household_debt_to_gdp", 0, 1.5)]
    [InlineData("china.local_debt_to_gdp", 0, 2)]
    [InlineData("china.public_debt_to_gdp", 0, 2)]
    [InlineData("china.consumption_share", 0.25, 0.7)]
    public void Nine_runs_of_ten_stay_in_a_sane_range(string indicator, double low, double high)
    {
        var inside = 0;
        foreach (var (run, draw) in Made.Value.Select((run, draw) => (run, draw)))
        {
            var years = run.Recorder.Path(indicator)[From..].Chunk(4).Select(year => year.Average()).ToArray();
            var (least, most) = (years.Min(), years.Max());
            var sane = least >= low && most <= high;
            inside += sane ? 1 : 0;
            output.WriteLine(
                string.Create(CultureInfo.InvariantCulture, $"{(sane ? " " : "!")} seed {draw + 1}: {least:0.000} to {most:0.000}"));
        }

        Assert.True(inside >= ShareOfRuns * Runs, $"{inside} of {Runs}");
    }
}
