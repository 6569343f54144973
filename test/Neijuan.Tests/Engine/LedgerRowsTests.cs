using Neijuan.Engine.Accounting;
using Neijuan.Engine.Recording;
using Xunit;

namespace Neijuan.Tests.Engine;

/// <summary>Accounts are opened, closed, saved and restored, and what others have stays where it was.</summary>
public class LedgerRowsTests
{
    // Four parties fill a vector: there is no room behind the last.
    readonly Ledger ledger = new(_ => 4, party => party.Row);

    [Fact]
    public void Who_opens_an_account_has_nothing_and_the_others_keep_what_they_have()
    {
        ledger.Lend(new Party(Sector.Firms, 3), new Money(100));
        for (var row = 4; row < 100; row++) Assert.Equal(row, ledger.Open(Sector.Firms, row % 4));
        ledger.Lend(new Party(Sector.Firms, 99), new Money(7));
        ledger.Reserve(Sector.Firms, 1); // there is room for more already
        Assert.Equal([0, 0, 0, 100, 0], ledger.Positions(Instrument.Deposits, Sector.Firms)[..5].ToArray());
        Assert.Equal((100, 7), (ledger.Positions(Instrument.Deposits, Sector.Firms).Length,
            ledger[Instrument.Deposits, new Party(Sector.Firms, 99)].Fen));
        Assert.Equal((3, 1), (ledger.BankOf(new Party(Sector.Firms, 3)).Row, ledger.BankOf(new Party(Sector.Firms, 5)).Row));
    }

    [Fact]
    public void Who_opens_an_account_after_another_has_left_finds_nothing_there()
    {
        ledger.Lend(new Party(Sector.Firms, 3), new Money(100));
        ledger.Keep(Sector.Firms, [3]);
        Assert.Equal((1, 100), (ledger.Rows(Sector.Firms), ledger[Instrument.Deposits, new Party(Sector.Firms, 0)].Fen));
        Assert.Equal((3, 0, 0, 0), (Group(0), Group(1), Group(2), Group(3)));
        for (var row = 1; row < 4; row++) Assert.Equal(row, ledger.Open(Sector.Firms, 0));
        Assert.Equal([100, 0, 0, 0], ledger.Positions(Instrument.Deposits, Sector.Firms).ToArray());
        Assert.Equal([-100, 0, 0, 0], ledger.Positions(Instrument.Loans, Sector.Firms).ToArray());

        int Group(int row) => ledger.AccountsOf(Sector.Firms).GroupOf(row);
    }

    [Fact]
    public void Nobody_leaves_with_something_on_its_account()
    {
        ledger.Lend(new Party(Sector.Firms, 3), new Money(100));
        Assert.Contains("Firms[3]", Assert.Throws<InvalidOperationException>(() => ledger.Keep(Sector.Firms, [0, 1, 2])).Message,
            StringComparison.Ordinal);
    }

    [Fact]
    public void The_treasury_and_the_world_have_no_bank() =>
        Assert.All([Sector.CentralGovernment, Sector.Banks, Sector.CentralBank, Sector.RestOfWorld],
            sector => Assert.Equal(-1, ledger.BankOf(new Party(sector, 0)).Row));

    [Fact]
    public void A_restored_ledger_goes_on_as_the_saved_one()
    {
        var saved = new Ledger(_ => 6, _ => 0);
        saved.Lend(new Party(Sector.Firms, 5), new Money(100));
        for (var row = 4; row < 12; row++) ledger.Open(Sector.Firms, 3);
        for (var row = 0; row < 12; row++) ledger.Lend(new Party(Sector.Firms, row), new Money(1));
        ledger.Lend(new Party(Sector.Developers, 0), new Money(1));
        var size = new CountingVisitor();
        saved.Visit(size);
        var saving = new SavingVisitor(size.Bytes);
        saved.Visit(saving);
        ledger.Visit(new RestoringVisitor(saving.Saved));
        Assert.Equal([0, 0, 0, 0, 0, 100], ledger.Positions(Instrument.Deposits, Sector.Firms).ToArray());

        // a loop that takes four rows at a time finds nothing behind the last
        var accounts = ledger.AccountsOf(Sector.Firms);
        Assert.Equal((0, 0, 0), (accounts.GroupOf(6), accounts.GroupOf(11), accounts.DepositsAt(8)[3]));

        // a ledger that has no column yet has those of the saved one, with room for a vector, and no other
        var empty = new Ledger(_ => 1, _ => 0);
        empty.Visit(new RestoringVisitor(saving.Saved));
        Assert.Equal(Hash(saved), Hash(empty));
        Assert.Equal((0, 100), (empty.AccountsOf(Sector.Firms).GroupOf(7), empty.AccountsOf(Sector.Firms).DepositsAt(4)[1]));
        empty.Open(Sector.Firms, 0);
        empty.Lend(new Party(Sector.Firms, 6), new Money(7));
        Assert.Equal(7, empty[Instrument.Deposits, new Party(Sector.Firms, 6)].Fen);
    }

    [Fact]
    public void A_ledger_that_has_grown_is_the_one_that_was_made_so_large()
    {
        var large = new Ledger(sector => sector == Sector.Firms ? 5 : 4, party => party.Row % 4);
        ledger.Lend(new Party(Sector.Firms, 3), new Money(100));
        ledger.Open(Sector.Firms, 0);
        large.Lend(new Party(Sector.Firms, 3), new Money(100));
        Assert.Equal(Hash(large), Hash(ledger));
    }

    [Fact]
    public void What_a_group_has_is_nobody_else_s()
    {
        ledger.SetShares(Sector.Households, [0.5, 0.5, 1, 1]);
        var group = new PartyGroup(Sector.Households, 0, 2);
        ledger.Pay(Flow.Wages, new Party(Sector.Firms, 0), group, new Money(10));
        ledger.Pay(Flow.Wages, new Party(Sector.Firms, 0), (PartyGroup)new Party(Sector.Households, 2), new Money(7));
        Assert.Equal([5, 5, 7, 0], ledger.Positions(Instrument.Deposits, Sector.Households).ToArray());
        Assert.Equal(10, ledger.Sum(Instrument.Deposits, group).Fen);
        ledger.Pay(Flow.ProfitTax, (PartyGroup)new Party(Sector.Firms, 0), new Party(Sector.CentralGovernment, 0), new Money(3));
        Assert.Equal(3, ledger[Instrument.TreasuryDeposits, new Party(Sector.CentralGovernment, 0)].Fen);
    }

    static ulong Hash(Ledger ledger)
    {
        var visitor = new HashingVisitor();
        ledger.Visit(visitor);
        return visitor.Value;
    }
}
