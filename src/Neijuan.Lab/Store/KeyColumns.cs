using DuckDB.NET.Data;

namespace Neijuan.Lab.Store;

/// <summary>
/// Columns that say when, where and what: enumerations of names, which read as text, sort in the order of time or of the catalogue, and
/// cost a byte or two a row. They are most of a narrow table, and as text they were most of the time it took to write.
/// </summary>
internal static class KeyColumns
{
    /// <summary>Makes the column an enumeration that holds these names; names it held before are kept.</summary>
    public static void Hold(DuckDBConnection store, string table, string column, IReadOnlyList<string> names)
    {
        var held = NamesOf(store, table, column);
        if (held is not null && names.All(held.Contains)) return;
        var all = (held ?? ValuesOf(store, table, column)).Union(names);
        if (column is "quarter" or "period") all = all.Order(StringComparer.Ordinal);
        var list = string.Join(", ", all.Select(n => $"'{n.Replace("'", "''")}'"));
        store.Execute($"ALTER TABLE {table} ALTER COLUMN \"{column}\" SET DATA TYPE ENUM({list})");
    }

    /// <summary>The names of an enumeration, or null when the column is plain text.</summary>
    static string[]? NamesOf(DuckDBConnection store, string table, string column)
    {
        using var rows = new ChunkAppender(store, table);
        var place = StoreTables.Columns(store, table).IndexOf(column);
        return rows.IsEnumeration(place) ? rows.Names(place) : null;
    }

    static string[] ValuesOf(DuckDBConnection store, string table, string column) =>
        [.. store.Query($"SELECT DISTINCT \"{column}\" FROM {table} WHERE \"{column}\" IS NOT NULL", r => r.GetString(0))
            .Order(StringComparer.Ordinal)];
}

/// <summary>The codes of names in one column of a table that is being filled.</summary>
internal sealed class KeyCodes
{
    readonly ChunkAppender rows;
    readonly int column;
    readonly Dictionary<string, int> codes = [];

    public KeyCodes(ChunkAppender rows, int column)
    {
        (this.rows, this.column) = (rows, column);
        var names = rows.Names(column);
        for (var code = 0; code < names.Length; code++) codes[names[code]] = code;
    }

    public int this[string name] => codes[name];

    public int[] Of(IEnumerable<string> names) => [.. names.Select(n => codes[n])];

    public void Write(int row, string? name)
    {
        if (name is null) rows.WriteNull(column, row);
        else rows.WriteCode(column, row, codes[name]);
    }
}
