using DuckDB.NET.Data;

namespace Neijuan.Lab.Store;

/// <summary>
/// Opening a store, and the few lines of SQL plumbing its parts share. The database is given the whole path, from the root: of a shorter
/// one it reads the beginning as the name of a service or of the home.
/// </summary>
internal static class StoreConnection
{
    const int ManyRuns = 32;

    /// <summary>Opens a store to read it.</summary>
    public static DuckDBConnection Read(string path) => Open(path, ("access_mode", "READ_ONLY"), ("threads", "2"));

    /// <summary>
    /// Opens or creates a store to write so many runs. Many narrow tables: small blocks keep a single run at a few hundred kilobytes
    /// instead of many megabytes, and large ones keep what the database must remember of thousands of runs small. What it may hold is
    /// limited, so that memory does not grow with the runs: one thread, and a group of rows goes to the file when it is full, not when five
    /// are.
    /// </summary>
    public static DuckDBConnection Write(string path, int runs) => Open(
        path, ("access_mode", "READ_WRITE"), ("threads", "1"), ("memory_limit", "128MB"), ("write_buffer_row_group_count", "1"),
        ("default_block_size", runs < ManyRuns ? "16384" : "65536"));

    /// <summary>Opens or creates a store of a few tables, as the database thinks best.</summary>
    public static DuckDBConnection Write(string path) => Open(path);

    static DuckDBConnection Open(string path, params (string Name, string Value)[] settings)
    {
        var text = new DuckDBConnectionStringBuilder { DataSource = Path.GetFullPath(path) };
        foreach (var (name, value) in settings) text[name] = value;
        var connection = new DuckDBConnection(text.ConnectionString);
        try
        {
            connection.Open();
            return connection;
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    }

    /// <summary>A text as it stands in SQL.</summary>
    public static string Quoted(string text) => $"'{text.Replace("'", "''")}'";

    public static void Execute(this DuckDBConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }

    public static List<T> Query<T>(this DuckDBConnection connection, string sql, Func<DuckDBDataReader, T> read, params object[] values)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        foreach (var value in values) command.Parameters.Add(new DuckDBParameter(value));
        using var reader = command.ExecuteReader();
        var rows = new List<T>();
        while (reader.Read()) rows.Add(read(reader));
        return rows;
    }
}
