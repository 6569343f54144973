using System.Globalization;
using Neijuan.Lab.Experiments.Ensembles;
using Neijuan.Lab.Experiments.Journals;
using Neijuan.Lab.Experiments.Plans;
using Neijuan.Lab.Experiments.Statistics;
using Neijuan.Lab.Experiments.Trials;
using Neijuan.Model.Agents;
using Neijuan.Model.Places;
using Neijuan.Model.Scenarios;
using Neijuan.Model.Setup;

namespace Neijuan.Benchmarks.Experiments;

/// <summary>
/// What common random numbers earn: the variance of a difference between runs that share neither draw nor seed, over that between runs that
/// share both. So many times more runs would be needed without them for a mean as sure.
/// </summary>
internal static class PairedVariance
{
    public static void Print(string other, int pairs)
    {
        var data = ModelData.Load(ModelData.FindRoot());
        var (scenario, findings) = new ScenarioReader(data.Places, data.Parameters, Path.Combine(data.Root, "scenarios")).Read(other);
        if (scenario is null) throw new ArgumentException(string.Join('\n', findings), nameof(other));
        Arm[] arms = [new Arm("baseline", Scenario.Baseline), new Arm(scenario.Name, scenario)];
        var luck = Factors(data, new ExperimentPlan("compare", arms, DrawSet.Files, pairs, new RunOptions()));
        var draws = new DrawSet("latin", ParameterDraws.Latin(data.Parameters, pairs, seed: 1));
        var both = Factors(data, new ExperimentPlan("compare", arms, draws, 1, new RunOptions()));
        Console.WriteLine($"baseline against {scenario.Name}, {pairs} pairs, last year: variance of unpaired over paired differences");
        Console.WriteLine($"{"indicator",-44}{"seeds only",14}{"draws",14}");
        foreach (var indicator in luck.Keys) Console.WriteLine($"{indicator,-44}{Text(luck[indicator]),14}{Text(both[indicator]),14}");
        Console.WriteLine($"{"median of those that differ",-44}{Text(Middle(luck)),14}{Text(Middle(both)),14}");
    }

    /// <summary>
    /// (Var base + Var other) / Var (other − base) by national indicator; infinite where every pair has the same difference.
    /// </summary>
    static Dictionary<string, double> Factors(ModelData data, ExperimentPlan plan)
    {
        var experiment = new SeriesExperiment(data, plan);
        var folder = Directory.CreateTempSubdirectory("neijuan-variance-");
        try
        {
            using var journal = Journal.Create(Path.Combine(folder.FullName, Journal.FileName), experiment.Specification);
            experiment.Run(journal, new LocalTrials(data, Environment.ProcessorCount), kept: null, CancellationToken.None);
            var factors = new Dictionary<string, double>();
            foreach (var (path, values) in experiment.Paths(journal))
            {
                if (path.Indicator.Kind != PlaceKinds.Nation) continue;
                var (before, after) = (new double[plan.Pairs], new double[plan.Pairs]);
                for (var pair = 0; pair < plan.Pairs; pair++)
                {
                    before[pair] = experiment.Periods.Value(values[plan.Number(pair, 0)], experiment.Periods.Count - 1);
                    after[pair] = experiment.Periods.Value(values[plan.Number(pair, 1)], experiment.Periods.Count - 1);
                }

                var paired = OrderedMoments.Variance([.. after.Zip(before, (a, b) => a - b)]);
                factors[path.Indicator.Id] = (OrderedMoments.Variance(before) + OrderedMoments.Variance(after)) / paired;
            }

            return factors;
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    static double Middle(Dictionary<string, double> factors) => Bands.Of([.. factors.Values]).Median;

    static string Text(double factor) =>
        double.IsNaN(factor) ? "no variance" : double.IsInfinity(factor) ? "same in all"
            : factor.ToString("F1", CultureInfo.InvariantCulture);
}
