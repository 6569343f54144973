using DuckDB.NET.Data;
using Neijuan.Engine.Places;
using Neijuan.Engine.Recording;
using Neijuan.Model.Places;

namespace Neijuan.Lab.Store;

/// <summary>Names and shapes of the tables of a results store.</summary>
internal static class StoreTables
{
    /// <summary>Everything but the wide tables of indicators.</summary>
    static readonly string Fixed = $"""
        CREATE TABLE run (run INTEGER PRIMARY KEY, scenario VARCHAR, title VARCHAR, hash VARCHAR, seed UBIGINT, draw INTEGER,
            switches VARCHAR, first_quarter VARCHAR, last_quarter VARCHAR, scale DOUBLE, versions VARCHAR, wall_seconds DOUBLE,
            state_hash VARCHAR, manifest VARCHAR);
        CREATE TABLE balance_sheet (run INTEGER, quarter VARCHAR, "row" VARCHAR, sector VARCHAR, fen BIGINT);
        CREATE TABLE flow (run INTEGER, quarter VARCHAR, "row" VARCHAR, sector VARCHAR, fen BIGINT);
        CREATE TABLE other_change (run INTEGER, quarter VARCHAR, "row" VARCHAR, sector VARCHAR, fen BIGINT);
        CREATE TABLE indicator (id VARCHAR, name VARCHAR, unit VARCHAR, dimension VARCHAR, description VARCHAR,
            table_name VARCHAR, column_name VARCHAR);
        CREATE TABLE parameter (id VARCHAR, name VARCHAR, description VARCHAR, unit VARCHAR, symbol VARCHAR, rule VARCHAR, low DOUBLE,
            high DOUBLE, value DOUBLE, source VARCHAR, ensemble BOOLEAN, file VARCHAR);
        CREATE TABLE lever (id VARCHAR, name VARCHAR, unit VARCHAR, over VARCHAR, min DOUBLE, max DOUBLE, "default" DOUBLE,
            description VARCHAR, calendar VARCHAR);
        CREATE TABLE record (indicator VARCHAR{Columns(PlaceKinds.Axes)}, period VARCHAR, value DOUBLE, low DOUBLE,
            high DOUBLE, unit VARCHAR, definition VARCHAR, source VARCHAR, address VARCHAR, confidence VARCHAR, weight VARCHAR,
            note VARCHAR{string.Concat(Reading.Select(column => $", {column.Name} {column.Type}"))});
        """;

    /// <summary>
    /// What an experiment adds: its parameter vectors, bands over runs, differences between pairs of runs, design and outcomes.
    /// </summary>
    static readonly string Experiment = $"""
        CREATE TABLE draw (draw INTEGER, parameter VARCHAR, value DOUBLE);
        CREATE TABLE band (scenario VARCHAR, indicator VARCHAR{Columns(PlaceKinds.Axes)}, period VARCHAR, runs INTEGER,
            undefined INTEGER, p5 DOUBLE, p10 DOUBLE, p25 DOUBLE, median DOUBLE, p75 DOUBLE, p90 DOUBLE, p95 DOUBLE);
        CREATE TABLE difference (scenario VARCHAR, indicator VARCHAR{Columns(PlaceKinds.Axes)}, period VARCHAR,
            base DOUBLE, base_p5 DOUBLE, base_p95 DOUBLE, other DOUBLE, runs INTEGER, negative INTEGER, zero INTEGER, positive INTEGER,
            undefined INTEGER, p5 DOUBLE, p10 DOUBLE, p25 DOUBLE, median DOUBLE, p75 DOUBLE, p90 DOUBLE, p95 DOUBLE);
        CREATE TABLE factor (run INTEGER, factor VARCHAR, value DOUBLE);
        CREATE TABLE outcome (run INTEGER, outcome VARCHAR, value DOUBLE);
        CREATE TABLE screening (outcome VARCHAR, parameter VARCHAR, mean DOUBLE, mean_low DOUBLE, mean_high DOUBLE, mean_size DOUBLE,
            mean_size_low DOUBLE, mean_size_high DOUBLE, spread DOUBLE, spread_low DOUBLE, spread_high DOUBLE);
        CREATE TABLE sobol_index (outcome VARCHAR, parameter VARCHAR, first_order DOUBLE, first_order_low DOUBLE, first_order_high DOUBLE,
            total DOUBLE, total_low DOUBLE, total_high DOUBLE);
        """;

