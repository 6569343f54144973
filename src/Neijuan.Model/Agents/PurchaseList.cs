using Neijuan.Engine.Accounting;

namespace Neijuan.Model.Agents;

/// <summary>
/// Who buys what on a market this quarter. The columns are kept from quarter to quarter, so that a market day allocates nothing.
/// </summary>
public sealed class PurchaseList
{
    readonly List<Purchase> purchases = [];
    readonly List<(long[] Amounts, long[] ByGroup)> columns = [];

    public IReadOnlyList<Purchase> All => purchases;

    public void Clear() => purchases.Clear();

    /// <summary>What the buyers of a purchase pay, row by row.</summary>
    public ReadOnlySpan<long> Amounts(int purchase) => columns[purchase].Amounts;

    /// <summary>The world buys.</summary>
    public void AddWorld(Flow flow, long total) => Column(flow, Sector.RestOfWorld, 1, [0]).ByGroup[0] = total;

    /// <summary>
    /// Splits a sum among the buyers of a sector in proportion to their weights, and charges their accounts. Returns the purchase's number.
    /// </summary>
    public int Add(Flow flow, Sector buyers, long total, ReadOnlySpan<double> weights, Ledger ledger)
    {
        var (amounts, byBank) = Column(flow, buyers, weights.Length, ledger.EachBank);
        Apportionment.Split(total, weights, amounts);
        var accounts = ledger.AccountsOf(buyers);
        for (var row = 0; row < amounts.Length; row++) accounts.Pay(row, amounts[row], ref byBank[accounts.GroupOf(row)]);
        return purchases.Count - 1;
    }

    /// <summary>
    /// A purchase that the caller charges to its buyers' accounts; returns where to add up what each of their groups pays.
    /// </summary>
    public Span<long> AddCharged(Flow flow, Sector buyers, Grouping groups) => Column(flow, buyers, 0, groups.Bank).ByGroup;

    (long[] Amounts, long[] ByGroup) Column(Flow flow, Sector buyers, int rows, int[] banks)
    {
        var number = purchases.Count;
        if (number == columns.Count) columns.Add((new long[rows], new long[banks.Length]));
        var column = columns[number];
        if (column.Amounts.Length != rows || column.ByGroup.Length != banks.Length)
            columns[number] = column = (new long[rows], new long[banks.Length]);
        Array.Clear(column.ByGroup);
        purchases.Add(new Purchase(flow, buyers, column.ByGroup, banks));
        return column;
    }
}
