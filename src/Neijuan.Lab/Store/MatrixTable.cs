using DuckDB.NET.Data;
using Neijuan.Engine.Accounting;

namespace Neijuan.Lab.Store;

/// <summary>Appends the matrices of a run to one of the three tables of the accounts: a row per run, quarter, row and sector.</summary>
internal static class MatrixTable
{
    public static void Append(DuckDBConnection store, string table, int run, IReadOnlyList<string> quarters, IReadOnlyList<Matrix> matrices)
    {
        KeyColumns.Hold(store, table, "quarter", quarters);
        KeyColumns.Hold(store, table, "row", [.. matrices.SelectMany(m => m.Rows).Distinct()]);
        KeyColumns.Hold(store, table, "sector", [.. matrices.SelectMany(m => m.Columns).Distinct()]);
        using var rows = new ChunkAppender(store, table);
        var (quarterCodes, rowCodes, sectorCodes) = (new KeyCodes(rows, 1), new KeyCodes(rows, 2), new KeyCodes(rows, 3));
        var filled = 0;
        for (var k = 0; k < matrices.Count; k++)
            for (var row = 0; row < matrices[k].Rows.Count; row++)
                for (var column = 0; column < matrices[k].Columns.Count; column++)
                {
                    rows.Column<int>(0)[filled] = run;
                    quarterCodes.Write(filled, quarters[k]);
                    rowCodes.Write(filled, matrices[k].Rows[row]);
                    sectorCodes.Write(filled, matrices[k].Columns[column]);
                    rows.Column<long>(4)[filled] = matrices[k].Fen[row, column];
                    if (++filled < ChunkAppender.Rows) continue;
                    rows.Append(filled);
                    filled = 0;
                }

        if (filled > 0) rows.Append(filled);
        rows.Close();
    }
}
