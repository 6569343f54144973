using Neijuan.Engine.Time;
using Neijuan.Model;
using Neijuan.Model.Agents;
using Neijuan.Model.Policies;
using Neijuan.Model.Scenarios;
using Neijuan.Model.Setup;

namespace Neijuan.Tests;

/// <summary>Runs for the tests; the common ones are made once.</summary>
internal static class Economies
{
    public static ModelData Data { get; } = ModelData.Load(ModelData.FindRoot());

    static readonly Lazy<Simulation> BaselineRun = new(() => Run());

    public static Simulation Baseline => BaselineRun.Value;

    public static Simulation New(
        RunOptions? options = null, IReadOnlyDictionary<string, double>? parameters = null,
        params (string Lever, string From, double Value)[] changes) =>
        new(Data,
            Scenario.Baseline with
            {
                Changes = [.. changes.Select(c => new PolicyChange(c.Lever, default, Quarter.Parse(c.From), c.Value, "test"))],
            },
            parameters ?? new Dictionary<string, double>(), options ?? new RunOptions());

    public static Simulation Run(params (string Lever, string From, double Value)[] changes)
    {
        var simulation = New(null, null, changes);
        simulation.Run();
        return simulation;
    }

    public static double[] Window(this Simulation simulation, string indicator, string from, string to, int row = 0) =>
        simulation.Recorder.Path(indicator, row)[Quarter.Parse(from).Index..(Quarter.Parse(to).Index + 1)];
}
