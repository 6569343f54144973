using Neijuan.Lab.Measurements;
using Neijuan.Lab.Outcomes;

namespace Neijuan.Lab.Claims;

/// <summary>
/// What must be measured, and then what was: outcomes of arms over the draws. What two claims both need is run once, and arms that do the
/// same are one arm.
/// </summary>
internal sealed class Measurements
{
    readonly Dictionary<string, (ClaimArm Arm, List<OutcomeExpression> Outcomes)> wanted = [];
    readonly Dictionary<(string Arm, string Outcome), double[]> values = [];

    public void Want(ClaimArm arm, OutcomeExpression outcome)
    {
        if (!wanted.TryGetValue(arm.Key, out var entry)) wanted[arm.Key] = entry = (arm, []);
        if (!entry.Outcomes.Exists(o => o.Text == outcome.Text)) entry.Outcomes.Add(outcome);
    }

    public void Want(ClaimTest test, IReadOnlyDictionary<string, ClaimArm> arms)
    {
        foreach (var measure in test.Statistic.Measures) Want(arms[measure.Arm], measure.Outcome);
    }

    public int Arms => wanted.Count;

    /// <summary>
    /// Every vector with every arm, so that arms that share a past are run together; the n-th vector has the n-th seed in all arms, so that
    /// treatment and control share their luck.
    /// </summary>
    public IReadOnlyList<ArmRun> Runs(IReadOnlyList<IReadOnlyDictionary<string, double>> vectors, Func<int, ulong> seed)
    {
        var arms = wanted.Values.Select(w => (w.Arm, w.Outcomes, Measurement: OutcomesMeasurement.Of(w.Outcomes))).ToArray();
        return [.. vectors.SelectMany((vector, draw) =>
            arms.Select(a => new ArmRun(a.Arm, draw, vector, seed(draw), a.Outcomes, a.Measurement)))];
    }

    public void Keep(IReadOnlyList<ArmRun> runs, double[][] measured, int draws)
    {
        for (var k = 0; k < runs.Count; k++)
        {
            for (var o = 0; o < measured[k].Length; o++)
            {
                var key = (runs[k].Arm.Key, runs[k].Outcomes[o].Text);
                if (!values.TryGetValue(key, out var path)) values[key] = path = new double[draws];
                path[runs[k].Draw] = measured[k][o];
            }
        }
    }

    /// <summary>An outcome of an arm by draw.</summary>
    public IReadOnlyList<double> Of(ClaimArm arm, OutcomeExpression outcome) => values[(arm.Key, outcome.Text)];

    /// <summary>A test's statistic by draw.</summary>
    public double[] Of(ClaimTest test, IReadOnlyDictionary<string, ClaimArm> arms)
    {
        var measures = test.Statistic.Measures.Select(m => Of(arms[m.Arm], m.Outcome)).ToArray();
        return [.. Enumerable.Range(0, measures[0].Count).Select(draw => test.Statistic.Evaluate([.. measures.Select(m => m[draw])]))];
    }
}
