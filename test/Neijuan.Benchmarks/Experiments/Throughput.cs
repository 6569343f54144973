using System.Diagnostics;
using System.Globalization;
using Neijuan.Lab.Experiments.Ensembles;
using Neijuan.Lab.Experiments.Journals;
using Neijuan.Lab.Experiments.Plans;
using Neijuan.Lab.Experiments.Trials;
using Neijuan.Model.Agents;
using Neijuan.Model.Scenarios;
using Neijuan.Model.Setup;

namespace Neijuan.Benchmarks.Experiments;

/// <summary>
/// Runs a second of an ensemble of the default economy, journal included: two threads of one process against two processes of one thread,
/// which share nothing. What is lost between the two is what threads cost one another.
/// </summary>
internal static class Throughput
{
    const int WarmUp = 8;

    public static void Print(int runs)
    {
        var alone = Rate(Children.LastLine(Children.Start("ensemble-rate", "1", Text(runs))));
        var two = new[] { Children.Start("ensemble-rate", "1", Text(runs)), Children.Start("ensemble-rate", "1", Text(runs)) };
        var apart = two.Select(Children.LastLine).Sum(Rate);
        var together = Rate(Children.LastLine(Children.Start("ensemble-rate", "2", Text(2 * runs))));
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"one process, one thread      {alone:F2} runs/s"));
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"two processes, one thread    {apart:F2} runs/s"));
        Console.WriteLine(
            string.Create(
                CultureInfo.InvariantCulture,
                $"one process, two threads     {together:F2} runs/s, {together / apart:P0} of two processes"));
    }

    /// <summary>Prints the rate of one ensemble after the first runs, which are slower because code is still being compiled.</summary>
    public static void PrintRate(int threads, int runs)
    {
        var data = ModelData.Load(ModelData.FindRoot());
        var draws = new DrawSet("latin", ParameterDraws.Latin(data.Parameters, runs + WarmUp, seed: 1));
        var experiment = new SeriesExperiment(
            data, new ExperimentPlan("ensemble", [new Arm("baseline", Scenario.Baseline)], draws, 1, new RunOptions()));
        var folder = Directory.CreateTempSubdirectory("neijuan-rate-");
        try
        {
            using var journal = Journal.Create(Path.Combine(folder.FullName, Journal.FileName), experiment.Specification);
            var watch = new Stopwatch();
            experiment.Run(journal, new LocalTrials(data, threads), kept => { if (kept >= WarmUp) watch.Start(); }, CancellationToken.None);
            Console.WriteLine(Text(runs / watch.Elapsed.TotalSeconds));
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    static string Text(double value) => value.ToString("R", CultureInfo.InvariantCulture);

    static double Rate(string line) => double.Parse(line, CultureInfo.InvariantCulture);
}
