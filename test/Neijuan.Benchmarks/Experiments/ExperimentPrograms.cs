using System.Globalization;

namespace Neijuan.Benchmarks.Experiments;

/// <summary>Benchmarks of whole processes: what BenchmarkDotNet, which repeats a method in one process, cannot see.</summary>
internal static class ExperimentPrograms
{
    /// <summary>Does what the arguments ask for, or answers false.</summary>
    public static bool Run(string[] args)
    {
        string At(int k, string otherwise) => args.Length > k ? args[k] : otherwise;
        int Number(int k, int otherwise) => args.Length > k ? int.Parse(args[k], CultureInfo.InvariantCulture) : otherwise;
        switch (At(0, ""))
        {
            case "throughput": Throughput.Print(Number(1, 60)); return true;
            case "ensemble-rate": Throughput.PrintRate(Number(1, 1), Number(2, 60)); return true;
            case "memory": MemoryOfEnsembles.Print(At(1, "2030Q4")); return true;
            case "ensemble-memory": MemoryOfEnsembles.PrintPeak(Number(1, 200), At(2, "2030Q4")); return true;
            case "store": StoreSpeed.Print(Number(1, 200)); return true;
            case "compare": CompareSpeed.Print(Number(1, 64), At(2, "2025Q1")); return true;
            case "claims": ClaimsSpeed.Print(Number(1, 100)); return true;
            case "households": ManyHouseholds.Print(Number(1, 1_400_000), Number(2, 12)); return true;
            case "variance": PairedVariance.Print(At(1, "tariff-wall"), Number(2, 32)); return true;
            default: return false;
        }
    }
}
