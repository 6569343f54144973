using System.Diagnostics;
using System.Globalization;
using Neijuan.Model;
using Neijuan.Model.Agents;
using Neijuan.Model.Scenarios;
using Neijuan.Model.Setup;

namespace Neijuan.Benchmarks;

/// <summary>
/// Where the time of a warm run goes, stage by stage: medians over runs. Not a benchmark to quote, a map for whoever makes it faster.
/// </summary>
internal static class StageTimes
{
    public static void Print(int runs, double scale)
    {
        var data = ModelData.Load(ModelData.FindRoot());
        var names = QuarterStages.Stages.Select(s => s.Name).Append("record, close, hash").ToArray();
        var times = new double[runs][];
        var wholes = new double[runs];
        var processor = new double[runs];
        long firmQuarters = 0, allocated = 0;
        for (var run = 0; run < runs; run++)
        {
            var before = GC.GetAllocatedBytesForCurrentThread();
            var whole = Stopwatch.GetTimestamp();
            var used = Environment.CpuUsage.TotalTime;
            var simulation = new Simulation(
                data, Scenario.Baseline, new Dictionary<string, double>(), new RunOptions(1, scale) { QuarterHashes = false });
            var sums = times[run] = new double[names.Length];
            var last = Stopwatch.GetTimestamp();
            simulation.StageEnded = k =>
            {
                var now = Stopwatch.GetTimestamp();
                sums[k] += Stopwatch.GetElapsedTime(last, now).TotalMilliseconds;
                last = now;
            };
            simulation.Run();
            wholes[run] = Stopwatch.GetElapsedTime(whole).TotalMilliseconds;
            processor[run] = (Environment.CpuUsage.TotalTime - used).TotalMilliseconds;
            firmQuarters = simulation.FirmQuarters;
            allocated = GC.GetAllocatedBytesForCurrentThread() - before;
        }

        var median = Median(wholes);
        for (var k = 0; k < names.Length; k++)
            Console.WriteLine(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"{Median([.. times.Select(t => t[k])]),8:0.00} ms, at least {times.Min(t => t[k]),6:0.00}  {names[k]}"));
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"{median,8:0.0} ms  a run ({Median(processor):0.0} ms of processor time, at least {wholes.Min():0.0} ms); {firmQuarters} "
            + $"firm-quarters, {firmQuarters / median / 1000:0.00} million a second; {allocated / 1e6:0.0} MB allocated"));
    }

    static double Median(double[] values)
    {
        Array.Sort(values);
        return values[values.Length / 2];
    }
}
