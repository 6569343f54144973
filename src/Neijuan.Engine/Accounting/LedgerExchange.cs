namespace Neijuan.Engine.Accounting;

/// <summary>One group of buyers in an exchange: what they pay, row by row, and under which heading.</summary>
public sealed record Purchase(Flow Flow, Sector Buyers, ReadOnlyMemory<long> Amounts);

// Many buyers of several sectors pay many sellers of one sector: who delivered to whom does not matter for the accounts, only that what
// is paid is what is received.
public sealed partial class Ledger
{
    /// <summary>Settles a market: one amount per party, the world as one. Throws, and the run is over, unless the purchases add up to the receipts.</summary>
    public void Exchange(IReadOnlyList<Purchase> purchases, Sector sellers, ReadOnlySpan<long> receipts)
    {
        var paid = 0L;
        foreach (var purchase in purchases)
        {
            long sum;
            if (purchase.Buyers == Sector.RestOfWorld)
            {
                sum = purchase.Amounts.Span[0];
                Receive(new Party(Sector.RestOfWorld, 0), checked(-sum));
            }
            else sum = checked(-ChangeDeposits(purchase.Buyers, purchase.Amounts.Span, -1));
            Record(purchase.Flow, purchase.Buyers, sellers, sum);
            paid = checked(paid + sum);
        }

        var received = ChangeDeposits(sellers, receipts, 1);
        if (paid != received) throw new InvalidOperationException($"{sellers} receive {received} fen, but buyers pay {paid}");
    }

    // Returns the sum of the changes.
    long ChangeDeposits(Sector sector, ReadOnlySpan<long> amounts, int sign)
    {
        var deposits = Column(Instrument.Deposits, sector);
        var banks = bankOf[(int)sector];
        var sums = Totals(rows[(int)Sector.Banks]);
        for (var row = 0; row < amounts.Length; row++)
        {
            var fen = sign * amounts[row];
            if (fen == 0) continue;
            deposits[row] = checked(deposits[row] + fen);
            sums[banks[row]] = checked(sums[banks[row]] + fen);
        }

        var total = 0L;
        for (var bank = 0; bank < sums.Length; bank++)
        {
            if (sums[bank] == 0) continue;
            Add(Instrument.Deposits, new Party(Sector.Banks, bank), checked(-sums[bank]));
            Move(Instrument.Reserves, new Party(Sector.CentralBank, 0), new Party(Sector.Banks, bank), sums[bank]);
            total = checked(total + sums[bank]);
        }

        return total;
    }

    /// <summary>Splits a sum in proportion to weights, so that the parts add up to the whole: each part is a difference of rounded cumulative shares.</summary>
    public static void Split(long total, ReadOnlySpan<double> weights, Span<long> parts)
    {
        var sum = 0.0;
        foreach (var weight in weights) sum += weight;
        if (sum <= 0)
        {
            if (total != 0) throw new InvalidOperationException($"nobody to carry {total} fen");
            parts.Clear();
            return;
        }

        var perWeight = total / sum;
        if (!double.IsFinite(perWeight)) throw new InvalidOperationException($"weights that add up to {sum} are too small to split {total} fen by");
        var cumulative = 0.0;
        var given = 0L;
        var last = weights.Length - 1;
        while (last > 0 && weights[last] == 0) last--;
        for (var k = 0; k < weights.Length; k++)
        {
            cumulative += weights[k];
            var upTo = k >= last ? total : Money.Round(cumulative * perWeight);
            parts[k] = upTo - given;
            given = upTo;
        }
    }
}
