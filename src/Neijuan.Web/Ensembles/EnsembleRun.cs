using Neijuan.Lab.Experiments.Trials;
using Neijuan.Model;
using Neijuan.Model.Agents;
using Neijuan.Model.Scenarios;
using Neijuan.Model.Setup;
using Neijuan.Web.Requests;

namespace Neijuan.Web.Ensembles;

/// <summary>One run of an ensemble.</summary>
/// <param name="Paths">Where it is kept.</param>
/// <param name="Baseline">The baseline's ensemble, whose run of this number it is until the policy acts; null when there is none.</param>
internal sealed record EnsembleRun(int Number, LabPolicy Policy, EnsemblePaths Paths, EnsemblePaths? Baseline)
{
    EnsembleStart? start;

    bool IsBaseline => Policy.Scenario.Changes.Count + Policy.Scenario.Parameters.Count == 0;

    /// <summary>Makes the run, from where it leaves the baseline if that is known by now.</summary>
    /// <param name="between">Called before each quarter.</param>
    public Simulation Simulate(ModelData data, Trial trial, Action between, CancellationToken cancellation)
    {
        var simulation = new Simulation(data, trial.Scenario, trial.Parameters, trial.Options);
        start = Baseline?.StartOf(Number);
        if (start is not null) simulation.Resume(start.State);
        while (!simulation.Finished)
        {
            cancellation.ThrowIfCancellationRequested();
            between();
            if (IsBaseline && simulation.Economy.Time == EnsembleStart.Index && Number < EnsembleStart.MostKept) Paths.KeepState(Number, simulation.Snapshot());
            simulation.Step();
        }

        return simulation;
    }

    public double[]?[] Measure(Simulation simulation) => EnsemblePaths.Measure(simulation, start);
}
