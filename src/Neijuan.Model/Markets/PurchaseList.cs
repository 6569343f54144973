using Neijuan.Engine.Accounting;

namespace Neijuan.Model.Markets;

/// <summary>Who buys what from the firms this quarter, row by row. The columns are kept from quarter to quarter, so that a market day allocates nothing.</summary>
public sealed class PurchaseList
{
    readonly List<Purchase> purchases = [];
    readonly List<long[]> columns = [];
    int rows;

    public IReadOnlyList<Purchase> All => purchases;

    /// <summary>Starts a new list; <paramref name="firms"/> is the largest number of buyers of a kind.</summary>
    public void Begin(int firms)
    {
        purchases.Clear();
        rows = firms;
    }

    /// <summary>Splits a sum among the buyers of a sector in proportion to their weights, and returns what each pays.</summary>
    public ReadOnlySpan<long> Add(Flow flow, Sector buyers, long total, ReadOnlySpan<double> weights)
    {
        var column = Column(purchases.Count, weights.Length);
        Ledger.Split(total, weights, column.Span);
        purchases.Add(new Purchase(flow, buyers, column));
        return column.Span;
    }

    Memory<long> Column(int number, int length)
    {
        if (number == columns.Count) columns.Add([]);
        if (columns[number].Length < length) columns[number] = new long[Math.Max(length, rows * 2)];
        return columns[number].AsMemory(0, length);
    }
}
