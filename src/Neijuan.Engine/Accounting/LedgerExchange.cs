namespace Neijuan.Engine.Accounting;

/// <summary>
/// Buyers of one sector in an exchange: under which heading they pay, and what each of their groups has paid (the world: one amount).
/// </summary>
/// <param name="Banks">The bank of each group.</param>
public readonly record struct Purchase(Flow Flow, Sector Buyers, ReadOnlyMemory<long> ByGroup, int[] Banks);

// Many buyers of several sectors pay many sellers of one sector: who delivered to whom does not matter for the accounts, only that what
// is paid is what is received.
public sealed partial class Ledger
{
    /// <summary>
    /// Settles a market whose buyers have paid and whose sellers have received (see <see cref="CustomerAccounts"/>). Throws, and the run is
    /// over, unless the payments add up to the receipts.
    /// </summary>
    /// <param name="purchases">Who buys.</param>
    /// <param name="sellers">Their sector.</param>
    /// <param name="receipts">What each group of them has received.</param>
    /// <param name="banks">The bank of each group.</param>
    public void Exchange(IReadOnlyList<Purchase> purchases, Sector sellers, ReadOnlySpan<long> receipts, int[] banks)
    {
        var paid = 0L;
        foreach (var purchase in purchases)
        {
            var sum = 0L;
            foreach (var fen in purchase.ByGroup.Span) sum = checked(sum + fen);
            if (purchase.Buyers == Sector.RestOfWorld) Receive(new Party(Sector.RestOfWorld, 0), checked(-sum));
            else for (var group = 0; group < purchase.ByGroup.Length; group++)
                Withdraw(purchase.Banks[group], purchase.ByGroup.Span[group]);
            Record(purchase.Flow, purchase.Buyers, sellers, sum);
            paid = checked(paid + sum);
        }

        var received = 0L;
        for (var group = 0; group < receipts.Length; group++)
        {
            Withdraw(banks[group], checked(-receipts[group]));
            received = checked(received + receipts[group]);
        }

        if (paid != received) throw new InvalidOperationException($"{sellers} receive {received} fen, but buyers pay {paid}");
    }
}
