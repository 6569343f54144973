namespace Neijuan.Engine.Accounting;

/// <summary>A matrix of the accounts in fen: rows are instruments, flows or other changes, columns the sectors.</summary>
public sealed record Matrix(string Name, IReadOnlyList<string> Rows, IReadOnlyList<string> Columns, long[,] Fen)
{
    public long RowSum(int row)
    {
        var sum = 0L;
        for (var column = 0; column < Columns.Count; column++) sum = checked(sum + Fen[row, column]);
        return sum;
    }

    public long ColumnSum(int column)
    {
        var sum = 0L;
        for (var row = 0; row < Rows.Count; row++) sum = checked(sum + Fen[row, column]);
        return sum;
    }
}
