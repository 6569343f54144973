using DuckDB.NET.Data;
using Neijuan.Engine.Accounting;
using Neijuan.Engine.Places;
using Neijuan.Engine.Recording;
using Neijuan.Lab.History;
using Neijuan.Lab.Results;
using Neijuan.Model.Places;
using Neijuan.Model.Reading;

namespace Neijuan.Lab.Store;

/// <summary>A row of the table <c>run</c>.</summary>
public sealed record StoredRun(
    int Run, string Scenario, string Title, ulong Seed, string From, string To, double Scale, double? WallSeconds, string StateHash);

/// <summary>One indicator at one place over time; quarters where it is not defined are NaN.</summary>
public sealed record StoredPath(string Indicator, Place Place, IReadOnlyList<string> Quarters, double[] Values);

/// <summary>Which of the three matrices of the accounts.</summary>
public enum MatrixKind
{
    BalanceSheet,
    Flow,
    OtherChange,
}

/// <summary>A results store opened for reading.</summary>
public sealed class ResultStore : IDisposable
{
    /// <summary>Name of the store in a results folder.</summary>
    public const string FileName = "results.duckdb";

    /// <summary>Version of the database that writes the store.</summary>
    public static string Version { get; } = $"DuckDB.NET {typeof(DuckDBConnection).Assembly.GetName().Version}";

    readonly DuckDBConnection store;
    readonly string path;

    ResultStore(DuckDBConnection store, string path)
    {
        this.store = store;
        this.path = path;
    }

    /// <summary>Opens a store by its file or its folder.</summary>
    public static ResultStore Open(string fileOrFolder)
    {
        if (Directory.Exists(fileOrFolder)) TakenFolder.Settle(fileOrFolder);
        var file = Directory.Exists(fileOrFolder) ? Path.Combine(fileOrFolder, FileName) : fileOrFolder;
        if (!File.Exists(file)) throw StoreException.Missing(file);
        try
        {
            var result = new ResultStore(StoreConnection.Read(file), file);
            result.RequireTables();
            return result;
        }
        catch (Exception e) when (e is DuckDBException or IOException or UnauthorizedAccessException)
        {
            throw StoreException.From(e, file);
        }
    }

    public IReadOnlyList<StoredRun> Runs() => Read(
        "SELECT run, scenario, title, seed, first_quarter, last_quarter, scale, wall_seconds, state_hash FROM run ORDER BY run",
        r => new StoredRun(
            r.GetInt32(0), r.GetString(1), r.GetString(2), r.GetFieldValue<ulong>(3), r.GetString(4), r.GetString(5), r.GetDouble(6),
            Number(r, 7), r.GetString(8)));

    /// <summary>The run asked for, or the last one.</summary>
    public StoredRun Run(int? number)
    {
        var runs = Runs();
        if (runs.Count == 0) throw StoreException.Corrupt(path, "it holds no run");
        return number is null ? runs[^1]
            : runs.FirstOrDefault(r => r.Run == number)
            ?? throw new FindingsException(new Finding(
                path, 0, "run", $"{number}", "is not in the store",
                string.Join(", ", runs.Select(r => $"{r.Run} ({r.Scenario}, seed {r.Seed})")), null));
    }

    public Manifest Manifest(int run) =>
        Results.Manifest.Parse(Read("SELECT manifest FROM run WHERE run = $1", r => r.GetString(0), run)[0], path);

    public IReadOnlyList<Indicator> Indicators() => Read(
        "SELECT id, name, unit, dimension, description FROM indicator ORDER BY rowid",
        r => new Indicator(r.GetString(0), r.GetString(1), r.GetString(2), KindOf(r.GetString(3)), r.GetString(4)));

    /// <summary>Every path of one indicator in a run: one per place, in the order of the places.</summary>
    public IReadOnlyList<StoredPath> Paths(int run, Indicator indicator)
    {
        var axes = indicator.Kind.Axes;
        var rows = Read(
            $"""
            SELECT quarter, "{StoreTables.Column(indicator)}"{string.Concat(axes.Select(axis => $", {axis}"))}
            FROM {indicator.Kind.Table} WHERE run = $1 ORDER BY rowid
            """,
            r => (Place: StoreTables.PlaceAt(r, axes, 2), Quarter: r.GetString(0), Value: Number(r, 1) ?? double.NaN),
            run);
        return
        [
            .. rows.GroupBy(r => r.Place)
                .Select(g => new StoredPath(indicator.Id, g.Key, [.. g.Select(r => r.Quarter)], [.. g.Select(r => r.Value)])),
        ];
    }

