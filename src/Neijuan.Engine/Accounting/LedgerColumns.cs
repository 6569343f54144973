namespace Neijuan.Engine.Accounting;

// The verbs for a whole sector at once. The parties of the many side bank where the counterpart of their group banks, so a column of
// payments needs one settlement per group; the totals are integers, so the order of the additions does not matter.
public sealed partial class Ledger
{
    long[] totals = [];

    /// <summary>Every party of a sector pays its amount to the counterpart of its group (for example firms to the households of their province).</summary>
    /// <param name="flow">The row of the flow matrix.</param>
    /// <param name="payers">The paying sector.</param>
    /// <param name="amounts">Fen by row of the paying sector; negative amounts flow the other way.</param>
    /// <param name="group">Group of each row; rows of one group must bank at the same bank.</param>
    /// <param name="groups">Number of groups.</param>
    /// <param name="payee">The counterpart of a group.</param>
    public void PayEach(Flow flow, Sector payers, ReadOnlySpan<long> amounts, ReadOnlySpan<int> group, int groups, Func<int, Party> payee)
    {
        var sums = Deduct(payers, amounts, group, groups);
        for (var g = 0; g < groups; g++)
        {
            if (sums[g] == 0) continue;
            var counterpart = payee(g);
            Record(flow, payers, counterpart.Sector, sums[g]);
            MoveThroughBank(BankOfGroup(payers, group, g), counterpart, sums[g]);
        }
    }

    /// <summary>Every party of a sector receives its amount from the counterpart of its group.</summary>
    public void ReceiveEach(Flow flow, Sector payees, ReadOnlySpan<long> amounts, ReadOnlySpan<int> group, int groups, Func<int, Party> payer)
    {
        var sums = Deduct(payees, amounts, group, groups, -1);
        for (var g = 0; g < groups; g++)
        {
            if (sums[g] == 0) continue;
            var counterpart = payer(g);
            Record(flow, counterpart.Sector, payees, -sums[g]);
            MoveThroughBank(BankOfGroup(payees, group, g), counterpart, sums[g]);
        }
    }

    /// <summary>Every party of a sector takes up (positive) or pays back (negative) bank loans.</summary>
    public void LendEach(Sector borrowers, ReadOnlySpan<long> amounts)
    {
        var loans = positions[Index(Instrument.Loans, borrowers)];
        var deposits = positions[Index(Instrument.Deposits, borrowers)];
        var banks = bankOf[(int)borrowers];
        var sums = Totals(rows[(int)Sector.Banks]);
        for (var row = 0; row < amounts.Length; row++)
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
            Add(Instrument.Deposits, new Party(Sector.Banks, bank), -sums[bank]);
        }
    }

    /// <summary>A real asset of every party of a sector changes.</summary>
    public void ChangeEach(OtherChange why, Instrument asset, Sector owners, ReadOnlySpan<long> changes)
    {
        var column = positions[Index(asset, owners)];
        var sum = 0L;
        for (var row = 0; row < changes.Length; row++)
        {
            column[row] = checked(column[row] + changes[row]);
            sum = checked(sum + changes[row]);
        }

        Note(why, asset, owners, sum);
    }

    /// <summary>Claims on every party of a sector are revalued; the holder of a group gains what its members owe.</summary>
    public void RevalueEach(Instrument instrument, Sector issuers, ReadOnlySpan<long> changes, ReadOnlySpan<int> group, int groups, Func<int, Party> holder)
    {
        var column = positions[Index(instrument, issuers)];
        var sums = Totals(groups);
        for (var row = 0; row < changes.Length; row++)
        {
            column[row] = checked(column[row] - changes[row]);
            sums[group[row]] = checked(sums[group[row]] + changes[row]);
        }

        for (var g = 0; g < groups; g++)
        {
            Add(instrument, holder(g), sums[g]);
            Note(OtherChange.Revaluation, instrument, holder(g).Sector, sums[g]);
            Note(OtherChange.Revaluation, instrument, issuers, -sums[g]);
        }
    }

    long[] Deduct(Sector sector, ReadOnlySpan<long> amounts, ReadOnlySpan<int> group, int groups, int sign = 1)
    {
        var deposits = positions[Index(Instrument.Deposits, sector)];
        var sums = Totals(groups);
        for (var row = 0; row < amounts.Length; row++)
        {
            var fen = sign * amounts[row];
            if (fen == 0) continue;
            deposits[row] = checked(deposits[row] - fen);
            sums[group[row]] = checked(sums[group[row]] + fen);
        }

        return sums;
    }

    int BankOfGroup(Sector sector, ReadOnlySpan<int> group, int g)
    {
        var row = group.IndexOf(g);
        return bankOf[(int)sector][row];
    }

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
