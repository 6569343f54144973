using Neijuan.Engine.Time;

namespace Neijuan.Model.Policies;

/// <summary>How an expectation is held against what was measured.</summary>
public enum Comparison
{
    Near,
    Above,
    Below,
    AboveBaselineBy,
    BelowBaselineBy,
}

/// <summary>What a scenario promises about an indicator in a quarter, for one seed.</summary>
/// <param name="Value">What is expected; against the baseline, a share of the baseline's value.</param>
/// <param name="Within">Distance allowed, when <paramref name="Comparison"/> is <see cref="Comparison.Near"/>.</param>
public sealed record Expectation(IndicatorReference Indicator, Quarter At, Comparison Comparison, double Value, double Within, ulong Seed)
{
    public bool NeedsBaseline => Comparison is Comparison.AboveBaselineBy or Comparison.BelowBaselineBy;

    /// <summary>Whether it is met. An undefined value meets nothing.</summary>
    public bool Holds(double measured, double baseline) => Comparison switch
    {
        Comparison.Near => Math.Abs(measured - Value) <= Within,
        Comparison.Above => measured > Value,
        Comparison.Below => measured < Value,
        Comparison.AboveBaselineBy => measured - baseline >= Value * Math.Abs(baseline),
        _ => baseline - measured >= Value * Math.Abs(baseline),
    };

    string Percent => $"{100 * Value:0.##} %";

    public override string ToString() => $"{Indicator.Label} at {At} " + Comparison switch
    {
        Comparison.Near => $"{Value} within {Within}",
        Comparison.Above => $"above {Value}",
        Comparison.Below => $"below {Value}",
        Comparison.AboveBaselineBy => $"above the baseline by {Percent} or more",
        _ => $"below the baseline by {Percent} or more",
    };
}
