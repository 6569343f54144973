using Neijuan.Model;

namespace Neijuan.Lab.Experiments.Trials;

/// <summary>
/// Makes runs. Everything that needs many of them stands in front of this, so that threads, processes or a cluster can stand behind it
/// without a result changing.
/// </summary>
public interface ITrialQueue
{
    /// <summary>
    /// Runs the trials and hands over what was measured, in the order of the trials and one at a time, while later ones are still running. At most a
    /// fixed number of finished measurements wait for their turn, so memory does not grow with the number of trials.
    /// </summary>
    /// <param name="trials">Read lazily, in order.</param>
    /// <param name="measure">Called on the thread that made the run; what it returns must not hold on to the simulation.</param>
    /// <param name="deliver">Called in the order of the trials.</param>
    /// <param name="cancellation">Stops at the end of a quarter; what was delivered stays delivered.</param>
    void Run<T>(IEnumerable<Trial> trials, Func<Trial, Simulation, T> measure, Action<Trial, T> deliver, CancellationToken cancellation);
}
