using Neijuan.Engine.Time;
using Neijuan.Model;
using Neijuan.Model.Agents;
using Neijuan.Model.Scenarios;
using Neijuan.Model.Setup;

namespace Neijuan.Lab.Expectations;

/// <summary>An expectation beside what the run gave.</summary>
/// <param name="Baseline">The baseline's value with the same seed, when the expectation is about it.</param>
public sealed record ExpectationResult(Expectation Expectation, double Value, double? Baseline, bool Holds);

/// <summary>Runs a scenario with the seed of its expectations and holds it against them.</summary>
public static class ExpectationCheck
{
    public static IReadOnlyList<ExpectationResult> Run(ModelData data, Scenario scenario) =>
        Run(data, scenario, (seed, last) => Simulated(data, Scenario.Baseline, seed, last));

    /// <summary>As above, with the baseline from elsewhere: of a seed, to a last quarter or beyond.</summary>
    public static IReadOnlyList<ExpectationResult> Run(ModelData data, Scenario scenario, Func<ulong, Quarter, Simulation> baselineOf)
    {
        if (scenario.Expectations.Count == 0) return [];
        var (seed, last) = (scenario.Expectations[0].Seed, scenario.Expectations.Max(e => e.At));
        var run = Simulated(data, scenario, seed, last);
        var baseline = scenario.Expectations.Any(e => e.NeedsBaseline) ? baselineOf(seed, last) : null;
        return
        [
            .. scenario.Expectations.Select(expectation =>
            {
                var value = Measured(run, expectation);
                double? against = expectation.NeedsBaseline ? Measured(baseline!, expectation) : null;
                return new ExpectationResult(expectation, value, against, expectation.Holds(value, against ?? double.NaN));
            }),
        ];
    }

    static Simulation Simulated(ModelData data, Scenario scenario, ulong seed, Quarter last)
    {
        var run = new Simulation(data, scenario, new Dictionary<string, double>(), new RunOptions(seed) { To = last });
        run.Run();
        return run;
    }

    static double Measured(Simulation run, Expectation expectation) =>
        run.Recorder.Value(run.Recorder.Find(expectation.Indicator.Id), expectation.At.Index, expectation.Indicator.Row);
}
