using System.Globalization;
using BenchmarkDotNet.Running;
using Neijuan.Benchmarks;

// `scales` runs ten and a hundred times the firms; `fingerprint` prints a hash of what a few runs record; `stages [RUNS [SCALE]]` prints
// where a run's time goes; everything else goes to BenchmarkDotNet (`--filter '*'`).
if (args.FirstOrDefault() == "stages")
{
    StageTimes.Print(
        args.Length > 1 ? int.Parse(args[1], CultureInfo.InvariantCulture) : 20,
        args.Length > 2 ? double.Parse(args[2], CultureInfo.InvariantCulture) : 1);
    return;
}

if (args.FirstOrDefault() == "scales")
{
    Scales.Print();
    return;
}

if (args.FirstOrDefault() == "fingerprint")
{
    Fingerprint.Print();
    return;
}

// `throughput`, `memory`, `store`, `compare`, `claims` and `variance` measure experiments as whole processes, and
// `households [ROWS [QUARTERS]]` a run whose households have many rows.
if (Neijuan.Benchmarks.Experiments.ExperimentPrograms.Run(args)) return;

BenchmarkSwitcher.FromAssembly(typeof(NumericsBenchmarks).Assembly).Run(args);
