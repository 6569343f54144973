using Neijuan.Engine.Time;
using Neijuan.Model.Policies;

namespace Neijuan.Model.Agents;

/// <summary>How a run is made: its luck, its size and its horizon. Scale multiplies the number of firms, each that much smaller.</summary>
public sealed record RunOptions(ulong Seed = 1, double Scale = 1, bool StageHashes = false)
{
    public const double LeastScale = 0.1;
    public const double MostScale = 100;

    /// <summary>Whether the state is hashed after every quarter. Ensembles do without: one hash at the end tells as much, later.</summary>
    public bool QuarterHashes { get; init; } = true;

    /// <summary>Rows in which the households of each province are kept, equal parts of its cohort.</summary>
    public int HouseholdRows { get; init; } = 1;

    public Quarter From { get; init; } = Horizon.First;

    public Quarter To { get; init; } = Horizon.Last;
}
