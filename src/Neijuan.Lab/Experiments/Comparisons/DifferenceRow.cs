using Neijuan.Lab.Experiments.Statistics;
using Neijuan.Lab.Store;

namespace Neijuan.Lab.Experiments.Comparisons;

/// <summary>What a scenario does to one path in one period: base and other over the runs, and their difference run by run.</summary>
/// <param name="Base">Where the base lies.</param>
/// <param name="Other">Where the other scenario lies.</param>
/// <param name="Difference">Where other − base lies, each pair with the same draw and seed.</param>
/// <param name="Sign">In how many pairs it is negative, zero, positive.</param>
public sealed record DifferenceRow(
    string Scenario, SeriesPath Path, string Period, Bands Base, Bands Other, Bands Difference, ShareOfSign Sign)
{
    // The 5 % and 95 % points of a normal distribution are this many standard deviations apart.
    const double StandardDeviations = 3.29;

    /// <summary>
    /// Spread of the base over the runs, in the indicator's unit: that of a normal distribution with the same 5 % and 95 % points.
    /// </summary>
    public double Spread => (Base.P95 - Base.P5) / StandardDeviations;

    /// <summary>
    /// The median difference in spreads of the base: without unit, so that indicators can be ranked. Infinite where the base never moves
    /// and the scenario moves it; zero where nothing moves.
    /// </summary>
    public double Size => Difference.Median == 0 ? 0 : Difference.Median / Spread;

    /// <summary>Share of the pairs that agree with the sign of the median.</summary>
    public double Agreement => Difference.Median < 0 ? Sign.NegativeShare : Difference.Median > 0 ? Sign.PositiveShare : Sign.ZeroShare;

    /// <summary>Every pair gives exactly the same in both arms, or is undefined in both.</summary>
    public bool IsExactlyZero => Sign.Positive == 0 && Sign.Negative == 0;
}
