using System.Diagnostics;
using Neijuan.Engine.Time;
using Neijuan.Lab.Results;
using Neijuan.Model;
using Neijuan.Model.Agents;
using Neijuan.Model.Indicators;
using Neijuan.Model.Policies;
using Neijuan.Model.Scenarios;
using Neijuan.Model.Setup;

namespace Neijuan.Lab.Runs;

/// <summary>What a run found besides its series: population, speed and the proof of its books.</summary>
public sealed record RunFacts(
    IReadOnlyDictionary<string, int> Agents,
    double AgentQuartersPerSecond,
    long BookChecks,
    long BookFailures,
    long LargestResidual);

/// <summary>Runs one scenario from its first quarter to its last and writes down how to do it again.</summary>
public sealed class SingleRun(ModelData data, Scenario scenario, RunOptions options)
{
    public Scenario Scenario => scenario;

    /// <summary>Quarters of the run.</summary>
    public int Quarters { get; } = options.To.Index - options.From.Index + 1;

    /// <summary>Runs to the end. <paramref name="passed"/> hears each quarter as it is over.</summary>
    public (RunResult Result, RunFacts Facts) Execute(Action<Quarter>? passed, CancellationToken cancellation)
    {
        var overrides = scenario.Parameters.ToDictionary(p => p.Id, p => p.Value);
        var watch = Stopwatch.StartNew();
        var simulation = new Simulation(data, scenario, overrides, options);
        for (var quarter = options.From.Index; !simulation.Finished; quarter++)
        {
            cancellation.ThrowIfCancellationRequested();
            simulation.Step();
            passed?.Invoke(new Quarter(quarter));
        }

        var seconds = watch.Elapsed.TotalSeconds;
        var matrices = simulation.Matrices.Select(m => new QuarterMatrices(m.BalanceSheet, m.Flows, m.OtherChanges)).ToArray();
        var facts = new RunFacts(
            simulation.Agents,
            simulation.FirmQuarters / Math.Max(seconds, 1e-9),
            simulation.Books.Checks,
            simulation.Books.Failures,
            simulation.Books.LargestResidual);
        return (new RunResult(Describe(simulation), Draw: null, seconds, data.Places, simulation.Recorder, matrices), facts);
    }

    /// <summary>The scenario of a manifest, with every change as it was resolved then.</summary>
    public static Scenario ScenarioOf(Manifest manifest) => new(
        manifest.Scenario.Name,
        manifest.Scenario.Title,
        "",
        null,
        [.. manifest.Scenario.Changes.Select(change => change.ToPolicyChange())],
        [.. manifest.Parameters.Select(p => new ParameterChange(p.Key, p.Value, "manifest"))],
        []);

    Manifest Describe(Simulation simulation)
    {
        var manifest = new RunManifest(data).Of(
            scenario, new Dictionary<string, double>(), options, simulation.QuarterHashes,
            options.StageHashes ? Stages(simulation) : null);
        return manifest.With(Absurdities.Of(simulation.Recorder));
    }

    static ManifestStages Stages(Simulation simulation) => new(
        [.. QuarterStages.Stages.Select(s => s.Name)],
        [.. simulation.StageHashes.Select(quarter => (IReadOnlyList<string>)[.. quarter.Select(s => Manifest.Hex(s.Hash))])]);
}
