using BenchmarkDotNet.Attributes;
using Neijuan.Model;
using Neijuan.Model.Agents;
using Neijuan.Model.Scenarios;
using Neijuan.Model.Setup;

namespace Neijuan.Benchmarks;

/// <summary>One run of the default economy, 2005Q1 to 2030Q4, on one thread, warm; the books closed every quarter.</summary>
[MemoryDiagnoser]
public class RunBenchmarks
{
    static readonly Dictionary<string, double> Defaults = [];

    readonly ModelData data = ModelData.Load(ModelData.FindRoot());

    /// <summary>As an ensemble makes it: without a hash after every quarter.</summary>
    [Benchmark]
    public long Run() => Run(new RunOptions { QuarterHashes = false });

    /// <summary>As the command line makes it, but for the hash after every stage.</summary>
    [Benchmark]
    public long RunWithQuarterHashes() => Run(new RunOptions());

    long Run(RunOptions options)
    {
        var simulation = new Simulation(data, Scenario.Baseline, Defaults, options);
        simulation.Run();
        return simulation.FirmQuarters;
    }
}
