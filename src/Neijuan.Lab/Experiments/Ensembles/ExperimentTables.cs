using DuckDB.NET.Data;
using Neijuan.Lab.Experiments.Statistics;
using Neijuan.Lab.Experiments.Trials;
using Neijuan.Lab.Store;
using Neijuan.Model.Places;

namespace Neijuan.Lab.Experiments.Ensembles;

/// <summary>Fills the tables that only experiments have. Rows are streamed: what is not needed for print is never held.</summary>
internal static class ExperimentTables
{
    /// <summary>The columns that every table begins with.</summary>
    public static readonly string[] Keys = ["scenario", "indicator", .. PlaceKinds.Axes.Select(axis => axis.Id), "period"];

    /// <summary>The parameter vectors, one row per draw and parameter.</summary>
    public static void Draws(DuckDBConnection store, DrawSet draws)
    {
        using var rows = store.CreateAppender("draw");
        for (var draw = 0; draw < draws.Count; draw++)
            foreach (var (parameter, value) in draws[draw]) rows.CreateRow().AppendValue(draw).AppendValue(parameter).AppendValue(value)
                .EndRow();
        rows.Close();
    }

    public static void Bands(
        DuckDBConnection store, IReadOnlyList<string> scenarios, SeriesLayout layout, Periods periods, IEnumerable<BandRow> bands) =>
        Fill(store, "band", scenarios, layout, periods, bands, band => (band.Scenario, band.Path, band.Period), (rows, row, band) =>
        {
            rows.Column<int>(Keys.Length)[row] = band.Bands.Runs;
            rows.Column<int>(Keys.Length + 1)[row] = band.Bands.Undefined;
            Quantiles(rows, Keys.Length + 2, row, band.Bands);
        });

    /// <summary>The seven quantiles, from a column on.</summary>
    public static void Quantiles(ChunkAppender rows, int column, int row, Bands bands)
    {
        foreach (var quantile in new[] { bands.P5, bands.P10, bands.P25, bands.Median, bands.P75, bands.P90, bands.P95 })
            rows.Write(column++, row, quantile);
    }

    /// <summary>Fills a table whose rows begin with scenario, indicator, place and period.</summary>
    public static void Fill<T>(
        DuckDBConnection store, string table, IReadOnlyList<string> scenarios, SeriesLayout layout, Periods periods, IEnumerable<T> items,
        Func<T, (string Scenario, SeriesPath Path, string Period)> key, Action<ChunkAppender, int, T> write)
    {
        IReadOnlyList<string>[] names =
        [
            [.. scenarios.Distinct()], [.. layout.Indicators.Select(i => i.Id)], .. PlaceKinds.Axes.Select(axis => layout.Places[axis]),
            periods.Names,
        ];
        for (var k = 0; k < Keys.Length; k++) KeyColumns.Hold(store, table, Keys[k], names[k]);
        using var rows = new ChunkAppender(store, table);
        KeyCodes[] codes = [.. Keys.Select((_, k) => new KeyCodes(rows, k))];
        var filled = 0;
        foreach (var item in items)
        {
            var (scenario, path, period) = key(item);
            string?[] keys = [scenario, path.Indicator.Id, .. PlaceKinds.Axes.Select(axis => path.Place[axis]), period];
            for (var k = 0; k < keys.Length; k++) codes[k].Write(filled, keys[k]);
            write(rows, filled, item);
            if (++filled < ChunkAppender.Rows) continue;
            rows.Append(filled);
            filled = 0;
        }

        if (filled > 0) rows.Append(filled);
        rows.Close();
    }
}