    /// <summary>
    /// What the record's rule of reading says of a row: its group and what is accepted. Stores of earlier versions did not have it.
    /// </summary>
    static (string Name, string Type)[] Reading => [("record_group", "VARCHAR"), ("accepted_low", "DOUBLE"), ("accepted_high", "DOUBLE")];

    /// <summary>Tables that only the store of an experiment has.</summary>
    public static readonly string[] OfExperiments = ["draw", "band", "difference", "factor", "outcome", "screening", "sobol_index"];

    /// <summary>Every table, in the order a reader would open them.</summary>
    public static readonly string[] All =
    [
        "run", .. PlaceKinds.All.Select(kind => kind.Table),
        "balance_sheet", "flow", "other_change", "indicator", "parameter", "lever", "record",
    ];

    /// <summary>The column of an indicator: its id after the kind, dots as underscores.</summary>
    public static string Column(Indicator indicator) => indicator.Id[(indicator.Id.IndexOf('.') + 1)..].Replace('.', '_');

    public static void Create(DuckDBConnection store)
    {
        store.Execute(Fixed);
        foreach (var kind in PlaceKinds.All) store.Execute($"CREATE TABLE {kind.Table} (run INTEGER, quarter VARCHAR{Columns(kind.Axes)})");
    }

    public static void CreateForExperiment(DuckDBConnection store) => store.Execute(Experiment);

    /// <summary>Gives every indicator its column: a store made by an earlier version gains what is new and loses nothing.</summary>
    public static void AddColumns(DuckDBConnection store, IEnumerable<Indicator> indicators)
    {
        foreach (var indicator in indicators)
            store.Execute($"ALTER TABLE {indicator.Kind.Table} ADD COLUMN IF NOT EXISTS \"{Column(indicator)}\" DOUBLE");
        foreach (var (name, type) in Reading) store.Execute($"ALTER TABLE record ADD COLUMN IF NOT EXISTS {name} {type}");
    }

    /// <summary>The long view over all wide tables. Values that are not defined (NULL) do not appear.</summary>
    public static void CreateSeriesView(DuckDBConnection store)
    {
        var parts = PlaceKinds.All.Where(d => Columns(store, d.Table).Count > 2 + d.Axes.Count).Select(Part);
        store.Execute("CREATE OR REPLACE VIEW series AS " + string.Join(" UNION ALL ", parts));
    }

    public static List<string> Columns(DuckDBConnection store, string table) =>
        store.Query(
            $"SELECT column_name FROM duckdb_columns() WHERE table_name = '{table}' AND NOT internal ORDER BY column_index",
            r => r.GetString(0));

    static string Columns(IEnumerable<Axis> axes) => string.Concat(axes.Select(axis => $", {axis} VARCHAR"));

    static string Part(PlaceKind kind)
    {
        var places = string.Join(", ", PlaceKinds.Axes.Select(axis => kind.Axes.Contains(axis) ? $"u.{axis}" : $"NULL::VARCHAR AS {axis}"));
        var keys = string.Join(", ", kind.Axes.Select(axis => axis.Id).Prepend("quarter").Prepend("run"));
        return $"""
            SELECT u.run, u.quarter, i.id AS indicator, {places}, u.value
            FROM (UNPIVOT {kind.Table} ON COLUMNS(* EXCLUDE ({keys})) INTO NAME column_name VALUE value) u
            JOIN indicator i ON i.table_name = '{kind.Table}' AND i.column_name = u.column_name
            """;
    }
}
