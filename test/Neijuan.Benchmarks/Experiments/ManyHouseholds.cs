using System.Diagnostics;
using System.Globalization;
using Neijuan.Engine.Time;
using Neijuan.Model;
using Neijuan.Model.Agents;
using Neijuan.Model.Places;
using Neijuan.Model.Scenarios;
using Neijuan.Model.Setup;

namespace Neijuan.Benchmarks.Experiments;

/// <summary>What a run takes whose households have many rows: time for its quarters, and the largest resident set of the process.</summary>
internal static class ManyHouseholds
{
    /// <param name="rows">Rows of all provinces together; each has equally many, and at least so many in all.</param>
    /// <param name="quarters">Quarters from the first on.</param>
    public static void Print(int rows, int quarters)
    {
        var data = ModelData.Load(ModelData.FindRoot());
        var ofEach = Math.Max(1, (int)Math.Ceiling((double)rows / data.Places.Provinces.Count));
        var options = new RunOptions { HouseholdRows = ofEach, To = new Quarter(quarters - 1) };
        var watch = Stopwatch.StartNew();
        var run = new Simulation(data, Scenario.Baseline, new Dictionary<string, double>(), options);
        var opened = watch.Elapsed.TotalSeconds;
        run.Run();
        var seconds = watch.Elapsed.TotalSeconds;
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{run.Economy.Households.Count} rows of households, {quarters} quarters: {seconds:F1} s, {opened:F1} s of them to open; "
                + $"at most {Process.GetCurrentProcess().PeakWorkingSet64 / 1e6:F0} MB"));
    }
}
