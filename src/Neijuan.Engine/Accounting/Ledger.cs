using Neijuan.Engine.Numerics;

namespace Neijuan.Engine.Accounting;

/// <summary>
/// Every position of every party, and the flows and other changes of the current quarter. Positions change only through the verbs here,
/// and every verb rests on one private move that adds to one party exactly what it takes from another (quadruple entry).
/// </summary>
public sealed partial class Ledger
{
    static readonly int Sectors = Enum.GetValues<Sector>().Length;

    // One array per instrument and sector, indexed by row: a sector's accounts lie side by side in the cache. An instrument that a sector
    // has never had has an empty one.
    readonly long[][] positions = new long[Instruments.All.Length * Sectors][];
    readonly int[] rows = new int[Sectors];
    readonly int[][] bankOf = new int[Sectors][];
    readonly long[] paidBy = new long[Flows.All.Length * Sectors];
    readonly long[] receivedBy = new long[Flows.All.Length * Sectors];
    readonly long[] others = new long[OtherChanges.All.Length * Instruments.All.Length * Sectors];
    readonly double[][] shareOf = new double[Sectors][]; // of a row in its group; empty where every row is a group of its own

    /// <summary>An empty ledger for so many parties of each sector.</summary>
    /// <param name="rowsOf">Number of parties of each sector.</param>
    /// <param name="bank">The bank at which a party keeps its deposit (unused for banks, the central bank, the treasury and the
    /// world).</param>
    public Ledger(Func<Sector, int> rowsOf, Func<Party, int> bank)
    {
        foreach (var sector in Enum.GetValues<Sector>())
        {
            var count = rows[(int)sector] = rowsOf(sector);
            bankOf[(int)sector] = new int[Lanes.RoundUp(count)];
            for (var row = 0; row < count; row++) bankOf[(int)sector][row] = HasDeposit(sector) ? bank(new Party(sector, row)) : -1;
            foreach (var instrument in Instruments.All) positions[Index(instrument, sector)] = [];
            shareOf[(int)sector] = [];
        }

        EachBank = [.. Enumerable.Range(0, Banks)];
    }

    public int Rows(Sector sector) => rows[(int)sector];

    /// <summary>
    /// The positions of one instrument in one sector, row by row: assets positive, liabilities negative, in fen. There is room for the rest
    /// of the last vector, also where the sector has never had the instrument.
    /// </summary>
    public ReadOnlySpan<long> Positions(Instrument instrument, Sector sector) => Column(instrument, sector).AsSpan(0, rows[(int)sector]);

    public Money this[Instrument instrument, Party party]
    {
        get
        {
            var column = positions[Index(instrument, party.Sector)];
            return column.Length == 0 ? Money.Zero : new Money(column[party.Row]);
        }
    }

    /// <summary>Makes room for so many parties of a sector, so that its columns need not grow until there are more.</summary>
    public void Reserve(Sector sector, int room)
    {
        room = Lanes.RoundUp(room);
        if (room <= bankOf[(int)sector].Length) return;
        Array.Resize(ref bankOf[(int)sector], room);
        foreach (var instrument in Instruments.All)
            if (positions[Index(instrument, sector)].Length > 0) Array.Resize(ref positions[Index(instrument, sector)], room);
    }

    /// <summary>Opens an account: a new row of a sector, which banks at the given bank.</summary>
    public int Open(Sector sector, int bank)
    {
        var row = rows[(int)sector]++;
        if (row == bankOf[(int)sector].Length) Reserve(sector, Math.Max(16, row * 3 / 2));
        bankOf[(int)sector][row] = bank;
        return row;
    }

    /// <summary>
    /// Closes the accounts of all parties of a sector but the given ones, in ascending order, which move together. Throws when one to be
    /// closed is not empty.
    /// </summary>
    public void Keep(Sector sector, ReadOnlySpan<int> kept)
    {
        var count = rows[(int)sector];
        foreach (var instrument in Instruments.All)
        {
            var column = positions[Index(instrument, sector)];
            if (column.Length == 0) continue;
            var next = 0; // row, in the order kept
            for (var row = 0; row < count; row++)
            {
                if (next < kept.Length && kept[next] == row) column[next++] = column[row];
                else if (column[row] != 0)
                    throw new InvalidOperationException($"{new Party(sector, row)} closes its accounts with {column[row]} fen of "
                        + $"{instrument}");
            }

            Array.Clear(column, kept.Length, count - kept.Length);
        }

        var banks = bankOf[(int)sector];
        for (var row = 0; row < kept.Length; row++) banks[row] = banks[kept[row]];
        Array.Clear(banks, kept.Length, count - kept.Length);
        rows[(int)sector] = kept.Length;
    }

    /// <summary>Pays from one party's money to another's.</summary>
    public void Pay(Flow flow, Party payer, Party payee, Money amount)
    {
        Record(flow, payer.Sector, payee.Sector, amount.Fen);
        Settle(payer, payee, amount);
    }

    /// <summary>A bank lends: the loan creates the deposit.</summary>
    public void Lend(Party borrower, Money amount)
    {
        var bank = BankOf(borrower);
        Move(Instrument.Loans, borrower, bank, amount.Fen);
        Move(Instrument.Deposits, bank, borrower, amount.Fen);
    }

