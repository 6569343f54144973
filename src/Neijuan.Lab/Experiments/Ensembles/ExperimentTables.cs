using DuckDB.NET.Data;
using Neijuan.Lab.Experiments.Trials;

namespace Neijuan.Lab.Experiments.Ensembles;

/// <summary>Fills the tables that only experiments have.</summary>
internal static class ExperimentTables
{
    /// <summary>The parameter vectors, one row per draw and parameter.</summary>
    public static void Draws(DuckDBConnection store, DrawSet draws)
    {
        using var rows = store.CreateAppender("draw");
        for (var draw = 0; draw < draws.Count; draw++)
            foreach (var (parameter, value) in draws[draw]) rows.CreateRow().AppendValue(draw).AppendValue(parameter).AppendValue(value)
                .EndRow();
        rows.Close();
    }

    /// <summary>The table of bands, to be filled.</summary>
    public static PeriodTable BandTable(DuckDBConnection store, SeriesExperiment experiment) => new(store, "band", experiment);

    public static void Write(PeriodTable table, BandRow row)
    {
        table.Begin(row.Scenario, row.Path, row.Period);
        table.Add(row.Bands.Runs);
        table.Add(row.Bands.Undefined);
        table.Add(row.Bands);
        table.End();
    }
}
