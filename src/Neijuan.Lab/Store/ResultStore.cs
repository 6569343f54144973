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
        "run",
        "SELECT run, scenario, title, seed, first_quarter, last_quarter, scale, wall_seconds, state_hash FROM run ORDER BY run",
        r => new StoredRun(
            r.Whole(0, least: 1), r.Text(1), r.Text(2), r.Seed(3), r.Quarter(4), r.Quarter(5), r.Number(6), r.Optional(7), r.Text(8)));

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
        Results.Manifest.Parse(
            Read("run", "SELECT manifest FROM run WHERE run = $1", r => r.Text(0), run)[0], $"{path}, manifest of run {run}");

    public IReadOnlyList<Indicator> Indicators() => Read(
        "indicator",
        "SELECT id, name, unit, dimension, description FROM indicator ORDER BY rowid",
        r => new Indicator(r.Text(0), r.Text(1), r.Text(2), KindOf(r.Text(3)), r.Text(4)));

    /// <summary>Every path of one indicator in a run: one per place, in the order of the places.</summary>
    public IReadOnlyList<StoredPath> Paths(int run, Indicator indicator)
    {
        var axes = indicator.Kind.Axes;
        var rows = Read(
            indicator.Kind.Table,
            $"""
            SELECT quarter, "{StoreTables.Column(indicator)}"{string.Concat(axes.Select(axis => $", {axis}"))}
            FROM {indicator.Kind.Table} WHERE run = $1 ORDER BY rowid
            """,
            r => (Place: r.Place(axes, 2), Quarter: r.Quarter(0), Value: r.Optional(1) ?? double.NaN),
            run);
        return
        [
            .. rows.GroupBy(r => r.Place)
                .Select(g => new StoredPath(indicator.Id, g.Key, [.. g.Select(r => r.Quarter)], [.. g.Select(r => r.Value)])),
        ];
    }

    /// <summary>A matrix of the accounts in one quarter.</summary>
    public Matrix Matrix(int run, string quarter, MatrixKind kind) =>
        FindMatrix(run, quarter, kind) ?? throw new FindingsException(
            new Finding(path, 0, "quarter", quarter, $"has no books in run {run}", "a quarter whose books were kept", null));

    /// <summary>A matrix of the accounts in one quarter; nothing where a run keeps no books, or the quarter has no such rows.</summary>
    public Matrix? FindMatrix(int run, string quarter, MatrixKind kind)
    {
        var table = kind switch { MatrixKind.BalanceSheet => "balance_sheet", MatrixKind.Flow => "flow", _ => "other_change" };
        var cells = Read(
            table,
            $"SELECT \"row\", sector, fen FROM {table} WHERE run = $1 AND quarter = $2 ORDER BY rowid",
            r => (Row: r.Text(0), Sector: r.Text(1), Fen: r.Fen(2)),
            run,
            quarter);
        if (cells.Count == 0) return null;
        string[] rows = [.. cells.Select(c => c.Row).Distinct()];
        string[] columns = [.. cells.Select(c => c.Sector).Distinct()];
        var fen = new long[rows.Length, columns.Length];
        foreach (var (row, sector, value) in cells) fen[Array.IndexOf(rows, row), Array.IndexOf(columns, sector)] = value;
        return new Matrix(table.Replace('_', ' '), rows, columns, fen);
    }

    public IReadOnlyList<RecordEntry> Record() => Read(
        "record",
        $"""
        SELECT indicator, period, value, low, high, unit, definition, source, address, confidence, weight, note,
            {string.Join(", ", PlaceKinds.Axes)}
        FROM record ORDER BY rowid
        """,
        r => new RecordEntry(
            r.Text(0), r.Place(PlaceKinds.Axes, 12), r.Text(1), r.Number(2), r.Optional(3), r.Optional(4),
            r.Text(5), r.Text(6), r.Text(7), r.Text(8), r.Text(9), r.Text(10), r.Text(11)));

    /// <summary>The outcomes of every run of a sweep or a sensitivity study, in their order; what is not there is damage.</summary>
    public double[][] Outcomes(int runs, IReadOnlyList<string> outcomes)
    {
        var values = Enumerable.Range(0, runs).Select(_ => new double[outcomes.Count]).ToArray();
        var read = Read("outcome", "SELECT run, outcome, value FROM outcome", r =>
        {
            var (run, outcome) = (r.Whole(0, least: 1), Array.IndexOf([.. outcomes], r.Text(1)));
            if (run > runs) throw r.Unknown(0, $"1..{runs}");
            if (outcome < 0) throw r.Unknown(1, string.Join(", ", outcomes));
            values[run - 1][outcome] = r.Optional(2) ?? double.NaN;
            return (run, outcome);
        });
        var found = read.Distinct().Count();
        return found == runs * outcomes.Count ? values
            : throw StoreException.Corrupt(path, $"table 'outcome' has {found} outcomes of {runs * outcomes.Count}");
    }

    /// <summary>Writes every table to a file of its own, and says which.</summary>
    public IReadOnlyList<string> Export(string folder, bool parquet)
    {
        var files = new List<string>();
        var present = TableNames();
        foreach (var table in StoreTables.All.Concat(StoreTables.OfExperiments.Where(present.Contains)))
        {
            var file = Path.Combine(Path.GetFullPath(folder), table + (parquet ? ".parquet" : ".csv"));
            var options = parquet ? "FORMAT parquet, COMPRESSION zstd" : "FORMAT csv, HEADER";
            var columns = parquet ? "*" : Harmless(table);
            var target = StoreConnection.Quoted(file);
            Read(table, $"COPY (SELECT {columns} FROM {table} ORDER BY rowid) TO {target} ({options})", _ => 0);
            files.Add(file);
        }

        return files;
    }

    /// <summary>Rows of the tables that only experiments have.</summary>
    internal List<T> Rows<T>(string table, string sql, Func<StoredRow, T> read) => Read(table, sql, read);

    public void Dispose() => store.Dispose();

    PlaceKind KindOf(string name) =>
        PlaceKinds.All.FirstOrDefault(kind => kind.Name == name)
            ?? throw StoreException.Corrupt(path, $"'{name}' is no kind of place of this version");

    void RequireTables()
    {
        var missing = StoreTables.All.Except(TableNames()).ToArray();
        if (missing.Length == 0) return;
        Dispose();
        throw StoreException.Corrupt(path, missing is [var one] ? $"table '{one}' is missing"
            : $"tables {string.Join(", ", missing.Select(name => $"'{name}'"))} are missing");
    }

    /// <summary>Every column, and before texts that begin as a formula does an apostrophe, as <see cref="CsvText.Quote"/> has it.</summary>
    string Harmless(string table)
    {
        var texts = Read(
            "duckdb_columns",
            $"SELECT column_name FROM duckdb_columns() WHERE table_name = '{table}' AND data_type = 'VARCHAR' ORDER BY column_index",
            r => r.Text(0));
        var starts = string.Concat(CsvText.FormulaStarts.Select(c => $" || chr({(int)c})"));
        var replaced = texts.Select(name => $"\"{name}\"").Select(name =>
            $"CASE WHEN {name} <> '' AND contains(''{starts}, left({name}, 1)) THEN '''' || {name} ELSE {name} END AS {name}");
        return texts.Count == 0 ? "*" : $"* REPLACE ({string.Join(", ", replaced)})";
    }

    List<string> TableNames() => Read("duckdb_tables", "SELECT table_name FROM duckdb_tables()", r => r.Text(0));

    List<T> Read<T>(string table, string sql, Func<StoredRow, T> read, params object[] values)
    {
        try
        {
            var findings = new Findings(path);
            var number = 0;
            var rows = store.Query(sql, r => read(new StoredRow(r, path, table, ++number, findings)), values);
            return findings.Count == 0 ? rows : throw StoreException.Damaged(path, findings.All);
        }
        catch (DuckDBException e)
        {
            throw StoreException.From(e, path);
        }
    }
}
