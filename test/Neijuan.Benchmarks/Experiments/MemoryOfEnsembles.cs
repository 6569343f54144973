using System.Diagnostics;
using System.Globalization;
using Neijuan.Engine.Time;
using Neijuan.Lab.Experiments.Ensembles;
using Neijuan.Lab.Experiments.Journals;
using Neijuan.Lab.Experiments.Plans;
using Neijuan.Lab.Experiments.Trials;
using Neijuan.Lab.History;
using Neijuan.Lab.Store;
using Neijuan.Model.Agents;
using Neijuan.Model.Indicators;
using Neijuan.Model.Policies;
using Neijuan.Model.Scenarios;
using Neijuan.Model.Setup;

namespace Neijuan.Benchmarks.Experiments;

/// <summary>
/// The most memory that a whole ensemble takes, runs, bands and store included, by the number of runs: it must not grow with them.
/// </summary>
internal static class MemoryOfEnsembles
{
    public static void Print(string to)
    {
        var peaks = new List<double>();
        foreach (var runs in new[] { 200, 2000 })
        {
            var line = Children.LastLine(Children.Start("ensemble-memory", runs.ToString(CultureInfo.InvariantCulture), to));
            peaks.Add(double.Parse(line, CultureInfo.InvariantCulture));
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{runs,5} runs to {to}: at most {peaks[^1]:F0} MB"));
        }

        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"ten times the runs: {(peaks[1] / peaks[0]) - 1:+0.0 %;-0.0 %}"));
    }

    /// <summary>Makes one ensemble from start to end and prints the largest resident set of the process, in MB.</summary>
    public static void PrintPeak(int runs, string to)
    {
        var data = ModelData.Load(ModelData.FindRoot());
        var draws = new DrawSet("latin", ParameterDraws.Latin(data.Parameters, runs, seed: 1));
        var options = new RunOptions { To = Quarter.Parse(to) };
        var experiment = new SeriesExperiment(
            data, new ExperimentPlan("ensemble", [new Arm("baseline", Scenario.Baseline)], draws, 1, options));
        var results = Directory.CreateTempSubdirectory("neijuan-memory-");
        try
        {
            using (var folder = ExperimentFolder.Open(
                Path.Combine(results.FullName, "results"), experiment.Specification, force: false, resume: false))
            {
                experiment.Run(folder.Journal!, new LocalTrials(data, 2), kept: null, CancellationToken.None);
                EnsembleResults.Finish(
                    folder, experiment, data,
                    new Catalogue(IndicatorCatalogue.All, data.Parameters, Levers.All, HistoricalRecord.None), _ => "");
            }

            Console.WriteLine((Process.GetCurrentProcess().PeakWorkingSet64 / 1e6).ToString("F1", CultureInfo.InvariantCulture));
        }
        finally
        {
            results.Delete(recursive: true);
        }
    }
}
