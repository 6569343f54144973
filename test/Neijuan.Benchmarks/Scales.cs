using System.Diagnostics;
using System.Globalization;
using Neijuan.Model;
using Neijuan.Model.Agents;
using Neijuan.Model.Scenarios;
using Neijuan.Model.Setup;

namespace Neijuan.Benchmarks;

/// <summary>
/// Cost per firm-quarter and memory at ten and a hundred times the firms, each scale once warm, and the outcomes that should not depend on
/// it.
/// </summary>
internal static class Scales
{
    static readonly (string Id, string From, string To, bool Largest)[] Outcomes =
    [
        ("industry.capacity_to_world_demand", "2012Q1", "2015Q4", true), ("industry.utilisation", "2012Q1", "2016Q4", false),
        ("china.local_debt_to_gdp", "2023Q4", "2023Q4", true), ("china.consumption_share", "2023Q4", "2023Q4", true),
        ("china.gdp_nominal", "2024Q4", "2024Q4", true),
    ];

    const int WarmRuns = 15;

    public static void Print()
    {
        var data = ModelData.Load(ModelData.FindRoot());
        for (var warm = 0; warm < WarmRuns; warm++) Run(data, 1);
        Console.WriteLine("scale   seconds  firm-quarters  ns each  live MB  " + string.Join("  ", Outcomes.Select(o => o.Id)));
        var cost = 0.0;
        foreach (var scale in new[] { 1.0, 10, 100 })
        {
            var start = Stopwatch.GetTimestamp();
            var run = Run(data, scale);
            var seconds = Stopwatch.GetElapsedTime(start).TotalSeconds;
            var each = seconds / run.FirmQuarters * 1e9;
            if (scale == 1) cost = each;
            var live = GC.GetTotalMemory(forceFullCollection: true) / 1e6;
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
                $"{scale,5}  {seconds,8:0.00}  {run.FirmQuarters,13}  {each,7:0} ({each / cost:0.00}x)  {live,7:0}  "
                + $"{string.Join("  ", Outcomes.Select(o => Value(run, o).ToString("0.###", CultureInfo.InvariantCulture)))}"));
            GC.KeepAlive(run);
        }
    }

    static Simulation Run(ModelData data, double scale)
    {
        var simulation = new Simulation(
            data, Scenario.Baseline, new Dictionary<string, double>(), new RunOptions(1, scale) { QuarterHashes = false });
        simulation.Run();
        return simulation;
    }

    static double Value(Simulation run, (string Id, string From, string To, bool Largest) outcome)
    {
        var path =
            run.Recorder.Path(outcome.Id)[Engine.Time.Quarter.Parse(outcome.From).Index..(Engine.Time.Quarter.Parse(outcome.To).Index + 1)];
        return outcome.Largest ? path.Max() : path.Min();
    }
}
