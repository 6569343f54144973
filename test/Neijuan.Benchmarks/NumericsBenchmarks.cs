using BenchmarkDotNet.Attributes;
using Neijuan.Engine.Numerics;
using Neijuan.Engine.Randomness;
using Neijuan.Engine.Recording;

namespace Neijuan.Benchmarks;

/// <summary>Time per call of what the model calls most: each benchmark adds up a thousand results of independent arguments.</summary>
public class NumericsBenchmarks
{
    const int Calls = 1000;
    const int StateSize = 100_000;

    readonly double[] exponents = new double[Calls];
    readonly double[] bases = new double[Calls];
    readonly double[] powers = new double[Calls];
    readonly double[] state = new double[StateSize];

    [GlobalSetup]
    public void Setup()
    {
        var draws = new Randomness(1, 0).For(0, 0);
        for (var i = 0; i < Calls; i++)
        {
            exponents[i] = 40 * draws.Uniform() - 20;
            bases[i] = 3 * draws.Uniform();
            powers[i] = 6 * draws.Uniform() - 3;
        }
        for (var i = 0; i < StateSize; i++) state[i] = draws.Normal();
    }

    [Benchmark(OperationsPerInvoke = Calls)]
    public double Exp()
    {
        var sum = 0.0;
        foreach (var x in exponents) sum += Elementary.Exp(x);
        return sum;
    }

    [Benchmark(OperationsPerInvoke = Calls)]
    public double Log()
    {
        var sum = 0.0;
        foreach (var x in bases) sum += Elementary.Log(x);
        return sum;
    }

    [Benchmark(OperationsPerInvoke = Calls)]
    public double Pow()
    {
        var sum = 0.0;
        for (var i = 0; i < Calls; i++) sum += Elementary.Pow(bases[i], powers[i]);
        return sum;
    }

    /// <summary>Many draws of one agent: two to a block.</summary>
    [Benchmark(OperationsPerInvoke = Calls)]
    public double Uniform()
    {
        var draws = new Randomness(1, 1).For(1, 1);
        var sum = 0.0;
        for (var i = 0; i < Calls; i++) sum += draws.Uniform();
        return sum;
    }

    /// <summary>One draw for each of many agents: a block for each.</summary>
    [Benchmark(OperationsPerInvoke = Calls)]
    public double FirstUniform()
    {
        var random = new Randomness(1, 1);
        var sum = 0.0;
        for (var agent = 0u; agent < Calls; agent++) sum += random.For(1, agent).Uniform();
        return sum;
    }

    [Benchmark(OperationsPerInvoke = Calls)]
    public double Normal()
    {
        var draws = new Randomness(1, 1).For(1, 1);
        var sum = 0.0;
        for (var i = 0; i < Calls; i++) sum += draws.Normal();
        return sum;
    }

    [Benchmark(OperationsPerInvoke = Calls)]
    public long PoissonOfFive()
    {
        var draws = new Randomness(1, 1).For(1, 1);
        var sum = 0L;
        for (var i = 0; i < Calls; i++) sum += draws.Poisson(5);
        return sum;
    }

    [Benchmark(OperationsPerInvoke = Calls)]
    public long PoissonOfHundred()
    {
        var draws = new Randomness(1, 1).For(1, 1);
        var sum = 0L;
        for (var i = 0; i < Calls; i++) sum += draws.Poisson(100);
        return sum;
    }

    /// <summary>Time per byte.</summary>
    [Benchmark(OperationsPerInvoke = StateSize * sizeof(double))]
    public ulong StateHash()
    {
        var hash = default(StateHash);
        hash.Add(state);
        return hash.Value;
    }
}
