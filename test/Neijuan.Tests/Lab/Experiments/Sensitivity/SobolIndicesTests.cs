using Neijuan.Lab.Experiments.Sensitivity;
using Xunit;

namespace Neijuan.Tests.Lab.Experiments.Sensitivity;

public class SobolIndicesTests
{
    const int Rows = 1 << 13;
    const double Allowed = 0.02;
    static readonly Bootstrap Bootstrap = new(Seed: 1);

    [Fact]
    public void Closed_forms_are_those_of_the_literature()
    {
        // Ishigami: 0.3139, 0.4424, 0; 0.5576, 0.4424, 0.2437 (Saltelli et al. 2008, Global Sensitivity Analysis: The Primer).
        var (first, total) = TestFunctions.IshigamiIndices();
        Assert.Equal([0.3139, 0.4424, 0], first.Select(share => Math.Round(share, 4)));
        Assert.Equal([0.5576, 0.4424, 0.2437], total.Select(share => Math.Round(share, 4)));

        // g-function: 0.716, 0.179, 0.024, 0.007 (same book).
        Assert.Equal([0.716, 0.179, 0.024, 0.007], TestFunctions.GIndices().FirstOrder.Take(4).Select(share => Math.Round(share, 3)));
    }

    [Theory]
    [InlineData(FirstOrderEstimator.Saltelli2010)]
    [InlineData(FirstOrderEstimator.Jansen1999)]
    public void Indices_of_Ishigami_are_within_their_own_intervals(FirstOrderEstimator estimator) =>
        Agrees(TestFunctions.Ishigami, TestFunctions.IshigamiIndices(), estimator);

    [Theory]
    [InlineData(FirstOrderEstimator.Saltelli2010)]
    [InlineData(FirstOrderEstimator.Jansen1999)]
    public void Indices_of_the_g_function_are_within_their_own_intervals(FirstOrderEstimator estimator) =>
        Agrees(TestFunctions.G, TestFunctions.GIndices(), estimator);

    static void Agrees(Func<double[], double> function, (double[] FirstOrder, double[] Total) known, FirstOrderEstimator estimator)
    {
        var experiment = new SobolIndices(known.Total.Length, Rows, seed: 1);
        var result = experiment.Analyse(experiment.Design.Evaluate(function), Bootstrap, estimator);

        Assert.Empty(result.UndefinedRuns);
        Assert.Equal((Rows, Rows), (result.Rows, result.RowsUsed));
        for (var factor = 0; factor < known.Total.Length; factor++)
        {
            Near(known.FirstOrder[factor], result.Indices[factor].FirstOrder, $"first order, factor {factor}");
            Near(known.Total[factor], result.Indices[factor].Total, $"total, factor {factor}");
        }
    }

    static void Near(double known, Estimate estimate, string which)
    {
        Assert.True(estimate.IntervalContains(known), $"{which}: {known} is not in {estimate}");
        Assert.True(Math.Abs(estimate.Value - known) <= Allowed, $"{which}: {estimate.Value} is not {known}");
        Assert.True(estimate.IntervalContains(estimate.Value), $"{which}: {estimate}");
    }

    [Fact]
    public void Mean_and_variance_are_those_of_the_function()
    {
        // Ishigami: mean a / 2; variance 1/2 + a²/8 + b π⁴/5 + b² π⁸/18 = 13.8446.
        var experiment = new SobolIndices(3, Rows, seed: 1);
        var result = experiment.Analyse(experiment.Design.Evaluate(TestFunctions.Ishigami), Bootstrap);
        Assert.Equal(3.5, result.Mean, 0.02);
        Assert.Equal(13.8446, result.Variance, 0.1);
    }

    [Fact]
    public void Blocks_of_the_design_are_A_then_B_then_A_with_one_column_of_B()
    {
        var design = new SobolIndices(factors: 3, rows: 4, seed: 5).Design;
        Assert.Equal(4 * 5, design.Runs);
        for (var row = 0; row < 4; row++)
            for (var mixed = 0; mixed < 3; mixed++)
                for (var factor = 0; factor < 3; factor++)
                    Assert.Equal(design[5 * row + (factor == mixed ? 1 : 0)][factor], design[5 * row + 2 + mixed][factor]);
    }

