using DuckDB.NET.Data;

namespace Neijuan.Lab.Store;

/// <summary>Opening a store, and the few lines of SQL plumbing its parts share.</summary>
internal static class StoreConnection
{
    public static DuckDBConnection Open(string path, bool readOnly)
    {
        // many narrow tables: small blocks keep a run at a few hundred kilobytes instead of many megabytes
        var connection = new DuckDBConnection($"Data Source={path};access_mode={(readOnly ? "READ_ONLY" : "READ_WRITE")};threads=2;default_block_size=16384");
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
