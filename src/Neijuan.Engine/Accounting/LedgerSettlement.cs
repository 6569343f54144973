namespace Neijuan.Engine.Accounting;

// The other side of what a loop has posted to the accounts of one sector: banks, reserves and counterparts, one settlement per bank. A
// party's counterpart is that of its bank, as the households of a province are for the firms that bank there.
public sealed partial class Ledger
{
    /// <summary>Number of banks: the length of totals by bank.</summary>
    public int Banks => rows[(int)Sector.Banks];

    /// <summary>A zero for every bank, to total the postings of a loop: the caller's until eight more have been asked for.</summary>
    public long[] TotalsByBank() => totals.Zeros();

    /// <summary>A zero for every bank under two headings.</summary>
    public LongPair[] TwoTotalsByBank() => twoTotals.Zeros();

    /// <summary>A zero for every bank under four headings.</summary>
    public Longs[] FourTotalsByBank() => fourTotals.Zeros();

    /// <summary>One heading's totals by bank.</summary>
    public long[] Heading(LongPair[] totals, int heading)
    {
        var byBank = TotalsByBank();
        for (var bank = 0; bank < byBank.Length; bank++) byBank[bank] = totals[bank][heading];
        return byBank;
    }

    /// <inheritdoc cref="Heading(LongPair[], int)"/>
    public long[] Heading(Longs[] totals, int heading)
    {
        var byBank = TotalsByBank();
        for (var bank = 0; bank < byBank.Length; bank++) byBank[bank] = totals[bank][heading];
        return byBank;
    }

    /// <summary>
    /// The deposits and loans of a sector's parties, to post to in a loop. Valid until the next party opens an account, or the first of the
    /// sector takes up a loan.
    /// </summary>
    public CustomerAccounts AccountsOf(Sector sector) =>
        new(HoldingsOf(Instrument.Deposits, sector), new Holdings(positions[Index(Instrument.Loans, sector)]), bankOf[(int)sector]);

    /// <summary>One instrument in the hands of a sector's parties, to change in a loop. Valid until the next party opens an account.</summary>
    public Holdings HoldingsOf(Instrument instrument, Sector sector) => new(Column(instrument, sector));

    /// <summary>Settles what the customers of each bank have paid to the bank's counterpart.</summary>
    public void SettlePayments(Flow flow, Sector payers, ReadOnlySpan<long> byBank, Func<int, Party> payee)
    {
        for (var bank = 0; bank < byBank.Length; bank++)
        {
            if (byBank[bank] == 0) continue;
            var counterpart = payee(bank);
            Record(flow, payers, counterpart.Sector, byBank[bank]);
            Withdraw(bank, byBank[bank]);
            Receive(counterpart, byBank[bank]);
        }
    }

    /// <summary>Settles what the customers of each bank have received from the bank's counterpart.</summary>
    public void SettleReceipts(Flow flow, Sector payees, ReadOnlySpan<long> byBank, Func<int, Party> payer)
    {
        for (var bank = 0; bank < byBank.Length; bank++)
        {
            if (byBank[bank] == 0) continue;
            var counterpart = payer(bank);
            Record(flow, counterpart.Sector, payees, byBank[bank]);
            Withdraw(bank, checked(-byBank[bank]));
            Receive(counterpart, checked(-byBank[bank]));
        }
    }

    /// <summary>Settles the loans that the customers of each bank have taken up: the loan creates the deposit.</summary>
    public void SettleLoans(ReadOnlySpan<long> byBank)
    {
        for (var bank = 0; bank < byBank.Length; bank++)
        {
            Add(Instrument.Loans, new Party(Sector.Banks, bank), byBank[bank]);
            Add(Instrument.Deposits, new Party(Sector.Banks, bank), checked(-byBank[bank]));
        }
    }

    /// <summary>Notes why the real assets of a sector have changed.</summary>
    public void SettleChange(OtherChange why, Instrument asset, Sector sector, long total) => Note(why, asset, sector, total);

    /// <summary>Settles the revaluation of claims on a sector's parties: the holder of each group gains what its members owe.</summary>
    public void SettleRevaluation(Instrument instrument, Sector issuers, ReadOnlySpan<long> byGroup, Func<int, Party> holder)
    {
        for (var group = 0; group < byGroup.Length; group++)
        {
            var owner = holder(group);
            Add(instrument, owner, byGroup[group]);
            Note(OtherChange.Revaluation, instrument, owner.Sector, byGroup[group]);
            Note(OtherChange.Revaluation, instrument, issuers, checked(-byGroup[group]));
        }
    }

    // The customers' deposits have been changed already; the bank owes them less and hands on reserves.
    void Withdraw(int bank, long fen)
    {
        Add(Instrument.Deposits, new Party(Sector.Banks, bank), fen);
        Move(Instrument.Reserves, new Party(Sector.Banks, bank), new Party(Sector.CentralBank, 0), fen);
    }
}
