using Neijuan.Engine.Time;
using Neijuan.Model;
using Neijuan.Model.Setup;

namespace Neijuan.Lab.Experiments.Trials;

/// <summary>A run being made.</summary>
internal sealed class TrialRun
{
    readonly PlannedTrial trial;
    readonly KeptSnapshots? kept;

    /// <param name="from">Where it goes on from; nothing for the beginning.</param>
    /// <param name="until">The quarter, as an index, that it must not be past: where others part from it.</param>
    /// <param name="kept">Where a later place to go on from may be found, and left for others.</param>
    public TrialRun(ModelData data, PlannedTrial trial, Snapshot? from, int until, KeptSnapshots? kept)
    {
        (this.trial, this.kept) = (trial, kept);
        Simulation = new Simulation(data, trial.Trial.Scenario, trial.Trial.Parameters, trial.Trial.Options);
        if (kept?.Find(trial, from, until) is { } later) from = later;
        if (from is not null) Simulation.Resume(from);
    }

    public Simulation Simulation { get; }

    /// <summary>Hears each quarter as it is over.</summary>
    public Action<Quarter>? Passed { get; init; }

    /// <summary>Runs until a quarter, as an index, is about to begin, or to the end.</summary>
    /// <param name="between">Called before each quarter.</param>
    public void RunTo(int quarter, Action between)
    {
        while (!Simulation.Finished && Simulation.Economy.Time < quarter)
        {
            between();
            kept?.Offer(trial, Simulation);
            Simulation.Step();
            Passed?.Invoke(new Quarter(Simulation.Economy.Time - 1));
        }
    }
}
