using DuckDB.NET.Data;
using Neijuan.Engine.Places;

namespace Neijuan.Lab.Store;

/// <summary>Appends runs to the table of one kind: a row per run, quarter and place, a column per indicator.</summary>
internal sealed class WideTable : IDisposable
{
    readonly ChunkAppender rows;
    readonly SeriesLayout layout;
    readonly int places;
    readonly int[] starts;          // by column of indicators: where it begins in a run's array, -1 when this version does not measure it
    readonly int[] quarterCodes;
    readonly int[][] placeCodes;    // by column of places, by place

    public WideTable(DuckDBConnection store, PlaceKind kind, SeriesLayout layout)
    {
        this.layout = layout;
        var table = kind.Table;
        var columns = StoreTables.Columns(store, table);
        starts = [.. columns.Skip(2 + kind.Axes.Count).Select(c => StartOf(kind, c))];
        places = layout.Indicators.Select((i, k) => i.Kind == kind ? layout.Rows(k) : 0).DefaultIfEmpty().Max();
        rows = new ChunkAppender(store, table);
        quarterCodes = new KeyCodes(rows, 1).Of(layout.QuarterNames);
        placeCodes = [.. kind.Axes.Select((axis, k) => new KeyCodes(rows, 2 + k).Of(layout.Places.Of(kind).Select(place => place[axis]!)))];
    }

    /// <summary>The names that the key columns have to hold.</summary>
    public static IEnumerable<(string Column, IReadOnlyList<string> Names)> Keys(PlaceKind kind, SeriesLayout layout)
    {
        yield return ("quarter", layout.QuarterNames);
        foreach (var axis in kind.Axes) yield return (axis.Id, layout.Places[axis]);
    }

    /// <summary>Appends one run, quarter by quarter and place by place.</summary>
    public void Append(int run, ReadOnlySpan<double> values)
    {
        Span<int> codes = stackalloc int[ChunkAppender.Rows];
        var total = layout.Quarters * places;
        for (var first = 0; first < total; first += ChunkAppender.Rows)
        {
            var count = Math.Min(ChunkAppender.Rows, total - first);
            rows.Column<int>(0)[..count].Fill(run);
            for (var row = 0; row < count; row++) codes[row] = quarterCodes[(first + row) / places];
            rows.WriteCodes(1, codes[..count]);
            for (var column = 0; column < placeCodes.Length; column++)
            {
                for (var row = 0; row < count; row++) codes[row] = placeCodes[column][(first + row) % places];
                rows.WriteCodes(2 + column, codes[..count]);
            }

            for (var column = 0; column < starts.Length; column++)
                Fill(2 + placeCodes.Length + column, starts[column], first, count, values);
            rows.Append(count);
        }

        rows.Flush();
    }

    public void Close() => rows.Close();

    public void Dispose() => rows.Dispose();

    void Fill(int column, int start, int first, int count, ReadOnlySpan<double> values)
    {
        var cells = rows.Column<double>(column);
        var (quarter, place) = (first / places, first % places);
        for (var row = 0; row < count; row++)
        {
            var value = start < 0 ? double.NaN : values[start + (place * layout.Quarters) + quarter];
            if (double.IsFinite(value)) cells[row] = value;
            else rows.WriteNull(column, row); // not defined here, or not known to the version that ran
            if (++place < places) continue;
            place = 0;
            quarter++;
        }
    }

    int StartOf(PlaceKind kind, string column)
    {
        for (var k = 0; k < layout.Indicators.Count; k++)
            if (layout.Indicators[k].Kind == kind && StoreTables.Column(layout.Indicators[k]) == column) return layout.Start(k);
        return -1;
    }
}
