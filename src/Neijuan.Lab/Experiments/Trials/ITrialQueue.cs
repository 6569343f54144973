using Neijuan.Lab.Measurements;

namespace Neijuan.Lab.Experiments.Trials;

/// <summary>
/// Makes runs. Everything that needs many of them stands in front of this, so that threads, processes or a cluster can stand behind it
/// without a result changing: what goes in is trials and measurements, which are data, and what comes out is bytes.
/// </summary>
public interface ITrialQueue
{
    /// <summary>
    /// Runs the trials and hands over what was measured, in the order of the trials and one at a time, while later ones are still running.
    /// Trials that follow one another with the same draw and seed are a family: what their runs have in common is run once. At most a fixed
    /// number of families wait for their turn, so memory does not grow with the number of trials.
    /// </summary>
    /// <param name="trials">Read lazily, in order.</param>
    /// <param name="measurement">What to measure in a trial.</param>
    /// <param name="keep">Called once per trial as soon as it was measured, on any thread and in any order. What it gives waits to be
    /// delivered.</param>
    /// <param name="deliver">Called in the order of the trials.</param>
    /// <param name="cancellation">Stops at the end of a quarter; what was delivered stays delivered.</param>
    void Run<T>(
        IEnumerable<Trial> trials, Func<Trial, Measurement> measurement, Func<Trial, byte[], T> keep, Action<Trial, T> deliver,
        CancellationToken cancellation);
}
