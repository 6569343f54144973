using Neijuan.Engine.Time;
using Neijuan.Lab.Experiments.Trials;
using Neijuan.Model;
using Neijuan.Model.Agents;

namespace Neijuan.Tests;

/// <summary>Runs of the baseline with random draws of the parameters that an ensemble draws.</summary>
internal static class DrawnEconomies
{
    const ulong DesignSeed = 2005;

    /// <summary>Five years beyond the horizon of scenarios: projections must not break off.</summary>
    static readonly RunOptions Long = new() { QuarterHashes = false, To = Quarter.Parse("2035Q4") };

    /// <summary>Each with a seed of its own, to 2035 where nothing else is asked for.</summary>
    public static Simulation[] Of(int draws, RunOptions? options = null) =>
    [
        .. ParameterDraws.Latin(Economies.Data.Parameters, draws, DesignSeed)
            .Select((parameters, k) => Economies.New((options ?? Long) with { Seed = (ulong)k + 1 }, parameters)),
    ];
}
