using Neijuan.Model.Policies;

namespace Neijuan.Lab.Experiments.Sweeps;

/// <summary>What a factor does at one of its values: a change of policy, or of a parameter.</summary>
public sealed record FactorLevel(double Value, PolicyChange? Change, ParameterChange? Parameter);

/// <summary>A lever, switch or parameter that a sweep moves, with the values it takes.</summary>
/// <param name="Name">As it is written: <c>trade.tariff[bloc=us]@2018Q1</c>.</param>
/// <param name="Levels">The values, in the order given; for a space-filling design the two ends of its range.</param>
public sealed record SweepFactor(string Name, IReadOnlyList<FactorLevel> Levels)
{
    /// <summary>The factor at any value between the ends of its range.</summary>
    public FactorLevel At(double value) => new(
        value, Levels[0].Change is { } change ? change with { Value = value } : null,
        Levels[0].Parameter is { } parameter ? parameter with { Value = value } : null);
}
