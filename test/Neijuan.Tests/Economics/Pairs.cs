using System.Collections.Concurrent;
using Neijuan.Engine.Time;
using Neijuan.Lab.Experiments.Statistics;
using Neijuan.Model;
using Neijuan.Model.Agents;

namespace Neijuan.Tests.Economics;

/// <summary>
/// Runs with and without a change, the same luck in both: four seeds, and the median of their differences. Runs without are made once.
/// </summary>
internal sealed class Pairs
{
    public const string From = "2015Q1";
    const int Seeds = 4;

    static readonly Quarter End = Quarter.Parse("2024Q4");
    static readonly ConcurrentDictionary<string, Lazy<Simulation[]>> Made = new();

    readonly Simulation[] with, without;

    Pairs(Simulation[] with, Simulation[] without) => (this.with, this.without) = (with, without);

    /// <summary>A lever is pulled in 2015Q1.</summary>
    public static Pairs Of(string lever, double value) => Of([(lever, From, value)]);

    /// <summary>Levers are pulled; parameters are the same in both.</summary>
    public static Pairs Of((string Lever, string From, double Value)[] changes, params (string Id, double Value)[] parameters) =>
        new(Runs(changes, parameters), Runs([], parameters));

    /// <summary>Parameters are others.</summary>
    public static Pairs OfParameters(params (string Id, double Value)[] parameters) => new(Runs([], parameters), Runs([], []));

    /// <summary>Two settings of levers against each other.</summary>
    public static Pairs Between((string Lever, string From, double Value)[] changes, (string Lever, string From, double Value)[] others) =>
        new(Runs(changes, []), Runs(others, []));

    /// <summary>Mean of an indicator over quarters, over that of the run without, less one.</summary>
    public double Relative(string indicator, string from, string to, int row = 0) =>
        Median((a, b) => (Mean(a, indicator, from, to, row) / Mean(b, indicator, from, to, row)) - 1);

    /// <summary>Mean of an indicator over quarters, less that of the run without.</summary>
    public double Difference(string indicator, string from, string to, int row = 0) =>
        Median((a, b) => Mean(a, indicator, from, to, row) - Mean(b, indicator, from, to, row));

    /// <summary>A measure of both runs, compared.</summary>
    public double Median(Func<Simulation, Simulation, double> compared) =>
        Quantile.Of([.. with.Zip(without, compared)], 0.5);

    /// <summary>The largest of a measure of both runs.</summary>
    public double Largest(Func<Simulation, Simulation, double> compared) => with.Zip(without, compared).Max();

    public static double Mean(Simulation run, string indicator, string from, string to, int row = 0) =>
        run.Window(indicator, from, to, row).Average();

    static Simulation[] Runs((string Lever, string From, double Value)[] changes, (string Id, double Value)[] parameters)
    {
        var key = string.Join(' ', changes) + " | " + string.Join(' ', parameters);
        return Made.GetOrAdd(key, _ => new Lazy<Simulation[]>(() =>
        {
            var runs = new Simulation[Seeds];
            Parallel.For(0, Seeds, seed =>
            {
                var options = new RunOptions((ulong)seed + 1) { QuarterHashes = false, To = End };
                var run = Economies.New(options, parameters.ToDictionary(p => p.Id, p => p.Value), changes);
                run.Run();
                run.Matrices.Clear(); // nobody asks for them
                runs[seed] = run;
            });
            return runs;
        })).Value;
    }
}
