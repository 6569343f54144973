namespace Neijuan.Engine.Accounting;

// The verbs for a whole sector at once. The parties of the many side bank where the counterpart of their group banks, so a column of
// payments needs one settlement per group; the totals are integers, so the order of the additions does not matter.
public sealed partial class Ledger
{
    long[] totals = [];

    /// <summary>The parties in <paramref name="payers"/> pay their amounts to the counterpart of their group (for example firms to the households of their province).</summary>
    /// <param name="flow">The row of the flow matrix.</param>
    /// <param name="sector">The paying sector.</param>
    /// <param name="payers">Rows of the paying sector, each at most once.</param>
    /// <param name="amounts">Fen by row of the sector; negative amounts flow the other way.</param>
    /// <param name="group">Group of each row of the sector; rows of one group must bank at the same bank.</param>
    /// <param name="groups">Number of groups.</param>
    /// <param name="payee">The counterpart of a group.</param>
    /// <returns>What each group paid, in fen; valid until the next verb.</returns>
    public ReadOnlySpan<long> PayEach(
        Flow flow, Sector sector, ReadOnlySpan<int> payers, ReadOnlySpan<long> amounts, ReadOnlySpan<int> group, int groups, Func<int, Party> payee)
    {
        var sums = Totals(groups);
        Deduct(sector, payers, amounts, group, sums, 1);
        for (var g = 0; g < groups; g++)
        {
            if (sums[g] == 0) continue;
            var counterpart = payee(g);
            Record(flow, sector, counterpart.Sector, sums[g]);
            MoveThroughBank(BankOfGroup(sector, group, g), counterpart, sums[g]);
        }

        return sums;
    }

    /// <summary>The parties in <paramref name="payees"/> receive their amounts from the counterpart of their group.</summary>
    public void ReceiveEach(
        Flow flow, Sector sector, ReadOnlySpan<int> payees, ReadOnlySpan<long> amounts, ReadOnlySpan<int> group, int groups, Func<int, Party> payer)
    {
        var sums = Totals(groups);
        Deduct(sector, payees, amounts, group, sums, -1);
        for (var g = 0; g < groups; g++)
        {
            if (sums[g] == 0) continue;
            var counterpart = payer(g);
            Record(flow, counterpart.Sector, sector, -sums[g]);
            MoveThroughBank(BankOfGroup(sector, group, g), counterpart, sums[g]);
        }
    }

    /// <summary>The parties in <paramref name="borrowers"/> take up (positive) or pay back (negative) bank loans.</summary>
    public void LendEach(Sector sector, ReadOnlySpan<int> borrowers, ReadOnlySpan<long> amounts)
    {
        var loans = Column(Instrument.Loans, sector);
        var deposits = Column(Instrument.Deposits, sector);
        var banks = bankOf[(int)sector];
        var sums = Totals(rows[(int)Sector.Banks]);
        foreach (var row in borrowers)
        {
            var fen = amounts[row];
            if (fen == 0) continue;
            loans[row] = checked(loans[row] - fen);
            deposits[row] = checked(deposits[row] + fen);
            sums[banks[row]] = checked(sums[banks[row]] + fen);
        }

        for (var bank = 0; bank < sums.Length; bank++)
        {
            Add(Instrument.Loans, new Party(Sector.Banks, bank), sums[bank]);
            Add(Instrument.Deposits, new Party(Sector.Banks, bank), checked(-sums[bank]));
        }
    }

    /// <summary>A real asset of the parties in <paramref name="owners"/> changes.</summary>
    public void ChangeEach(OtherChange why, Instrument asset, Sector sector, ReadOnlySpan<int> owners, ReadOnlySpan<long> changes)
    {
        var column = Column(asset, sector);
        var sum = 0L;
        foreach (var row in owners)
        {
            column[row] = checked(column[row] + changes[row]);
            sum = checked(sum + changes[row]);
        }

        Note(why, asset, sector, sum);
    }

    /// <summary>Claims on the parties in <paramref name="issuers"/> are revalued; the holder of a group gains what its members owe.</summary>
    public void RevalueEach(
        Instrument instrument, Sector sector, ReadOnlySpan<int> issuers, ReadOnlySpan<long> changes, ReadOnlySpan<int> group, int groups, Func<int, Party> holder)
    {
        var column = Column(instrument, sector);
        var sums = Totals(groups);
        foreach (var row in issuers)
        {
            column[row] = checked(column[row] - changes[row]);
            sums[group[row]] = checked(sums[group[row]] + changes[row]);
        }

        for (var g = 0; g < groups; g++)
        {
            var owner = holder(g);
            Add(instrument, owner, sums[g]);
            Note(OtherChange.Revaluation, instrument, owner.Sector, sums[g]);
            Note(OtherChange.Revaluation, instrument, sector, checked(-sums[g]));
        }
    }

    void Deduct(Sector sector, ReadOnlySpan<int> parties, ReadOnlySpan<long> amounts, ReadOnlySpan<int> group, long[] sums, int sign)
    {
        var deposits = Column(Instrument.Deposits, sector);
        foreach (var row in parties)
        {
            var fen = sign * amounts[row];
            if (fen == 0) continue;
            deposits[row] = checked(deposits[row] - fen);
            sums[group[row]] = checked(sums[group[row]] + fen);
        }
    }

    int BankOfGroup(Sector sector, ReadOnlySpan<int> group, int g) => bankOf[(int)sector][group.IndexOf(g)];

    // The deposits of the group have been changed already; the bank owes them less (or more) and the counterpart receives the sum.
    void MoveThroughBank(int bank, Party counterpart, long fen)
    {
        Add(Instrument.Deposits, new Party(Sector.Banks, bank), fen);
        Move(Instrument.Reserves, new Party(Sector.Banks, bank), new Party(Sector.CentralBank, 0), fen);
        Receive(counterpart, fen);
    }

    long[] Totals(int count)
    {
        if (totals.Length != count) totals = new long[count];
        else Array.Clear(totals);
        return totals;
    }
}