    /// <summary>A borrower repays: loan and deposit vanish together.</summary>
    public void Repay(Party borrower, Money amount)
    {
        var bank = BankOf(borrower);
        Move(Instrument.Deposits, borrower, bank, amount.Fen);
        Move(Instrument.Loans, bank, borrower, amount.Fen);
    }

    /// <summary>Buys an instrument from its issuer, or (negative) returns it.</summary>
    public void Purchase(Instrument instrument, Party buyer, Party issuer, Money amount)
    {
        Move(instrument, issuer, buyer, amount.Fen);
        Settle(buyer, issuer, amount);
    }

    /// <summary>A creditor gives up a claim. The debtor gains what the creditor loses.</summary>
    public void WriteOff(Instrument instrument, Party creditor, Party debtor, Money amount)
    {
        Move(instrument, creditor, debtor, amount.Fen);
        Note(OtherChange.WriteOffs, instrument, creditor.Sector, -amount.Fen);
        Note(OtherChange.WriteOffs, instrument, debtor.Sector, amount.Fen);
    }

    /// <summary>A claim is worth more (or less): the holder gains what the issuer owes.</summary>
    public void Revalue(Instrument instrument, Party holder, Party issuer, Money change)
    {
        Move(instrument, issuer, holder, change.Fen);
        Note(OtherChange.Revaluation, instrument, holder.Sector, change.Fen);
        Note(OtherChange.Revaluation, instrument, issuer.Sector, -change.Fen);
    }

    /// <summary>A real asset is made, worn out, lost or found.</summary>
    public void Change(OtherChange why, Instrument asset, Party owner, Money change)
    {
        Add(asset, owner, change.Fen);
        Note(why, asset, owner.Sector, change.Fen);
    }

    /// <summary>A real asset changes hands (the payment is posted by <see cref="Pay(Flow, Party, Party, Money)"/>).</summary>
    public void HandOver(Instrument asset, Party from, Party to, Money amount)
    {
        Change(OtherChange.TransferOfAssets, asset, from, -amount);
        Change(OtherChange.TransferOfAssets, asset, to, amount);
    }

    /// <summary>Opening positions. A claim enters both balance sheets, a real asset one.</summary>
    public void Endow(Instrument instrument, PartyGroup holders, Party? issuer, Money amount)
    {
        Add(instrument, holders, amount.Fen);
        if (issuer is { } other) Add(instrument, other, checked(-amount.Fen));
        else if (!instrument.IsReal()) throw new ArgumentException($"{instrument} needs an issuer", nameof(issuer));
    }

    /// <summary>The bank that keeps a party's deposit.</summary>
    public Party BankOf(Party party) => new(Sector.Banks, bankOf[(int)party.Sector][party.Row]);

    // For the test that a forgotten settlement is caught.
    internal void RecordWithoutSettling(Flow flow, Sector payer, Sector payee, long fen) => Record(flow, payer, payee, fen);

    void Settle(Party payer, Party payee, Money amount)
    {
        Receive(payer, checked(-amount.Fen));
        Receive(payee, amount.Fen);
    }

    // Money reaches a party through its bank's reserves, the treasury's account or foreign exchange; the central bank is on the other side.
    void Receive(Party party, long fen)
    {
        var centralBank = new Party(Sector.CentralBank, 0);
        switch (party.Sector)
        {
            case Sector.CentralGovernment: Move(Instrument.TreasuryDeposits, centralBank, party, fen); break;
            case Sector.RestOfWorld: Move(Instrument.ForeignReserves, centralBank, party, fen); break;
            case Sector.Banks: Move(Instrument.Reserves, centralBank, party, fen); break;
            case Sector.CentralBank: break;
            default:
                var bank = BankOf(party);
                Move(Instrument.Deposits, bank, party, fen);
                Move(Instrument.Reserves, centralBank, bank, fen);
                break;
        }
    }

    void Move(Instrument instrument, Party from, Party to, long fen)
    {
        Add(instrument, from, checked(-fen));
        Add(instrument, to, fen);
    }

    void Add(Instrument instrument, Party party, long fen)
    {
        ref var position = ref Column(instrument, party.Sector)[party.Row];
        position = checked(position + fen);
    }

    long[] Column(Instrument instrument, Sector sector)
    {
        var column = positions[Index(instrument, sector)];
        if (column.Length == 0) positions[Index(instrument, sector)] = column = new long[bankOf[(int)sector].Length];
        return column;
    }

    void Record(Flow flow, Sector payer, Sector payee, long fen)
    {
        ref var paid = ref paidBy[((int)flow * Sectors) + (int)payer];
        paid = checked(paid + fen);
        ref var received = ref receivedBy[((int)flow * Sectors) + (int)payee];
        received = checked(received + fen);
    }

    void Note(OtherChange why, Instrument instrument, Sector sector, long fen)
    {
        ref var noted = ref others[OtherIndex(why, instrument, sector)];
        noted = checked(noted + fen);
    }

    static bool HasDeposit(Sector sector) => sector < Sector.CentralGovernment;

    static int Index(Instrument instrument, Sector sector) => ((int)instrument * Sectors) + (int)sector;

    static int OtherIndex(OtherChange why, Instrument instrument, Sector sector) =>
        ((((int)why * Instruments.All.Length) + (int)instrument) * Sectors) + (int)sector;
}
