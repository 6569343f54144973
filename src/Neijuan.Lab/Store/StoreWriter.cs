using DuckDB.NET.Data;
using Neijuan.Engine.Recording;
using Neijuan.Lab.Runs;

namespace Neijuan.Lab.Store;

/// <summary>Appends runs to an open store: the row that says what a run is, every indicator, and the matrices where they are kept.</summary>
internal sealed class StoreWriter : IDisposable
{
    // What the database remembers of the rows it has been given grows until it is closed. Ensembles of 200 runs and of 2,000 then take the same memory.
    const int RunsUntilReopened = 100;

    readonly Dictionary<Dimension, WideTable> tables = [];
    readonly Func<DuckDBConnection> open;
    DuckDBConnection store;
    SeriesLayout? layout;
    int appended;

    /// <param name="open">Opens a store whose tables are there; the writer closes it.</param>
    public StoreWriter(Func<DuckDBConnection> open)
    {
        this.open = open;
        store = open();
        Next = store.Query("SELECT coalesce(max(run), 0) + 1 FROM run", r => r.GetInt32(0))[0];
    }

    /// <summary>The number that the next run gets.</summary>
    public int Next { get; private set; }

    /// <summary>The open store. Another one after a run has been appended.</summary>
    internal DuckDBConnection Store => store;

    /// <summary>Appends a run; <paramref name="values"/> lie as <paramref name="shape"/> says. Returns its number.</summary>
    public int Append(Manifest manifest, int? draw, double? wallSeconds, SeriesLayout shape, ReadOnlySpan<double> values)
    {
        if (appended++ >= RunsUntilReopened) Reopen();
        if (!ReferenceEquals(layout, shape)) Open(shape);
        AppendRow(Next, manifest, draw, wallSeconds);
        foreach (var table in tables.Values) table.Append(Next, values);
        return Next++;
    }

    public void AppendMatrices(int run, IReadOnlyList<string> quarters, IReadOnlyList<QuarterMatrices> matrices)
    {
        if (matrices.Count == 0) return;
        MatrixTable.Append(store, "balance_sheet", run, quarters, [.. matrices.Select(m => m.BalanceSheet)]);
        MatrixTable.Append(store, "flow", run, quarters, [.. matrices.Select(m => m.Flows)]);
        MatrixTable.Append(store, "other_change", run, quarters, [.. matrices.Select(m => m.OtherChanges)]);
    }

    /// <summary>Writes out what is held back. Without it the last rows of the indicators are lost.</summary>
    public void Close()
    {
        foreach (var table in tables.Values) table.Close();
        Forget();
        store.Execute("CHECKPOINT");
    }

    public void Dispose()
    {
        Forget();
        store.Dispose();
    }

    void Forget()
    {
        foreach (var table in tables.Values) table.Dispose();
        tables.Clear();
        layout = null;
    }

    void Reopen()
    {
        Close();
        store.Dispose();
        store = open();
        appended = 1;
    }

    void Open(SeriesLayout shape)
    {
        foreach (var table in tables.Values) table.Close();
        Forget();
        layout = shape;
        foreach (var dimension in Enum.GetValues<Dimension>())
        {
            if (shape.Indicators.All(i => i.Dimension != dimension)) continue;
            foreach (var (column, names) in WideTable.Keys(dimension, shape)) KeyColumns.Hold(store, StoreTables.Table(dimension), column, names);
        }

        StoreTables.CreateSeriesView(store); // the types of its columns may have changed
        foreach (var dimension in Enum.GetValues<Dimension>())
            if (shape.Indicators.Any(i => i.Dimension == dimension)) tables[dimension] = new WideTable(store, dimension, shape);
    }

    void AppendRow(int run, Manifest manifest, int? draw, double? wallSeconds)
    {
        var switches = manifest.Scenario.Changes.Where(c => c.Lever.StartsWith("switch.", StringComparison.Ordinal))
            .Select(c => $"{c.Lever}{Where(c)}={c.Value}@{c.From}");
        using var appender = store.CreateAppender("run");
        appender.CreateRow()
            .AppendValue(run)
            .AppendValue(manifest.Scenario.Name)
            .AppendValue(manifest.Scenario.Title)
            .AppendValue(manifest.Scenario.Sha256)
            .AppendValue(manifest.Seed)
            .AppendValue(draw)
            .AppendValue(string.Join(' ', switches))
            .AppendValue(manifest.From)
            .AppendValue(manifest.To)
            .AppendValue(manifest.Scale)
            .AppendValue($"neijuan {manifest.Versions.Neijuan}, .NET {manifest.Versions.Dotnet}, {manifest.Versions.Store}")
            .AppendValue(wallSeconds)
            .AppendValue(manifest.StateHash)
            .AppendValue(manifest.ToJson())
            .EndRow();
        appender.Close();
    }

    static string Where(ManifestChange change)
    {
        var places = new[] { ("bloc", change.Bloc), ("province", change.Province), ("industry", change.Industry) }
            .Where(p => p.Item2 is not null).Select(p => $"{p.Item1}={p.Item2}").ToArray();
        return places.Length == 0 ? "" : $"[{string.Join(',', places)}]";
    }
}
