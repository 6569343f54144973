using Neijuan.Lab.Experiments.Journals;
using Neijuan.Lab.Experiments.Plans;
using Neijuan.Lab.Experiments.Trials;
using Neijuan.Lab.Measurements;
using Neijuan.Lab.Results;
using Neijuan.Lab.Runs;
using Neijuan.Lab.Store;
using Neijuan.Model.Indicators;
using Neijuan.Model.Setup;

namespace Neijuan.Lab.Experiments.Ensembles;

/// <summary>
/// An experiment that keeps every indicator of every run: ensembles, comparisons, sweeps. It runs into a journal, and everything it states
/// is computed from the journal in the order of the trials, whatever the order in which they finished.
/// </summary>
public sealed class SeriesExperiment
{
    static readonly SeriesMeasurement WithMatrices = new(Indicators: null, Matrices: true);
    static readonly SeriesMeasurement WithoutMatrices = new(Indicators: null, Matrices: false);

    readonly RunManifest manifests;

    public SeriesExperiment(ModelData data, ExperimentPlan plan)
    {
        Plan = plan;
        Layout = new SeriesLayout(IndicatorCatalogue.All, data.Places, plan.Options.From, plan.Quarters);
        Periods = new Periods(plan.Options.From, plan.Quarters);
        Specification = Specification.Of(plan, data, Specification.Measured(Layout));
        manifests = new RunManifest(data);
    }

    public ExperimentPlan Plan { get; }

    public SeriesLayout Layout { get; }

    public Periods Periods { get; }

    public Specification Specification { get; }

    /// <summary>Makes the runs that the journal does not have.</summary>
    public void Run(Journal journal, ITrialQueue queue, Action<int>? kept, CancellationToken cancellation) => JournaledTrials.Run(
        journal, queue, Plan.Trials(), trial => Plan.KeepsMatrices(trial.Number) ? WithMatrices : WithoutMatrices, kept, cancellation);

    /// <summary>The manifest of one run.</summary>
    public Manifest Manifest(Journal journal, int number)
    {
        var trial = Plan.Trial(number);
        return manifests.Of(trial.Scenario, trial.Parameters, trial.Options, SeriesRecord.Hashes(Layout, journal, number), stages: null);
    }

    /// <summary>What is absurd in a run, a sentence each; null where nothing is.</summary>
    public IReadOnlyList<string>? Absurd(Journal journal, int number)
    {
        var values = new double[Layout.Count];
        SeriesRecord.Values(Layout, journal, number, 0, values);
        return AbsurdIn(values) is { Count: > 0 } absurd ? [.. absurd.Select(a => a.ToString())] : null;
    }

    IReadOnlyList<Absurdity> AbsurdIn(double[] values) => Absurdities.Of(
        Layout.Indicators, Layout.Places, Layout.Quarters,
        (k, quarter, row) => values[Layout.Start(k) + (row * Layout.Quarters) + quarter]);

    /// <summary>One path in every run, path after path.</summary>
    public IEnumerable<(SeriesPath Path, PathInRuns Values)> Paths(Journal journal) => PathBlocks.Read(Layout, journal, Plan.Runs);

    /// <summary>Bands of every arm, path and period.</summary>
    public IEnumerable<BandRow> Bands(Journal journal)
    {
        var across = new double[Plan.Pairs];
        foreach (var (path, values) in Paths(journal))
            for (var arm = 0; arm < Plan.Arms.Count; arm++)
                for (var period = 0; period < Periods.Count; period++)
                {
                    for (var pair = 0; pair < across.Length; pair++) across[pair] = Periods.Value(values[Plan.Number(pair, arm)], period);
                    yield return new BandRow(Plan.Arms[arm].Name, path, Periods.Names[period], Statistics.Bands.Of(across));
                }
    }

    /// <summary>Writes the runs, in the order of the trials, and the parameter vectors.</summary>
    internal void WriteRuns(StoreWriter store, Journal journal)
    {
        ExperimentTables.Draws(store.Store, Plan.Draws);
        var values = new double[Layout.Count];
        for (var number = 0; number < Plan.Runs; number++)
        {
            SeriesRecord.Values(Layout, journal, number, 0, values);
            var run = store.Append(
                Manifest(journal, number).With(AbsurdIn(values)),
                Plan.Draws.IsFiles ? null : Plan.Trial(number).Draw, wallSeconds: null, Layout, values);
            store.AppendMatrices(run, Layout.QuarterNames, SeriesRecord.Matrices(Layout, journal, number));
        }
    }

    /// <summary>Writes the bands of every arm, and keeps those that are printed. What is not needed is never held.</summary>
    internal void WriteBands(StoreWriter store, Journal journal, List<BandRow> printed)
    {
        using var table = ExperimentTables.BandTable(store.Store, this);
        foreach (var row in Bands(journal))
        {
            ExperimentTables.Write(table, row);
            if (Periods.IsPrinted(row.Period)) printed.Add(row);
        }

        table.Close();
    }
}
