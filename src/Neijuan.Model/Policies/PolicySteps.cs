using Neijuan.Engine.Places;
using Neijuan.Engine.Time;

namespace Neijuan.Model.Policies;

/// <summary>
/// What a list of changes comes to, step by step: from which quarter on which cells are set to what. Runs of two lists are the same, to the
/// last bit, until the first quarter in which the steps differ. A change to what is in force anyway is no step.
/// </summary>
public sealed class PolicySteps
{
    /// <summary>A quarter after all others: where two lists that come to the same part.</summary>
    public const int Never = int.MaxValue;

    readonly List<(int Quarter, SortedDictionary<int, long> Set)> steps = [];

    /// <param name="first">The first quarter of the runs; what is set before is set then.</param>
    public PolicySteps(IEnumerable<PolicyChange> changes, PlaceNames places, Calendar calendar, Quarter first)
    {
        var path = new PolicyPath(places, calendar);
        foreach (var change in changes) path.Set(change);
        steps.Add((first.Index, path.SetBy(first)));
        foreach (var quarter in path.Changes.Select(c => c.From).Where(from => from > first).Distinct().Order())
        {
            var set = path.SetBy(quarter);
            if (!set.SequenceEqual(steps[^1].Set)) steps.Add((quarter.Index, set));
        }
    }

    /// <summary>The first quarter, as its index, in which other values are in force.</summary>
    public int PartsFrom(PolicySteps other)
    {
        for (var k = 0; ; k++)
        {
            var (here, there) = (k < steps.Count, k < other.steps.Count);
            if (!here && !there) return Never;
            if (!here) return other.steps[k].Quarter;
            if (!there) return steps[k].Quarter;
            if (steps[k].Quarter != other.steps[k].Quarter) return Math.Min(steps[k].Quarter, other.steps[k].Quarter);
            if (!steps[k].Set.SequenceEqual(other.steps[k].Set)) return steps[k].Quarter;
        }
    }
}
