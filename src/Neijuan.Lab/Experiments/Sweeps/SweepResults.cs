using System.Globalization;
using System.Text;
using DuckDB.NET.Data;
using Neijuan.Lab.Experiments.Ensembles;
using Neijuan.Lab.Experiments.Journals;
using Neijuan.Lab.Store;
using Neijuan.Model.Reading;
using Neijuan.Model.Setup;

namespace Neijuan.Lab.Experiments.Sweeps;

/// <summary>The results of a sweep in its folder: store, table of outcomes as CSV, manifest and page.</summary>
public static class SweepResults
{
    public const string TableName = "sweep.csv";

    /// <summary>The page beside the store.</summary>
    public const string PageName = "report.html";

    /// <summary>Writes store, table, manifest and page, and gives the outcomes.</summary>
    /// <param name="page">Tells the outcomes.</param>
    public static SweepTable Finish(
        ExperimentFolder folder, SweepExperiment experiment, ModelData data, Catalogue catalogue, Func<SweepTable, string> page)
    {
        var (series, journal) = (experiment.Series, folder.Journal!);
        var table = experiment.Measure(journal);
        folder.Finish(
            catalogue,
            store =>
            {
                series.WriteRuns(store, journal);
                Factors(store.Store, experiment);
                Outcomes(store.Store, table);
            },
            () => new Dictionary<string, string>
            {
                [ExperimentFolder.ManifestName] = ExperimentManifest.Text(data, series, experiment.Specification, journal),
                [TableName] = Csv(table),
                [PageName] = page(table),
            });
        return table;
    }

    /// <summary>Reads the outcomes of a finished sweep back from its store.</summary>
    public static SweepTable Read(ExperimentFolder folder, SweepExperiment experiment)
    {
        using var store = ResultStore.Open(folder.Path);
        var values = store.Outcomes(experiment.Series.Plan.Runs, [.. experiment.Sweep.Outcomes.Select(o => o.Id)]);
        return new SweepTable(experiment, values);
    }

    /// <summary>
    /// A row per run: point, draw, seed, the factors' values (nothing where the scenario is left as it is), and the outcomes.
    /// </summary>
    internal static string Csv(SweepTable table)
    {
        var (sweep, plan) = (table.Experiment.Sweep, table.Experiment.Series.Plan);
        var text = new StringBuilder("run,point,draw,seed");
        foreach (var name in sweep.Factors.Select(f => f.Name).Concat(sweep.Outcomes.Select(o => o.Id)))
            text.Append(',').Append(CsvText.Quote(name));
        text.Append('\n');
        foreach (var trial in plan.Trials())
        {
            var point = plan.ArmOf(trial.Number);
            text.Append(
                CultureInfo.InvariantCulture,
                $"{trial.Number + 1},{point + 1},{(trial.Draw < 0 ? "" : $"{trial.Draw}")},{trial.Options.Seed}");
            foreach (var level in sweep.Points[point].Levels) text.Append(',').Append(level is null ? "" : Number(level.Value));
            foreach (var value in table.Values[trial.Number]) text.Append(',').Append(double.IsFinite(value) ? Number(value) : "");
            text.Append('\n');
        }

        return text.ToString();
    }

    static void Factors(DuckDBConnection store, SweepExperiment experiment)
    {
        var (sweep, plan) = (experiment.Sweep, experiment.Series.Plan);
        using var rows = store.CreateAppender("factor");
        for (var run = 0; run < plan.Runs; run++)
            for (var k = 0; k < sweep.Factors.Count; k++)
                rows.CreateRow().AppendValue(run + 1).AppendValue(sweep.Factors[k].Name)
                    .AppendValue(sweep.Points[plan.ArmOf(run)].Levels[k]?.Value).EndRow();
        rows.Close();
    }

    static void Outcomes(DuckDBConnection store, SweepTable table)
    {
        using var rows = store.CreateAppender("outcome");
        for (var run = 0; run < table.Values.Length; run++)
            for (var k = 0; k < table.Values[run].Length; k++)
                rows.CreateRow().AppendValue(run + 1).AppendValue(table.Experiment.Sweep.Outcomes[k].Id)
                    .AppendValue(double.IsFinite(table.Values[run][k]) ? table.Values[run][k] : null).EndRow();
        rows.Close();
    }

    static string Number(double value) => value.ToString("R", CultureInfo.InvariantCulture);
}