    /// <summary>A matrix of the accounts in one quarter.</summary>
    public Matrix Matrix(int run, string quarter, MatrixKind kind)
    {
        var table = kind switch { MatrixKind.BalanceSheet => "balance_sheet", MatrixKind.Flow => "flow", _ => "other_change" };
        var cells = Read(
            $"SELECT \"row\", sector, fen FROM {table} WHERE run = $1 AND quarter = $2 ORDER BY rowid",
            r => (Row: r.GetString(0), Sector: r.GetString(1), Fen: r.GetInt64(2)),
            run,
            quarter);
        if (cells.Count == 0)
            throw new FindingsException(
                new Finding(path, 0, "quarter", quarter, $"has no books in run {run}", "a quarter whose books were kept", null));
        string[] rows = [.. cells.Select(c => c.Row).Distinct()];
        string[] columns = [.. cells.Select(c => c.Sector).Distinct()];
        var fen = new long[rows.Length, columns.Length];
        foreach (var (row, sector, value) in cells) fen[Array.IndexOf(rows, row), Array.IndexOf(columns, sector)] = value;
        return new Matrix(table.Replace('_', ' '), rows, columns, fen);
    }

    public IReadOnlyList<RecordEntry> Record() => Read(
        $"""
        SELECT indicator, period, value, low, high, unit, definition, source, address, confidence, weight, note,
            {string.Join(", ", PlaceKinds.Axes)}
        FROM record ORDER BY rowid
        """,
        r => new RecordEntry(
            r.GetString(0), StoreTables.PlaceAt(r, PlaceKinds.Axes, 12), r.GetString(1), r.GetDouble(2), Number(r, 3), Number(r, 4),
            r.GetString(5), r.GetString(6), r.GetString(7), r.GetString(8), r.GetString(9), r.GetString(10), r.GetString(11)));

    /// <summary>Writes every table to a file of its own, and says which.</summary>
    public IReadOnlyList<string> Export(string folder, bool parquet)
    {
        var files = new List<string>();
        var present = Read("SELECT table_name FROM duckdb_tables()", r => r.GetString(0));
        foreach (var table in StoreTables.All.Concat(StoreTables.OfExperiments.Where(present.Contains)))
        {
            var file = Path.Combine(Path.GetFullPath(folder), table + (parquet ? ".parquet" : ".csv"));
            var options = parquet ? "FORMAT parquet, COMPRESSION zstd" : "FORMAT csv, HEADER";
            Read($"COPY (SELECT * FROM {table} ORDER BY rowid) TO {StoreConnection.Quoted(file)} ({options})", _ => 0);
            files.Add(file);
        }

        return files;
    }

    /// <summary>Rows of the tables that only experiments have.</summary>
    internal List<T> Rows<T>(string sql, Func<DuckDBDataReader, T> read) => Read(sql, read);

    public void Dispose() => store.Dispose();

    PlaceKind KindOf(string name) =>
        PlaceKinds.All.FirstOrDefault(kind => kind.Name == name)
            ?? throw StoreException.Corrupt(path, $"'{name}' is no kind of place of this version");

    static double? Number(DuckDBDataReader reader, int column) => reader.IsDBNull(column) ? null : reader.GetDouble(column);

    void RequireTables()
    {
        var present = store.Query("SELECT table_name FROM duckdb_tables()", r => r.GetString(0));
        var missing = StoreTables.All.Except(present).ToArray();
        if (missing.Length == 0) return;
        Dispose();
        throw StoreException.Corrupt(path, $"table '{missing[0]}' is missing");
    }

    List<T> Read<T>(string sql, Func<DuckDBDataReader, T> read, params object[] values)
    {
        try
        {
            return store.Query(sql, read, values);
        }
        catch (DuckDBException e)
        {
            throw StoreException.From(e, path);
        }
    }
}
