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
                var sum = 0L;
                foreach (var position in Positions(instrument, (Sector)sector)) sum = checked(sum + position);
                result[(int)instrument, sector] = sum;
            }

        return result;
    }

    internal Matrix OtherChangesMatrix(string[] columns)
    {
        var entries = new List<(OtherChange Why, Instrument Instrument)>();
        foreach (var why in OtherChanges.All)
            foreach (var instrument in Instruments.All)
                if (Enumerable.Range(0, Sectors).Any(s => others[OtherIndex(why, instrument, (Sector)s)] != 0)) entries.Add((why, instrument));
        var fen = new long[entries.Count, Sectors];
        for (var row = 0; row < entries.Count; row++)
            for (var sector = 0; sector < Sectors; sector++)
                fen[row, sector] = others[OtherIndex(entries[row].Why, entries[row].Instrument, (Sector)sector)];
        return new Matrix("other changes", [.. entries.Select(r => $"{r.Why}: {r.Instrument}")], columns, fen);
    }

    /// <summary>Shows the state to a visitor that hashes, saves or restores it.</summary>
    public void Visit(Recording.StateVisitor visitor)
    {
        for (var sector = 0; sector < Sectors; sector++)
        {
            visitor.Visit(ref rows[sector]);
            visitor.Visit(ref bankOf[sector], rows[sector]);
            foreach (var instrument in Instruments.All) visitor.Visit(ref positions[Index(instrument, (Sector)sector)], rows[sector]);
        }
    }
}
