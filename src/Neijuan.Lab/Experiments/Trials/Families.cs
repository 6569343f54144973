using Neijuan.Engine.Time;
using Neijuan.Model.Policies;
using Neijuan.Model.Scenarios;
using Neijuan.Model.Setup;

namespace Neijuan.Lab.Experiments.Trials;

/// <summary>
/// Reads trials in their order, family by family: those that follow one another with the same draw and luck. A family is cut where it
/// becomes too large to wait for; its halves then do the same work twice, which changes nothing else.
/// </summary>
internal sealed class Families(IEnumerable<Trial> trials, ModelData data) : IDisposable
{
    const int Largest = 256;

    readonly IEnumerator<Trial> source = trials.GetEnumerator();
    readonly Dictionary<(Scenario Scenario, Quarter From), PolicySteps> steps = [];
    PlannedTrial? next;
    int read;
    bool begun;

    /// <summary>Trials handed out so far.</summary>
    public int Taken => read - (next is null ? 0 : 1);

    /// <summary>The trials of the next family; none when all were read.</summary>
    public IReadOnlyList<PlannedTrial> Next()
    {
        if (!begun) next = Read();
        begun = true;
        var family = new List<PlannedTrial>();
        while (next is { } trial && family.Count < Largest && (family.Count == 0 || IsKin(family[0].Trial, trial.Trial)))
        {
            family.Add(trial);
            next = Read();
        }

        return family;
    }

    public void Dispose() => source.Dispose();

    /// <summary>Whether two trials may be one family; their parameters need not be the same for them to be read together.</summary>
    static bool IsKin(Trial one, Trial other) => one.Draw == other.Draw && one.Options.Seed == other.Options.Seed;

    PlannedTrial? Read()
    {
        if (!source.MoveNext()) return null;
        var trial = source.Current;
        return PlannedTrial.Of(read++, trial, StepsOf(trial));
    }

    PolicySteps StepsOf(Trial trial)
    {
        var key = (trial.Scenario, trial.Options.From);
        if (!steps.TryGetValue(key, out var known))
            steps[key] = known = new PolicySteps(trial.Scenario.Changes, data.Places, data.Calendar, trial.Options.From);
        return known;
    }
}
