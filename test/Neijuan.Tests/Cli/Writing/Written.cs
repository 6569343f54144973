using System.Collections.Concurrent;
using System.Text;
using DuckDB.NET.Data;
using Neijuan.Cli.Terminal;
using Neijuan.Tests.Lab.Store;
using Xunit;

namespace Neijuan.Tests.Cli.Writing;

/// <summary>
/// What lies in a folder, file by file, in a form in which two writings of the same are the same: stores as the text of their tables,
/// without how long a run took. What a command keeps for itself while it works is left out.
/// </summary>
internal static class Written
{
    static readonly ConcurrentDictionary<string, Lazy<(Dictionary<string, string> Old, Dictionary<string, string> New)>> Known = [];

    /// <summary>What a case finds, and what it leaves when nothing disturbs it.</summary>
    public static (Dictionary<string, string> Old, Dictionary<string, string> New) Of(WritingCase @case) =>
        Known.GetOrAdd(@case.Name, _ => new(() => Undisturbed(@case, times: 1))).Value;

    /// <summary>What a case leaves that is given so many times.</summary>
    public static (Dictionary<string, string> Old, Dictionary<string, string> New) Undisturbed(WritingCase @case, int times)
    {
        using var folder = new TemporaryFolder();
        @case.Prepare?.Invoke(folder.Path);
        var old = In(folder.Path);
        for (var time = 0; time < times; time++) Assert.Equal((ExitCode.Done, ""), Codes(@case.Give(folder.Path)));
        Assert.Empty(Leftovers(folder.Path));
        return (old, In(folder.Path));

        static (int, string) Codes(Answer answer) => (answer.Code, answer.Code == ExitCode.Done ? "" : answer.Error);
    }

    /// <summary>Files by name and content.</summary>
    public static Dictionary<string, string> In(string folder) => Directory.GetFiles(folder, "*", SearchOption.AllDirectories)
        .Select(file => (File: file, Name: Path.GetRelativePath(folder, file)))
        .Where(f => !IsPassing(f.Name) && Path.GetFileName(f.Name) is not ("ballast" or ".lock"))
        .ToDictionary(f => f.Name, f => (f.Name.EndsWith(".duckdb", StringComparison.Ordinal) ? Tables(f.File) : Text(f.File))
            .Replace(folder, "{at}"));

    /// <summary>What a command that is over must not leave.</summary>
    public static string[] Leftovers(string folder) =>
        [.. Directory.GetFileSystemEntries(folder, "*", SearchOption.AllDirectories).Select(e => Path.GetRelativePath(folder, e))
            .Where(name => IsPassing(name) && Path.GetFileName(name) != "measures.txt")];

    static bool IsPassing(string name) =>
        name.Split(Path.DirectorySeparatorChar).Any(part => part is ".writing" or ".whole" or ".holder" || part.Contains(".tmp"))
        || WritingCase.Journals.Contains(Path.GetFileName(name));

    // A manifest and a report of a single run say how long it took.
    static string Text(string file) =>
        string.Join('\n', File.ReadAllLines(file).Where(line => !line.Contains("wallSeconds") && !line.Contains("seconds on")));

    static string Tables(string file)
    {
        using var store = new DuckDBConnection($"Data Source={file};access_mode=READ_ONLY");
        store.Open();
        var text = new StringBuilder();
        foreach (var table in Rows(store, "SELECT table_name FROM duckdb_tables() ORDER BY table_name").Select(row => row.Trim()))
        {
            text.Append(table).Append('\n');
            var without = table == "run" ? " EXCLUDE (wall_seconds)" : "";
            foreach (var row in Rows(store, $"SELECT *{without} FROM {table} ORDER BY rowid")) text.Append(row).Append('\n');
        }

        return text.ToString();
    }

    static List<string> Rows(DuckDBConnection store, string sql)
    {
        using var command = store.CreateCommand();
        command.CommandText = sql;
        using var reader = command.ExecuteReader();
        var rows = new List<string>();
        var values = new object[reader.FieldCount];
        while (reader.Read())
        {
            reader.GetValues(values);
            rows.Add(string.Join('\t', values));
        }

        return rows;
    }
}