    [Fact]
    public void A_larger_design_begins_with_the_smaller_one()
    {
        var small = new SobolIndices(4, 16, seed: 2).Design;
        var large = new SobolIndices(4, 64, seed: 2).Design;
        for (var run = 0; run < small.Runs; run++) Assert.Equal(small[run].ToArray(), large[run].ToArray());
    }

    [Fact]
    public void Adding_a_constant_changes_no_index()
    {
        var experiment = new SobolIndices(3, 1024, seed: 3);
        var outputs = experiment.Design.Evaluate(TestFunctions.Ishigami);
        var plain = experiment.Analyse(outputs, Bootstrap);
        var raised = experiment.Analyse(Array.ConvertAll(outputs, output => output + 1000), Bootstrap);
        for (var factor = 0; factor < 3; factor++)
        {
            Assert.Equal(plain.Indices[factor].FirstOrder.Value, raised.Indices[factor].FirstOrder.Value, 1e-9);
            Assert.Equal(plain.Indices[factor].Total.Value, raised.Indices[factor].Total.Value, 1e-9);
        }
    }

    [Fact]
    public void Runs_without_a_finite_output_are_named_and_leave_the_indices_undefined()
    {
        var experiment = new SobolIndices(3, 1024, seed: 3);
        var outputs = experiment.Design.Evaluate(TestFunctions.Ishigami);
        outputs[7] = double.NaN;
        outputs[501] = double.PositiveInfinity;

        var result = experiment.Analyse(outputs, Bootstrap);
        Assert.Equal([7, 501], result.UndefinedRuns);
        Assert.All(result.Indices, index => Assert.True(double.IsNaN(index.FirstOrder.Value) && double.IsNaN(index.Total.Low)));
    }

    [Fact]
    public void Complete_rows_give_indices_when_asked_and_the_result_says_how_many()
    {
        var experiment = new SobolIndices(3, 1024, seed: 3);
        var outputs = experiment.Design.Evaluate(TestFunctions.Ishigami);
        outputs[5] = double.NaN; // row 1
        outputs[9] = double.NaN; // row 1 again
        outputs[502] = double.NaN;

        var result = experiment.Analyse(outputs, Bootstrap, undefined: UndefinedOutputs.UseCompleteBlocks);
        Assert.Equal([5, 9, 502], result.UndefinedRuns);
        Assert.Equal((1024, 1022), (result.Rows, result.RowsUsed));
        var known = TestFunctions.IshigamiIndices();
        for (var factor = 0; factor < 3; factor++)
            Assert.True(result.Indices[factor].Total.IntervalContains(known.Total[factor]));
    }

    [Fact]
    public void An_output_that_never_varies_has_no_indices()
    {
        var experiment = new SobolIndices(2, 256, seed: 3);
        var result = experiment.Analyse(experiment.Design.Evaluate(_ => 0.1), Bootstrap);
        Assert.Empty(result.UndefinedRuns);
        Assert.Equal(0, result.Variance);
        Assert.All(result.Indices, index => Assert.True(double.IsNaN(index.FirstOrder.Value) && double.IsNaN(index.Total.Value)));
    }

    [Fact]
    public void The_same_outputs_and_seed_give_the_same_bits()
    {
        var experiment = new SobolIndices(8, 512, seed: 4);
        var outputs = experiment.Design.Evaluate(TestFunctions.G);
        Assert.Equal(experiment.Analyse(outputs, Bootstrap).Indices, experiment.Analyse(outputs, Bootstrap).Indices);
        Assert.NotEqual(experiment.Analyse(outputs, Bootstrap).Indices, experiment.Analyse(outputs, new Bootstrap(Seed: 2)).Indices);
    }

    [Fact]
    public void Impossible_experiments_are_refused()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => new SobolIndices(3, 1000, seed: 1));
        Assert.Throws<ArgumentOutOfRangeException>(() => new SobolIndices(65, 1024, seed: 1));
        Assert.Throws<ArgumentException>(() => new SobolIndices(3, 4, seed: 1).Analyse([1, 2, 3], Bootstrap));
        Assert.Throws<ArgumentException>(() => new SobolIndices(1, 2, seed: 1).Analyse(new double[6], new Bootstrap(1, Confidence: 1)));
    }
}
