using CsCheck;
using Neijuan.Lab.Experiments.Sensitivity;
using Xunit;

namespace Neijuan.Tests.Lab.Experiments.Sensitivity;

public class MorrisTests
{
    static readonly Bootstrap Bootstrap = new(Seed: 1, Resamples: 200);

    [Fact]
    public void A_trajectory_moves_every_factor_once_by_the_step() =>
        Gen.Select(Gen.Int[1, 12], Gen.Int[2, 10], Gen.Int[1, 5], Gen.ULong).Sample((factors, trajectories, half, seed) =>
        {
            var morris = new Morris(factors, trajectories, 2 * half, seed);
            var design = morris.Design;
            Assert.Equal(trajectories * (factors + 1), design.Runs);
            for (var trajectory = 0; trajectory < trajectories; trajectory++)
            {
                var moved = new int[factors];
                for (var step = 0; step < factors; step++)
                {
                    var run = trajectory * (factors + 1) + step;
                    for (var factor = 0; factor < factors; factor++)
                    {
                        var change = Math.Abs(design[run + 1][factor] - design[run][factor]);
                        if (change == 0) continue;
                        Assert.Equal(morris.Step, change, 1e-12);
                        moved[factor]++;
                    }
                }
                Assert.All(moved, times => Assert.Equal(1, times));
            }
        });

    [Fact]
    public void Every_level_is_drawn_about_equally_often()
    {
        // 4 levels, 2000 starts of 2 factors each: 1000 a level, standard error √(4000 · 3/16) = 27; allow five.
        var design = new Morris(2, 2000, 4, seed: 1).Design;
        var held = new int[4];
        for (var trajectory = 0; trajectory < 2000; trajectory++)
            foreach (var place in design[3 * trajectory]) held[(int)Math.Round(3 * place)]++;
        Assert.All(held, count => Assert.InRange(count, 1000 - 137, 1000 + 137));
    }

    [Fact]
    public void A_linear_function_has_its_coefficients_for_effects_and_no_spread()
    {
        double[] slopes = [3, -2, 0, 0.5, -10];
        var morris = new Morris(5, trajectories: 10, levels: 4, seed: 1);
        var result = morris.Analyse(morris.Design.Evaluate(x => 1 + x.Zip(slopes, (place, slope) => place * slope).Sum()), Bootstrap);

        for (var factor = 0; factor < 5; factor++)
        {
            var effect = result.Effects[factor];
            Assert.Equal(slopes[factor], effect.Mean.Value, 1e-12);
            Assert.Equal(Math.Abs(slopes[factor]), effect.MeanSize.Value, 1e-12);
            Assert.Equal(0, effect.Spread.Value, 1e-12);
            Assert.Equal(0, effect.MeanSize.High - effect.MeanSize.Low, 1e-12);
        }
    }

    [Fact]
    public void An_interaction_shows_as_spread()
    {
        // y = x1 x2: the effect of x1 is x2, whose levels 0, 1/3, 2/3, 1 have mean 1/2 and standard deviation √(5/36) = 0.373.
        var morris = new Morris(2, trajectories: 500, levels: 4, seed: 1);
        var result = morris.Analyse(morris.Design.Evaluate(x => x[0] * x[1]), Bootstrap);
        foreach (var effect in result.Effects)
        {
            Assert.Equal(0.5, effect.Mean.Value, 5 * 0.373 / Math.Sqrt(500));
            Assert.Equal(0.373, effect.Spread.Value, 0.05);
            Assert.True(effect.Mean.IntervalContains(effect.Mean.Value));
            Assert.True(effect.Mean.High - effect.Mean.Low > 0.02);
        }
    }

    [Fact]
    public void The_g_function_is_ranked_by_its_coefficients()
    {
        var morris = new Morris(8, trajectories: 50, levels: 4, seed: 1);
        var result = morris.Analyse(morris.Design.Evaluate(TestFunctions.G), Bootstrap);
        var sizes = result.Effects.Select(effect => effect.MeanSize.Value).ToArray();

        for (var factor = 0; factor < 4; factor++) Assert.True(sizes[factor] > sizes[factor + 1], $"factor {factor}");
        for (var factor = 4; factor < 8; factor++) Assert.True(sizes[factor] < sizes[3] / 5);

        // Rises and falls cancel in μ, not in μ*: that is why there is a μ*.
        Assert.True(Math.Abs(result.Effects[0].Mean.Value) < sizes[0] / 2);
    }

    [Fact]
    public void Runs_without_a_finite_output_are_named_and_leave_their_factors_undefined()
    {
        var morris = new Morris(3, trajectories: 10, levels: 4, seed: 1);
        var outputs = morris.Design.Evaluate(x => x[0] + 2 * x[1] + 3 * x[2]);
        outputs[4] = double.NaN; // the start of the second trajectory: only its first step is lost

        var result = morris.Analyse(outputs, Bootstrap);
        Assert.Equal([4], result.UndefinedRuns);
        Assert.Equal(1, result.Effects.Count(effect => double.IsNaN(effect.MeanSize.Value)));

        var complete = morris.Analyse(outputs, Bootstrap, UndefinedOutputs.UseCompleteBlocks);
        Assert.Equal([4], complete.UndefinedRuns);
        Assert.Equal((10, 9), (complete.Trajectories, complete.TrajectoriesUsed));
        for (var factor = 0; factor < 3; factor++) Assert.Equal(factor + 1, complete.Effects[factor].MeanSize.Value, 1e-12);
    }

    [Fact]
    public void The_same_seed_gives_the_same_bits()
    {
        var (first, again) = (new Morris(8, 20, 4, seed: 9), new Morris(8, 20, 4, seed: 9));
        for (var run = 0; run < first.Design.Runs; run++) Assert.Equal(first.Design[run].ToArray(), again.Design[run].ToArray());

        var outputs = first.Design.Evaluate(TestFunctions.G);
        Assert.Equal(first.Analyse(outputs, Bootstrap).Effects, again.Analyse(outputs, Bootstrap).Effects);
        Assert.NotEqual(outputs, new Morris(8, 20, 4, seed: 10).Design.Evaluate(TestFunctions.G));
    }

    [Fact]
    public void Impossible_experiments_are_refused()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => new Morris(3, 10, levels: 5, seed: 1));
        Assert.Throws<ArgumentOutOfRangeException>(() => new Morris(3, 1, levels: 4, seed: 1));
        Assert.Throws<ArgumentException>(() => new Morris(3, 10, 4, seed: 1).Analyse([1, 2], Bootstrap));
    }
}
