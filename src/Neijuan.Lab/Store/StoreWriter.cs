using System.Diagnostics.CodeAnalysis;
using DuckDB.NET.Data;
using Neijuan.Engine.Places;
using Neijuan.Lab.Results;
using Neijuan.Model.Places;
using Neijuan.Model.Scenarios;

namespace Neijuan.Lab.Store;

/// <summary>
/// Appends runs to an open store: the row that says what a run is, every indicator, and the matrices where they are kept. Hundreds of runs
/// are one transaction: full groups of rows go to the file at once, and are not written a second time.
/// </summary>
internal sealed class StoreWriter : IDisposable
{
    /// <summary>
    /// Runs of one transaction. What the database remembers of the groups of rows that it has written grows until it is closed.
    /// </summary>
    internal const int RunsUntilReopened = 400;

    readonly Func<DuckDBConnection> open;
    readonly Dictionary<PlaceKind, WideTable> tables = [];
    SeriesLayout? layout;
    int appended;

    /// <param name="open">Opens a store whose tables are there; the writer closes it.</param>
    public StoreWriter(Func<DuckDBConnection> open)
    {
        this.open = open;
        Begin();
        Next = Store.Query("SELECT coalesce(max(run), 0) + 1 FROM run", r => r.GetInt32(0))[0];
    }

    /// <summary>The number that the next run gets.</summary>
    public int Next { get; private set; }

    /// <summary>The open store. Another one after a run has been appended.</summary>
    internal DuckDBConnection Store { get; private set; }

    /// <summary>Appends a run; <paramref name="values"/> lie as <paramref name="shape"/> says. Returns its number.</summary>
    public int Append(Manifest manifest, int? draw, double? wallSeconds, SeriesLayout shape, ReadOnlySpan<double> values)
    {
        if (appended == RunsUntilReopened) Reopen();
        if (!ReferenceEquals(layout, shape)) Open(shape);
        AppendRow(Next, manifest, draw, wallSeconds);
        foreach (var table in tables.Values) table.Append(Next, values);
        appended++;
        return Next++;
    }

    public void AppendMatrices(int run, IReadOnlyList<string> quarters, IReadOnlyList<QuarterMatrices> matrices)
    {
        if (matrices.Count == 0) return;
        MatrixTable.Append(Store, "balance_sheet", run, quarters, [.. matrices.Select(m => m.BalanceSheet)]);
        MatrixTable.Append(Store, "flow", run, quarters, [.. matrices.Select(m => m.Flows)]);
        MatrixTable.Append(Store, "other_change", run, quarters, [.. matrices.Select(m => m.OtherChanges)]);
    }

    /// <summary>Makes what has been appended part of the store. Without it everything since it was opened is lost.</summary>
    public void Close()
    {
        CloseTables();
        Store.Execute("COMMIT");
        Store.Execute("CHECKPOINT");
    }

    public void Dispose()
    {
        DisposeTables();
        Store.Dispose();
    }

    [MemberNotNull(nameof(Store))]
    void Begin()
    {
        Store = open();
        Store.Execute("BEGIN TRANSACTION");
        appended = 0;
    }

    void Reopen()
    {
        Close();
        Store.Dispose();
        Begin();
    }

    void CloseTables()
    {
        foreach (var table in tables.Values) table.Close();
        DisposeTables();
    }

    void DisposeTables()
    {
        foreach (var table in tables.Values) table.Dispose();
        tables.Clear();
        layout = null;
    }

    void Open(SeriesLayout shape)
    {
        CloseTables();
        layout = shape;
        var kinds = PlaceKinds.All.Where(d => shape.Indicators.Any(i => i.Kind == d)).ToArray();
        foreach (var kind in kinds)
            foreach (var (column, names) in WideTable.Keys(kind, shape)) KeyColumns.Hold(Store, kind.Table, column, names);
        StoreTables.CreateSeriesView(Store); // the types of its columns may have changed
        foreach (var kind in kinds) tables[kind] = new WideTable(Store, kind, shape);
    }

    void AppendRow(int run, Manifest manifest, int? draw, double? wallSeconds)
    {
        var switches = manifest.Scenario.Changes.Where(c => c.Lever.StartsWith("switch.", StringComparison.Ordinal))
            .Select(c => ChangeText.Of(c.ToPolicyChange()));
        using var appender = Store.CreateAppender("run");
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
}
