namespace Neijuan.Engine.Accounting;

// The other side of what a loop has posted to the accounts of one sector: banks, reserves and counterparts, one settlement per group. A
// party's counterpart is that of its group, as the households of a province are for the firms there.
public sealed partial class Ledger
{
    /// <summary>Number of banks: the length of totals by bank.</summary>
    public int Banks => rows[(int)Sector.Banks];

    /// <summary>Every bank as a group of its own.</summary>
    public int[] EachBank { get; }

    /// <summary>
    /// The deposits and loans of a sector's parties, to post to in a loop that adds up by group. Valid until the next party opens an
    /// account.
    /// </summary>
    public CustomerAccounts AccountsOf(Sector sector, Grouping groups) =>
        new(HoldingsOf(Instrument.Deposits, sector), HoldingsOf(Instrument.Loans, sector), groups.Of);

    /// <summary>The same for a loop that adds up by bank.</summary>
    public CustomerAccounts AccountsOf(Sector sector) =>
        new(HoldingsOf(Instrument.Deposits, sector), HoldingsOf(Instrument.Loans, sector), bankOf[(int)sector]);

    /// <summary>
    /// One instrument in the hands of a sector's parties, to change in a loop. Valid until the next party opens an account.
    /// </summary>
    public Holdings HoldingsOf(Instrument instrument, Sector sector) => new(Column(instrument, sector));

    /// <summary>Settles what each group has paid to the group's counterpart.</summary>
    public void SettlePayments(Flow flow, Sector payers, ReadOnlySpan<long> byGroup, Grouping groups, Func<int, PartyGroup> payee)
    {
        for (var group = 0; group < byGroup.Length; group++)
        {
            if (byGroup[group] == 0) continue;
            var counterpart = payee(group);
            Record(flow, payers, counterpart.Sector, byGroup[group]);
            Withdraw(groups.Bank[group], byGroup[group]);
            Receive(counterpart, byGroup[group]);
        }
    }

    /// <summary>Settles what each group has received from the group's counterpart.</summary>
    public void SettleReceipts(Flow flow, Sector payees, ReadOnlySpan<long> byGroup, Grouping groups, Func<int, PartyGroup> payer)
    {
        for (var group = 0; group < byGroup.Length; group++)
        {
            if (byGroup[group] == 0) continue;
            var counterpart = payer(group);
            Record(flow, counterpart.Sector, payees, byGroup[group]);
            Withdraw(groups.Bank[group], checked(-byGroup[group]));
            Receive(counterpart, checked(-byGroup[group]));
        }
    }

    /// <summary>Settles the loans that each group has taken up at its bank: the loan creates the deposit.</summary>
    public void SettleLoans(ReadOnlySpan<long> byGroup, Grouping groups)
    {
        for (var group = 0; group < byGroup.Length; group++)
        {
            Add(Instrument.Loans, new Party(Sector.Banks, groups.Bank[group]), byGroup[group]);
            Add(Instrument.Deposits, new Party(Sector.Banks, groups.Bank[group]), checked(-byGroup[group]));
        }
    }

    /// <summary>Notes why the real assets of a sector have changed.</summary>
    public void SettleChange(OtherChange why, Instrument asset, Sector sector, long total) => Note(why, asset, sector, total);

    /// <summary>Settles the revaluation of claims on a sector's parties: the holders of each group gain what its members owe.</summary>
    public void SettleRevaluation(Instrument instrument, Sector issuers, ReadOnlySpan<long> byGroup, Func<int, PartyGroup> holder)
    {
        for (var group = 0; group < byGroup.Length; group++)
        {
            var owners = holder(group);
            Add(instrument, owners, byGroup[group]);
            Note(OtherChange.Revaluation, instrument, owners.Sector, byGroup[group]);
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
