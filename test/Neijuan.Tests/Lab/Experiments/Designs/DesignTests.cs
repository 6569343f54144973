using CsCheck;
using Neijuan.Lab.Experiments.Designs;
using Xunit;

namespace Neijuan.Tests.Lab.Experiments.Designs;

public class DesignTests
{
    [Fact]
    public void Every_interval_of_a_latin_hypercube_holds_one_run() =>
        Gen.Select(Gen.Int[1, 300], Gen.Int[1, 8], Gen.ULong).Sample((runs, factors, seed) =>
        {
            var design = LatinHypercube.Draw(runs, factors, seed);
            Assert.Equal((runs, factors), (design.Runs, design.Factors));
            for (var factor = 0; factor < factors; factor++)
            {
                var held = new int[runs];
                for (var run = 0; run < runs; run++)
                {
                    Assert.InRange(design[run][factor], double.Epsilon, 1 - 1e-16);
                    held[(int)(design[run][factor] * runs)]++;
                }
                Assert.All(held, count => Assert.Equal(1, count));
            }
        });

    [Fact]
    public void A_latin_hypercube_depends_on_its_seed_only()
    {
        var first = Rows(LatinHypercube.Draw(50, 4, seed: 7));
        Assert.Equal(first, Rows(LatinHypercube.Draw(50, 4, seed: 7)));
        Assert.NotEqual(first, Rows(LatinHypercube.Draw(50, 4, seed: 8)));
    }

    [Fact]
    public void Columns_of_a_latin_hypercube_are_in_different_orders()
    {
        // With 1000 runs the correlation of two independent orders has standard error 1 / √999; allow five.
        var design = LatinHypercube.Draw(1000, 6, seed: 1);
        for (var one = 0; one < 6; one++)
            for (var other = one + 1; other < 6; other++)
            {
                var sum = 0.0;
                for (var run = 0; run < 1000; run++) sum += (design[run][one] - 0.5) * (design[run][other] - 0.5);
                Assert.InRange(sum / 1000 * 12, -5 / Math.Sqrt(999), 5 / Math.Sqrt(999));
            }
    }

    [Fact]
    public void A_full_factorial_holds_every_combination_once() =>
        Assert.Equal(
            [[1, 10, 0], [1, 10, 5], [1, 20, 0], [1, 20, 5], [1, 30, 0], [1, 30, 5],
             [2, 10, 0], [2, 10, 5], [2, 20, 0], [2, 20, 5], [2, 30, 0], [2, 30, 5]],
            Rows(FullFactorial.Of([[1, 2], [10, 20, 30], [0, 5]])));

    [Fact]
    public void One_at_a_time_moves_one_factor_from_the_baseline() =>
        Assert.Equal(
            [[1, 2, 3], [0, 2, 3], [9, 2, 3], [1, 2, 7]],
            Rows(OneAtATime.Around([1, 2, 3], [[0, 9], [], [7]])));

    [Fact]
    public void A_list_is_taken_as_it_is() =>
        Assert.Equal([[0.1, -4], [3, 3]], Rows(ListedRuns.Of([[0.1, -4], [3, 3]])));

    [Fact]
    public void A_design_of_the_cube_is_stretched_over_ranges() =>
        Assert.Equal(
            [[10, -1], [15, 0], [20, 1]],
            Rows(ListedRuns.Of([[0, 0], [0.5, 0.5], [1, 1]]).Over([(10, 20), (-1, 1)])));

    [Fact]
    public void Designs_that_are_not_tables_of_numbers_are_refused()
    {
        Assert.Throws<ArgumentException>(() => ListedRuns.Of([[1, 2], [3]]));
        Assert.Throws<ArgumentException>(() => ListedRuns.Of([]));
        Assert.Throws<ArgumentException>(() => ListedRuns.Of([[double.NaN]]));
        Assert.Throws<ArgumentException>(() => new Design(2, [1, 2, 3]));
        Assert.Throws<ArgumentException>(() => FullFactorial.Of([[1], []]));
        Assert.Throws<ArgumentException>(() => OneAtATime.Around([1, 2], [[3]]));
        Assert.Throws<ArgumentException>(() => ListedRuns.Of([[1, 2]]).Over([(0, 1)]));
    }

    static double[][] Rows(Design design) => [.. Enumerable.Range(0, design.Runs).Select(run => design[run].ToArray())];
}
