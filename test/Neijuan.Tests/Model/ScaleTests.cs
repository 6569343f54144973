using Neijuan.Model.Agents;
using Xunit;

namespace Neijuan.Tests.Model;

public class ScaleTests
{
    [Fact]
    public void A_quarter_allocates_nothing_per_firm()
    {
        var (few, many) = (LeastAllocated(1), LeastAllocated(8));
        Assert.True(
            many < few + 8_000, $"{few} bytes in a quarter, {many} with eight times the firms"); // 12,000 more firms: less than a byte each
    }

    [Fact]
    public void Ten_times_the_firms_make_the_same_economy_within_the_spread_of_seeds()
    {
        var (seeds, large) = (Enumerable.Range(1, 6).Select(seed => Outcomes(new RunOptions((ulong)seed))).ToArray(),
            Outcomes(new RunOptions(1, 10)));
        for (var k = 0; k < large.Length; k++)
        {
            var values = seeds.Select(s => s[k]).ToArray();
            var (low, high) = (values.Min(), values.Max());
            var slack = Math.Max(
                high - low,
                0.02 * Math.Abs(high)); // large economies are smoother: once the spread beyond it, as many firms average chance out
            Assert.InRange(large[k], low - slack, high + slack);
        }
    }

    static double[] Outcomes(RunOptions options)
    {
        var run = Economies.New(options with { QuarterHashes = false });
        run.Run();
        return
        [
            run.Window("industry.capacity_to_world_demand", "2012Q1", "2015Q4").Max(),
            run.Window("industry.utilisation", "2012Q1", "2016Q4").Min(),
            run.Window("industry.zombie_share", "2013Q1", "2017Q4").Max(), run.Window("china.local_debt_to_gdp", "2023Q4", "2023Q4")[0],
            run.Window("china.consumption_share", "2023Q4", "2023Q4")[0], run.Window("china.gdp_nominal", "2024Q4", "2024Q4")[0],
            run.Window("industry.effective_provinces", "2016Q1", "2016Q1")[0],
        ];
    }

    // The least over some quarters: in others a table grows.
    static long LeastAllocated(double scale)
    {
        var run = Economies.New(new RunOptions(1, scale) { QuarterHashes = false });
        for (var quarter = 0; quarter < 60; quarter++) run.Step();
        var least = long.MaxValue;
        for (var quarter = 0; quarter < 12; quarter++)
        {
            var before = GC.GetAllocatedBytesForCurrentThread();
            run.Step();
            least = Math.Min(least, GC.GetAllocatedBytesForCurrentThread() - before);
        }

        return least;
    }
}
