namespace Neijuan.Engine.Accounting;

// What the books read: totals by sector of positions, flows and other changes, and the whole state for hash and snapshot.
public sealed partial class Ledger
{
    /// <summary>Forgets flows and other changes; positions carry over.</summary>
    public void BeginPeriod()
    {
        Array.Clear(paidBy);
        Array.Clear(receivedBy);
        Array.Clear(others);
    }

    /// <summary>All a party owns less all it owes.</summary>
    public Money NetWorth(Party party)
    {
        var sum = Money.Zero;
        foreach (var instrument in Instruments.All) sum += this[instrument, party];
        return sum;
    }

    /// <summary>Receipts less payments of a sector under one heading.</summary>
    public long FlowOf(Flow flow, Sector sector) => ReceivedBy(flow, sector) - PaidBy(flow, sector);

    /// <summary>Gross payments, also those between parties of one sector.</summary>
    public long PaidBy(Flow flow, Sector sector) => paidBy[((int)flow * Sectors) + (int)sector];

    /// <summary>Gross receipts, also those between parties of one sector.</summary>
    public long ReceivedBy(Flow flow, Sector sector) => receivedBy[((int)flow * Sectors) + (int)sector];

    /// <summary>Other changes of one instrument in one sector this quarter, all kinds together.</summary>
    public long OtherChangeOf(Instrument instrument, Sector sector)
    {
        var sum = 0L;
        foreach (var why in OtherChanges.All) sum = checked(sum + others[OtherIndex(why, instrument, sector)]);
        return sum;
    }

    public long OtherChangeOf(OtherChange why, Instrument instrument, Sector sector) => others[OtherIndex(why, instrument, sector)];

    /// <summary>Positions by instrument and sector.</summary>
    public long[,] SectorTotals()
    {
        var result = new long[Instruments.All.Length, Sectors];
        foreach (var instrument in Instruments.All)
            for (var sector = 0; sector < Sectors; sector++)
            {
                var column = positions[Index(instrument, (Sector)sector)];
                if (column.Length == 0) continue;
                result[(int)instrument, sector] = Totals.Sum(column.AsSpan(0, rows[sector]));
            }

        return result;
    }

    static readonly (OtherChange Why, Instrument Instrument)[] OtherRows =
        [.. OtherChanges.All.SelectMany(why => Instruments.All.Select(instrument => (why, instrument)))];

    static readonly string[] OtherRowNames = [.. OtherRows.Select(r => $"{r.Why}: {r.Instrument}")];

    internal Matrix OtherChangesMatrix(string[] columns)
    {
        Span<int> used = stackalloc int[OtherRows.Length];
        var count = 0;
        for (var row = 0; row < OtherRows.Length; row++)
            if (others.AsSpan(row * Sectors, Sectors).ContainsAnyExcept(0L)) used[count++] = row;
        var names = new string[count];
        var fen = new long[count, Sectors];
        for (var k = 0; k < count; k++)
        {
            names[k] = OtherRowNames[used[k]];
            for (var sector = 0; sector < Sectors; sector++) fen[k, sector] = others[(used[k] * Sectors) + sector];
        }

        return new Matrix("other changes", names, columns, fen);
    }

    /// <summary>Shows the state to a visitor that hashes, saves or restores it.</summary>
    public void Visit(Recording.StateVisitor visitor)
    {
        for (var sector = 0; sector < Sectors; sector++)
        {
            visitor.Visit(ref rows[sector]);
            if (visitor.Restores) MakeRoomAndClear((Sector)sector);
            visitor.Visit(ref bankOf[sector], rows[sector]);
            foreach (var instrument in Instruments.All)
            {
                ref var column = ref positions[Index(instrument, (Sector)sector)];
                var count = column.Length == 0 ? 0 : rows[sector];
                visitor.Visit(ref count);
                if (visitor.Restores && count > 0) column = Column(instrument, (Sector)sector);
                visitor.Visit(ref column, count);
            }
        }
    }

    // Before a state is restored: what is behind the last row, or what the sector had not had yet, is nothing.
    void MakeRoomAndClear(Sector sector)
    {
        Reserve(sector, rows[(int)sector]);
        Array.Clear(bankOf[(int)sector]);
        foreach (var instrument in Instruments.All) Array.Clear(positions[Index(instrument, sector)]);
    }
}
