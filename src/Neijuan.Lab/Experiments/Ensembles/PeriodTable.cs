using DuckDB.NET.Data;
using Neijuan.Lab.Experiments.Statistics;
using Neijuan.Lab.Store;
using Neijuan.Model.Places;

namespace Neijuan.Lab.Experiments.Ensembles;

/// <summary>
/// A table whose rows begin with scenario, indicator, place and period, being filled: row by row, and in each column by column.
/// </summary>
internal sealed class PeriodTable : IDisposable
{
    /// <summary>The columns that every such table begins with.</summary>
    public static readonly string[] Keys = ["scenario", "indicator", .. PlaceKinds.Axes.Select(axis => axis.Id), "period"];

    readonly ChunkAppender rows;
    readonly KeyCodes scenarios, indicators, periods;
    readonly KeyCodes[] places;
    int row, column;

    public PeriodTable(DuckDBConnection store, string table, SeriesExperiment experiment)
    {
        var layout = experiment.Layout;
        IReadOnlyList<string>[] names =
        [
            [.. experiment.Plan.Arms.Select(a => a.Name).Distinct()], [.. layout.Indicators.Select(i => i.Id)],
            .. PlaceKinds.Axes.Select(axis => layout.Places[axis]), experiment.Periods.Names,
        ];
        for (var k = 0; k < Keys.Length; k++) KeyColumns.Hold(store, table, Keys[k], names[k]);
        rows = new ChunkAppender(store, table);
        KeyCodes[] codes = [.. Keys.Select((_, k) => new KeyCodes(rows, k))];
        (scenarios, indicators, places, periods) = (codes[0], codes[1], codes[2..^1], codes[^1]);
    }

    /// <summary>Begins a row.</summary>
    public void Begin(string scenario, SeriesPath path, string period)
    {
        scenarios.Write(row, scenario);
        indicators.Write(row, path.Indicator.Id);
        for (var k = 0; k < places.Length; k++) places[k].Write(row, path.Place[PlaceKinds.Axes[k]]);
        periods.Write(row, period);
        column = Keys.Length;
    }

    public void Add(int value) => rows.Column<int>(column++)[row] = value;

    /// <summary>Adds a number, or nothing where it is not defined.</summary>
    public void Add(double value) => rows.Write(column++, row, value);

    /// <summary>Adds the seven quantiles.</summary>
    public void Add(Bands bands)
    {
        foreach (var quantile in (ReadOnlySpan<double>)[bands.P5, bands.P10, bands.P25, bands.Median, bands.P75, bands.P90, bands.P95])
            Add(quantile);
    }

    /// <summary>Ends the row.</summary>
    public void End()
    {
        if (++row < ChunkAppender.Rows) return;
        rows.Append(row);
        row = 0;
    }

    /// <summary>Writes out what is still held back; without it the last rows are lost.</summary>
    public void Close()
    {
        if (row > 0) rows.Append(row);
        rows.Close();
    }

    public void Dispose() => rows.Dispose();
}
