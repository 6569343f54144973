using Neijuan.Model;

namespace Neijuan.Lab.Experiments.Trials;

/// <summary>Trials of a family that are the same run until here, and where they go on from: nothing for the beginning.</summary>
internal sealed record Branch(IReadOnlyList<PlannedTrial> Trials, Snapshot? From)
{
    public PlannedTrial First => Trials[0];

    /// <summary>The first quarter, as an index, in which they are not all the same run any more.</summary>
    public int PartsAt() => Trials.Count == 1 ? First.End : Math.Min(First.End, Trials.Skip(1).Min(First.PartsFrom));

    /// <summary>
    /// The trials as they part in a quarter: those that have ended one by one, the others by what they share. The first is among the first.
    /// </summary>
    public IReadOnlyList<IReadOnlyList<PlannedTrial>> PartedAt(int quarter)
    {
        var parted = new List<List<PlannedTrial>>();
        foreach (var trial in Trials)
        {
            bool IsSame(List<PlannedTrial> group) => group[0].End > quarter && group[0].Steps.PartsFrom(trial.Steps) > quarter;
            if (trial.End > quarter && parted.Find(IsSame) is { } group) group.Add(trial);
            else parted.Add([trial]);
        }

        return parted;
    }

    /// <summary>Families by their parameters: each begins a branch of its own.</summary>
    public static IEnumerable<Branch> Of(IReadOnlyList<PlannedTrial> trials) =>
        trials.GroupBy(t => t.Family).Select(family => new Branch([.. family], From: null));
}
