using System.Diagnostics;
using System.Globalization;
using Neijuan.Lab.Claims;
using Neijuan.Lab.Experiments.Trials;
using Neijuan.Model.Setup;

namespace Neijuan.Benchmarks.Experiments;

/// <summary>
/// How long the trial of all claims takes: the runs of all arms, then those with moved parameters and against the adversary.
/// </summary>
internal static class ClaimsSpeed
{
    public static void Print(int draws)
    {
        var data = ModelData.Load(ModelData.FindRoot());
        var set = ClaimSet.Load(data);
        var (watch, used) = (Stopwatch.StartNew(), Environment.CpuUsage.TotalTime);
        var result = new ClaimProtocol(data, set.Arms, new LocalTrials(data, 2), new ProtocolOptions(draws)).Try(
            set.Claims, [], CancellationToken.None);
        var processor = (Environment.CpuUsage.TotalTime - used).TotalSeconds;
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture, $"{result.Runs} runs in {watch.Elapsed.TotalSeconds:F1} s, {processor:F1} s of processor time"));
    }
}
