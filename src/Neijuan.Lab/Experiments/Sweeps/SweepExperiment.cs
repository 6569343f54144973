using Neijuan.Lab.Experiments.Ensembles;
using Neijuan.Lab.Experiments.Journals;
using Neijuan.Lab.Experiments.Plans;
using Neijuan.Lab.Experiments.Trials;
using Neijuan.Model.Setup;

namespace Neijuan.Lab.Experiments.Sweeps;

/// <summary>The outcomes of every run of a sweep, in the order of the runs.</summary>
public sealed record SweepTable(SweepExperiment Experiment, double[][] Values)
{
    /// <summary>What one outcome is at a point, over its draws and seeds.</summary>
    public double[] At(int point, int outcome)
    {
        var plan = Experiment.Series.Plan;
        return [.. Enumerable.Range(0, plan.Pairs).Select(pair => Values[plan.Number(pair, point)][outcome])];
    }
}

/// <summary>A sweep as runs: an arm for each point, every indicator of every run kept, and the outcomes worked out from them.</summary>
public sealed class SweepExperiment
{
    public SweepExperiment(ModelData data, Sweep sweep, bool matrices)
    {
        Sweep = sweep;
        var draws = sweep.Draws == 0 ? DrawSet.Files
            : new DrawSet("latin", ParameterDraws.Latin(data.Parameters, sweep.Draws, sweep.Options.Seed));
        Series = new SeriesExperiment(data, new ExperimentPlan("sweep", sweep.Arms(), draws, sweep.Seeds, sweep.Options, matrices));
        Specification = Series.Specification.With("outcomes", string.Join("; ", sweep.Outcomes.Select(o => $"{o.Id}: {o.Expression}")));
    }

    public Sweep Sweep { get; }

    public SeriesExperiment Series { get; }

    /// <summary>What the folder must agree on: the runs, and what is worked out from them.</summary>
    public Specification Specification { get; }

    /// <summary>Works out the outcomes from the runs in the journal.</summary>
    public SweepTable Measure(Journal journal)
    {
        var (layout, plan) = (Series.Layout, Series.Plan);
        var table = new double[plan.Runs][];
        for (var run = 0; run < table.Length; run++)
        {
            var series = SeriesRecord.Cube(layout, journal, run);
            table[run] = [.. Sweep.Outcomes.Select(o => o.Expression.Evaluate(series))];
        }

        return new SweepTable(this, table);
    }
}
