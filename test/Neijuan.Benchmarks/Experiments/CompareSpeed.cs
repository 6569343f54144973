using System.Diagnostics;
using System.Globalization;
using Neijuan.Engine.Time;
using Neijuan.Lab.Experiments.Comparisons;
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
using Neijuan.Pages.Experiments;

namespace Neijuan.Benchmarks.Experiments;

/// <summary>Where the time of <c>compare</c> goes, part by part, for a policy that changes one lever from a quarter on.</summary>
internal static class CompareSpeed
{
    const int WarmUp = 2;

    public static void Print(int draws, string from)
    {
        var data = ModelData.Load(ModelData.FindRoot());
        Compare(data, WarmUp, from, print: false);
        Compare(data, draws, from, print: true);
    }

    static void Compare(ModelData data, int draws, string from, bool print)
    {
        var policy = Scenario.Baseline with
        {
            Name = "one", Changes = [new PolicyChange("trade.tariff", default, Quarter.Parse(from), 0.5, "benchmark")],
        };
        var vectors = new DrawSet("latin", ParameterDraws.Latin(data.Parameters, draws, seed: 1));
        var plan = new ExperimentPlan(
            "compare", [new Arm("baseline", Scenario.Baseline), new Arm("one", policy)], vectors, 1, new RunOptions());
        var experiment = new SeriesExperiment(data, plan);
        var results = Directory.CreateTempSubdirectory("neijuan-compare-");
        var parts = new List<(string Part, double Wall, double Processor)>();
        void Time(string part, Action work)
        {
            var (watch, used) = (Stopwatch.StartNew(), Environment.CpuUsage.TotalTime);
            work();
            parts.Add((part, watch.Elapsed.TotalSeconds, (Environment.CpuUsage.TotalTime - used).TotalSeconds));
        }

        try
        {
            using var folder = ExperimentFolder.Open(
                Path.Combine(results.FullName, "results"), experiment.Specification, force: false, resume: false);
            Time("runs", () => experiment.Run(folder.Journal!, new LocalTrials(data, 2), kept: null, CancellationToken.None));
            var catalogue = new Catalogue(IndicatorCatalogue.All, data.Parameters, Levers.All, HistoricalRecord.None);
            Time("results", () => ComparisonResults.Finish(
                folder, experiment, data, catalogue, rows => ComparisonPage.Render(experiment, rows, data)));
        }
        finally
        {
            results.Delete(recursive: true);
        }

        if (!print) return;
        parts.Add(("all", parts.Sum(p => p.Wall), parts.Sum(p => p.Processor)));
        foreach (var (part, wall, processor) in parts)
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{part,-10}{wall,8:F2} s{processor,8:F2} s of processor time"));
    }
}
