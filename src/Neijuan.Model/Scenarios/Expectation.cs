using Neijuan.Engine.Time;

namespace Neijuan.Model.Scenarios;

/// <summary>How an expectation is held against what was measured.</summary>
public enum Relation
{
    Near,
    Above,
    Below,
    AboveBaselineBy,
    BelowBaselineBy,
}

/// <summary>What a scenario promises about an indicator in a quarter, for one seed.</summary>
/// <param name="Value">What is expected; against the baseline, a share of the baseline's value.</param>
/// <param name="Within">Distance allowed, when <paramref name="Relation"/> is <see cref="Relation.Near"/>.</param>
public sealed record Expectation(IndicatorReference Indicator, Quarter At, Relation Relation, double Value, double Within, ulong Seed)
{
    public bool NeedsBaseline => Relation is Relation.AboveBaselineBy or Relation.BelowBaselineBy;

    /// <summary>Whether it is met. An undefined value meets nothing.</summary>
    public bool Holds(double measured, double baseline) => Relation switch
    {
        Relation.Near => Math.Abs(measured - Value) <= Within,
        Relation.Above => measured > Value,
        Relation.Below => measured < Value,
        Relation.AboveBaselineBy => measured - baseline >= Value * Math.Abs(baseline),
        _ => baseline - measured >= Value * Math.Abs(baseline),
    };

    string Percent => $"{100 * Value:0.##} %";

    public override string ToString() => $"{Indicator.Label} at {At} " + Relation switch
    {
        Relation.Near => $"{Value} within {Within}",
        Relation.Above => $"above {Value}",
        Relation.Below => $"below {Value}",
        Relation.AboveBaselineBy => $"above the baseline by {Percent} or more",
        _ => $"below the baseline by {Percent} or more",
    };
}
