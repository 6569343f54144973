namespace Neijuan.Engine.Accounting;

// Groups pay and are paid as one party would; inside, each member has its share, and the shares of a sum add up to the sum.
public sealed partial class Ledger
{
    /// <summary>Says what part of its group's sums each row of a sector has. Without it every row is a group of its own.</summary>
    public void SetShares(Sector sector, double[] shares) => shareOf[(int)sector] = shares;

    /// <summary>Pays from one group's money to another's.</summary>
    public void Pay(Flow flow, PartyGroup payers, PartyGroup payees, Money amount)
    {
        Record(flow, payers.Sector, payees.Sector, amount.Fen);
        Receive(payers, checked(-amount.Fen));
        Receive(payees, amount.Fen);
    }

    /// <summary>A group buys an instrument from its issuer, or (negative) returns it.</summary>
    public void Purchase(Instrument instrument, PartyGroup buyers, Party issuer, Money amount)
    {
        Add(instrument, issuer, checked(-amount.Fen));
        Add(instrument, buyers, amount.Fen);
        Receive(buyers, checked(-amount.Fen));
        Receive(issuer, amount.Fen);
    }

    /// <summary>A claim is worth more (or less): the holders gain what the issuer owes.</summary>
    public void Revalue(Instrument instrument, PartyGroup holders, Party issuer, Money change)
    {
        Add(instrument, issuer, checked(-change.Fen));
        Add(instrument, holders, change.Fen);
        Note(OtherChange.Revaluation, instrument, holders.Sector, change.Fen);
        Note(OtherChange.Revaluation, instrument, issuer.Sector, -change.Fen);
    }

    /// <summary>What a group has of an instrument, all members together.</summary>
    public Money Sum(Instrument instrument, PartyGroup group)
    {
        var sum = Money.Zero;
        for (var member = 0; member < group.Count; member++) sum += this[instrument, group[member]];
        return sum;
    }

    void Receive(PartyGroup group, long fen)
    {
        if (group.Count == 1)
        {
            Receive(group[0], fen);
            return;
        }

        var bank = BankOf(group[0]);
        Add(Instrument.Deposits, group, fen);
        Add(Instrument.Deposits, bank, checked(-fen));
        Move(Instrument.Reserves, new Party(Sector.CentralBank, 0), bank, fen);
    }

    // The parts of the members add up to the sum: the last one takes what is left.
    void Add(Instrument instrument, PartyGroup group, long fen)
    {
        if (group.Count == 1)
        {
            Add(instrument, group[0], fen);
            return;
        }

        var members = Column(instrument, group.Sector).AsSpan(group.First, group.Count);
        var shares = shareOf[(int)group.Sector].AsSpan(group.First, group.Count);
        var sum = 0.0;
        foreach (var share in shares) sum += share;
        var left = new Apportionment(fen, sum);
        for (var member = 0; member < members.Length - 1; member++) members[member] = checked(members[member] + left.Next(shares[member]));
        members[^1] = checked(members[^1] + left.Rest);
    }
}
