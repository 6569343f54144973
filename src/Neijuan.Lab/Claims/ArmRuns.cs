using Neijuan.Engine.Time;
using Neijuan.Lab.Experiments.Trials;
using Neijuan.Lab.Measurements;
using Neijuan.Lab.Outcomes;
using Neijuan.Model.Agents;
using Neijuan.Model.Policies;

namespace Neijuan.Lab.Claims;

/// <summary>A run to make of an arm, and what to measure in it.</summary>
/// <param name="Draw">Place of the parameter vector in its list.</param>
/// <param name="Measurement">The outcomes, as they are measured.</param>
internal sealed record ArmRun(
    ClaimArm Arm, int Draw, IReadOnlyDictionary<string, double> Vector, ulong Seed, IReadOnlyList<OutcomeExpression> Outcomes,
    OutcomesMeasurement Measurement)
{
    /// <summary>No run is longer than what is measured in it.</summary>
    public Quarter To => new(Outcomes.Max(o => o.LastQuarter.Index));
}

/// <summary>Makes runs of arms and keeps nothing of them but the numbers asked for, worked out on the thread that made the run.</summary>
/// <param name="journal">Where runs that were made before are found, and new ones kept.</param>
/// <param name="done">Hears of each run as it is over.</param>
internal sealed class ArmRuns(ITrialQueue queue, IReadOnlyList<ParameterInfo> parameters, MeasureJournal? journal, Action done)
{
    /// <summary>Runs asked for so far, made now or before.</summary>
    public int Made { get; private set; }

    /// <summary>The outcomes of each run, in the order of the runs and of their outcomes.</summary>
    public double[][] Measure(IReadOnlyList<ArmRun> runs, CancellationToken cancellation)
    {
        var measured = new double[runs.Count][];
        var missing = new List<int>();
        for (var k = 0; k < runs.Count; k++)
        {
            if (journal?.Find(runs[k]) is { } before) Count(measured, k, before);
            else missing.Add(k);
        }

        queue.Run(
            missing.Select(Trial),
            trial => runs[trial.Number].Measurement,
            (_, measured) => OutcomesMeasurement.Read(measured).Values,
            (trial, values) =>
            {
                journal?.Keep(runs[trial.Number], values);
                Count(measured, trial.Number, values);
            },
            cancellation);
        return measured;

        Trial Trial(int number) => new(
            number, runs[number].Draw, runs[number].Arm.Scenario, runs[number].Arm.Apply(runs[number].Vector, parameters),
            new RunOptions(runs[number].Seed) { To = runs[number].To, QuarterHashes = false });
    }

    void Count(double[][] measured, int number, double[] values)
    {
        measured[number] = values;
        Made++;
        done();
    }
}
