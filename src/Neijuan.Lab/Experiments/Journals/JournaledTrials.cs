using Neijuan.Lab.Experiments.Trials;
using Neijuan.Lab.Measurements;

namespace Neijuan.Lab.Experiments.Journals;

/// <summary>
/// Runs the trials that a journal does not have yet. What was measured goes to the journal from the thread that made the run, as soon as
/// it is there: a process that dies loses the runs in flight and nothing else.
/// </summary>
public static class JournaledTrials
{
    /// <param name="trials">All trials of the experiment, in order.</param>
    /// <param name="measurement">What to keep of a run.</param>
    /// <param name="kept">Hears the number of trials in the journal after each one.</param>
    public static void Run(
        Journal journal, ITrialQueue queue, IEnumerable<Trial> trials, Func<Trial, Measurement> measurement, Action<int>? kept,
        CancellationToken cancellation) =>
        queue.Run(
            trials.Where(trial => !journal.Has(trial.Number)),
            measurement,
            (trial, measured) =>
            {
                journal.Append(trial.Number, measured);
                return true;
            },
            (_, _) => kept?.Invoke(journal.Count),
            cancellation);
}
