namespace Neijuan.Engine.Accounting;

/// <summary>One group of buyers in an exchange: under which heading they pay, and what the customers of each bank have paid (of the world: one amount).</summary>
public readonly record struct Purchase(Flow Flow, Sector Buyers, ReadOnlyMemory<long> ByBank);

// Many buyers of several sectors pay many sellers of one sector: who delivered to whom does not matter for the accounts, only that what
// is paid is what is received.
public sealed partial class Ledger
{
    /// <summary>
    /// Settles a market whose buyers have paid and whose sellers have received (see <see cref="CustomerAccounts"/>). Throws, and the run is over,
    /// unless the payments add up to the receipts.
    /// </summary>
    public void Exchange(IReadOnlyList<Purchase> purchases, Sector sellers, ReadOnlySpan<long> receiptsByBank)
    {
        var paid = 0L;
        foreach (var purchase in purchases)
        {
            var sum = 0L;
            foreach (var fen in purchase.ByBank.Span) sum = checked(sum + fen);
            if (purchase.Buyers == Sector.RestOfWorld) Receive(new Party(Sector.RestOfWorld, 0), checked(-sum));
            else for (var bank = 0; bank < purchase.ByBank.Length; bank++) Withdraw(bank, purchase.ByBank.Span[bank]);
            Record(purchase.Flow, purchase.Buyers, sellers, sum);
            paid = checked(paid + sum);
        }

        var received = 0L;
        for (var bank = 0; bank < receiptsByBank.Length; bank++)
        {
            Withdraw(bank, checked(-receiptsByBank[bank]));
            received = checked(received + receiptsByBank[bank]);
        }

        if (paid != received) throw new InvalidOperationException($"{sellers} receive {received} fen, but buyers pay {paid}");
    }
}
