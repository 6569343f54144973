using Neijuan.Engine.Time;
using Neijuan.Lab.Experiments.Trials;
using Neijuan.Lab.Outcomes;
using Neijuan.Model;
using Neijuan.Model.Policies;

namespace Neijuan.Lab.Claims;

/// <summary>A run to make of an arm, and what to measure in it.</summary>
/// <param name="Draw">Place of the parameter vector in the ensemble; −1 for a vector of a search.</param>
internal sealed record ArmRun(Arm Arm, int Draw, IReadOnlyDictionary<string, double> Vector, ulong Seed, IReadOnlyList<OutcomeExpression> Outcomes);

/// <summary>Makes runs of arms and keeps nothing of them but the numbers asked for, worked out on the thread that made the run.</summary>
/// <param name="done">Hears of each run as it is over.</param>
internal sealed class ArmRuns(ITrialQueue queue, IReadOnlyList<ParameterInfo> parameters, Action done)
{
    /// <summary>Runs made so far.</summary>
    public int Made { get; private set; }

    /// <summary>The outcomes of each run, in the order of the runs and of their outcomes.</summary>
    public double[][] Measure(IReadOnlyList<ArmRun> runs, CancellationToken cancellation)
    {
        var measured = new double[runs.Count][];
        queue.Run(
            runs.Select(Trial),
            (trial, run) =>
            {
                var series = new RunSeries(run);
                return runs[trial.Number].Outcomes.Select(o => o.Evaluate(series)).ToArray();
            },
            (trial, values) =>
            {
                measured[trial.Number] = values;
                Made++;
                done();
            },
            cancellation);
        return measured;
    }

    // No run is longer than what is measured in it.
    Trial Trial(ArmRun run, int number) => new(
        number, run.Draw, run.Arm.Scenario, run.Arm.Apply(run.Vector, parameters),
        new RunOptions(run.Seed) { To = new Quarter(run.Outcomes.Max(o => o.LastQuarter.Index)) });
}
