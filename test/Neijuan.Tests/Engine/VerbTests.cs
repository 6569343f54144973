using System.Runtime.Intrinsics;
using Neijuan.Engine.Accounting;
using Neijuan.Engine.Recording;
using Xunit;

namespace Neijuan.Tests.Engine;

/// <summary>
/// Every verb of the ledger moves what it says, to whom it says, and nothing else: that the books close says only that it moves as much
/// both ways.
/// </summary>
public class VerbTests
{
    static readonly Party Firm = new(Sector.Firms, 0);
    static readonly Party Household = new(Sector.Households, 1);
    static readonly Party Treasury = new(Sector.CentralGovernment, 0);
    static readonly Party World = new(Sector.RestOfWorld, 0);
    static readonly Party Bank = new(Sector.Banks, 1);
    static readonly Party CentralBank = new(Sector.CentralBank, 0);
    static readonly Grouping Groups = new([0, 1, 0, 1], [0, 1], 2);

    readonly Ledger ledger = new(
        sector => sector is Sector.CentralGovernment or Sector.CentralBank or Sector.RestOfWorld ? 1 : 2, party => party.Row);

    [Fact]
    public void A_payment_between_customers_moves_deposits_and_the_reserves_of_their_banks()
    {
        ledger.Pay(Flow.Wages, Firm, Household, new Money(100));
        Is("Deposits Households[1] 100", "Deposits Firms[0] -100", "Deposits Banks[0] 100", "Deposits Banks[1] -100",
            "Reserves Banks[0] -100", "Reserves Banks[1] 100",
            "Wages paid Firms 100", "Wages received Households 100");
        Assert.Equal((-100, 100), (ledger.FlowOf(Flow.Wages, Sector.Firms), ledger.FlowOf(Flow.Wages, Sector.Households)));
        ledger.BeginPeriod();
        Is("Deposits Households[1] 100", "Deposits Firms[0] -100", "Deposits Banks[0] 100", "Deposits Banks[1] -100",
            "Reserves Banks[0] -100", "Reserves Banks[1] 100");
    }

    [Fact]
    public void The_treasury_is_paid_on_its_account_at_the_central_bank()
    {
        ledger.Pay(Flow.ProfitTax, Firm, Treasury, new Money(100));
        Is("Deposits Firms[0] -100", "Deposits Banks[0] 100", "Reserves Banks[0] -100", "Reserves CentralBank[0] 100",
            "TreasuryDeposits CentralGovernment[0] 100",
            "TreasuryDeposits CentralBank[0] -100", "ProfitTax paid Firms 100", "ProfitTax received CentralGovernment 100");
    }

    [Fact]
    public void The_world_pays_with_foreign_exchange()
    {
        ledger.Pay(Flow.Exports, World, Firm, new Money(100));
        Is("Deposits Firms[0] 100", "Deposits Banks[0] -100", "Reserves Banks[0] 100", "Reserves CentralBank[0] -100",
            "ForeignReserves CentralBank[0] 100",
            "ForeignReserves RestOfWorld[0] -100", "Exports paid RestOfWorld 100", "Exports received Firms 100");
    }

    [Fact]
    public void A_bank_pays_out_of_its_reserves_and_the_central_bank_out_of_nothing()
    {
        ledger.Pay(Flow.Dividends, Bank, Treasury, new Money(100));
        ledger.Pay(Flow.Dividends, CentralBank, Bank, new Money(30));
        Is("Reserves Banks[1] -70", "Reserves CentralBank[0] 70", "TreasuryDeposits CentralGovernment[0] 100",
            "TreasuryDeposits CentralBank[0] -100",
            "Dividends paid Banks 100", "Dividends paid CentralBank 30", "Dividends received CentralGovernment 100",
            "Dividends received Banks 30");
    }

    [Fact]
    public void A_loan_creates_a_deposit_and_its_repayment_destroys_one()
    {
        ledger.Lend(Firm, new Money(100));
        Is("Deposits Firms[0] 100", "Deposits Banks[0] -100", "Loans Firms[0] -100", "Loans Banks[0] 100");
        ledger.Repay(Firm, new Money(60));
        Is("Deposits Firms[0] 40", "Deposits Banks[0] -40", "Loans Firms[0] -40", "Loans Banks[0] 40");
        Assert.Equal(0, ledger.NetWorth(Firm).Fen);
    }

    [Fact]
    public void Who_buys_an_instrument_holds_it_and_its_issuer_owes_it()
    {
        ledger.Purchase(Instrument.Equity, Household, Firm, new Money(100));
        Is("Deposits Households[1] -100", "Deposits Firms[0] 100", "Deposits Banks[0] -100", "Deposits Banks[1] 100",
            "Reserves Banks[0] 100", "Reserves Banks[1] -100",
            "Equity Households[1] 100", "Equity Firms[0] -100");
    }

    [Fact]
    public void A_write_off_is_the_creditor_s_loss_and_the_debtor_s_gain()
    {
        ledger.WriteOff(Instrument.Loans, Bank, Firm, new Money(100));
        Is("Loans Firms[0] 100", "Loans Banks[1] -100", "WriteOffs of Loans by Firms 100", "WriteOffs of Loans by Banks -100");
        Assert.Equal(100, ledger.OtherChangeOf(Instrument.Loans, Sector.Firms));
    }

    [Fact]
    public void A_revaluation_is_the_holder_s_gain_and_the_issuer_s_loss()
    {
        ledger.Revalue(Instrument.Equity, Household, Firm, new Money(100));
        Is("Equity Households[1] 100", "Equity Firms[0] -100", "Revaluation of Equity by Households 100",
            "Revaluation of Equity by Firms -100");
        ledger.Revalue(Instrument.Equity, (PartyGroup)Household, Firm, new Money(-100));
        Is();
    }

    [Fact]
    public void Assets_are_made_and_handed_over()
    {
        ledger.Change(OtherChange.CapitalFormation, Instrument.ProductiveCapital, Firm, new Money(100));
        ledger.HandOver(Instrument.ProductiveCapital, Firm, Household, new Money(40));
        Is("ProductiveCapital Households[1] 40", "ProductiveCapital Firms[0] 60", "CapitalFormation of ProductiveCapital by Firms 100",
            "TransferOfAssets of ProductiveCapital by Households 40", "TransferOfAssets of ProductiveCapital by Firms -40");
        Assert.Equal(60, ledger.OtherChangeOf(Instrument.ProductiveCapital, Sector.Firms));
    }

    [Fact]
    public void An_opening_claim_enters_both_balance_sheets_and_an_asset_one()
    {
        ledger.Endow(Instrument.Deposits, Household, Bank, new Money(100));
        ledger.Endow(Instrument.Land, Household, null, new Money(50));
        Is("Deposits Households[1] 100", "Deposits Banks[1] -100", "Land Households[1] 50");
        Assert.Equal(150, ledger.NetWorth(Household).Fen);
        Assert.Throws<ArgumentException>(() => ledger.Endow(Instrument.Bonds, Household, null, new Money(1)));
    }

    [Fact]
    public void What_groups_have_paid_is_settled_with_their_counterparts()
    {
        var totals = new long[2];
        var accounts = ledger.AccountsOf(Sector.Firms, Groups);
        accounts.Pay(0, 100, ref totals[0]);
        ledger.SettlePayments(Flow.Wages, Sector.Firms, totals, Groups, _ => Household);
        Is("Deposits Households[1] 100", "Deposits Firms[0] -100", "Deposits Banks[0] 100", "Deposits Banks[1] -100",
            "Reserves Banks[0] -100", "Reserves Banks[1] 100",
            "Wages paid Firms 100", "Wages received Households 100");
        Assert.Equal(-100, accounts.Deposit(0));
    }

    [Fact]
    public void What_groups_have_received_is_settled_with_their_counterparts()
    {
        var totals = new long[2];
        ledger.AccountsOf(Sector.Firms, Groups).Receive(0, 100, ref totals[0]);
        ledger.SettleReceipts(Flow.OperatingSubsidies, Sector.Firms, totals, Groups, _ => Household);
        Is("Deposits Households[1] -100", "Deposits Firms[0] 100", "Deposits Banks[0] -100", "Deposits Banks[1] 100",
            "Reserves Banks[0] 100", "Reserves Banks[1] -100",
            "OperatingSubsidies paid Households 100", "OperatingSubsidies received Firms 100");
    }

    [Fact]
    public void Who_borrows_in_a_loop_owes_its_bank()
    {
        var totals = new long[2];
        var accounts = ledger.AccountsOf(Sector.Firms, Groups);
        accounts.Borrow(1, 100, ref totals[accounts.GroupOf(1)]);
        ledger.SettleLoans(totals, Groups);
        Is("Deposits Firms[1] 100", "Deposits Banks[1] -100", "Loans Firms[1] -100", "Loans Banks[1] 100");
        Assert.Equal(100, accounts.Debt(1));
        Assert.Equal((100, 100), (ledger.AccountsOf(Sector.Firms).DepositsAt(0)[1], ledger.AccountsOf(Sector.Firms).DebtsAt(0)[1]));
    }

    [Fact]
    public void Four_at_a_time_post_the_same_as_one_at_a_time()
    {
        var (one, two, four) = (new long[2], new LongPair[2], new Longs[2]);
        var accounts = ledger.AccountsOf(Sector.Firms, Groups);
        var each = Vector256.Create(1L, 20, 300, 4000);
        accounts.Pay(0, each);
        accounts.Receive(0, each + each);
        accounts.Borrow(0, each);
        accounts.Total(one, 0, each);
        accounts.Total(two, 0, each, -each);
        accounts.Total(four, 0, each, each * 2, each * 3, each * 4);
        Assert.Equal([301, 4020], one);
        Assert.Equal([301, -301, 4020, -4020], two.SelectMany(t => new[] { t[0], t[1] }));
        Assert.Equal([301, 602, 903, 1204, 4020, 8040, 12060, 16080], four.SelectMany(t => Enumerable.Range(0, 4).Select(k => t[k])));
        Assert.Equal((each * 2, each), (accounts.DepositsAt(0), accounts.DebtsAt(0)));
        Assert.Equal((2, 1), (accounts.Deposit(0), accounts.Debt(0)));
        accounts.Total(one, 0, each);
        Assert.Equal([602, 8040], one);
        accounts.Total(two, 0, each, each);
        Assert.Equal([602, 0, 8040, 0], two.SelectMany(t => new[] { t[0], t[1] }));
    }

    [Fact]
    public void Holdings_change_by_what_is_added_and_taken()
    {
        var (made, gained) = (0L, 0L);
        var stocks = ledger.HoldingsOf(Instrument.Inventories, Sector.Firms);
        stocks.Change(0, 100, ref made);
        stocks.Change(1, -30, ref made);
        ledger.SettleChange(OtherChange.ChangeInInventories, Instrument.Inventories, Sector.Firms, made);
        ledger.HoldingsOf(Instrument.Equity, Sector.Firms).Revalue(0, 50, ref gained);
        ledger.SettleRevaluation(Instrument.Equity, Sector.Firms, [gained], _ => Household);
        Is("Equity Households[1] 50", "Equity Firms[0] -50", "Inventories Firms[0] 100", "Inventories Firms[1] -30",
            "ChangeInInventories of Inventories by Firms 70",
            "Revaluation of Equity by Households 50", "Revaluation of Equity by Firms -50");
        stocks.Add(0, Vector256.Create(1L, 2, 0, 0));
        stocks.Take(0, Vector256.Create(10L, 20, 0, 0));
        Assert.Equal((91, -48, Vector256.Create(91L, -48, 0, 0)), (stocks[0], stocks[1], stocks.At(0)));
    }

    [Fact]
    public void An_exchange_settles_many_buyers_with_many_sellers()
    {
        var sold = new long[2];
        var paid = new long[2];
        ledger.AccountsOf(Sector.Households, Groups).Pay(1, 70, ref paid[1]);
        ledger.AccountsOf(Sector.Firms, Groups).Receive(0, 100, ref sold[0]);
        ledger.Exchange(
            [new Purchase(Flow.ConsumptionOfGoods, Sector.Households, paid, Groups.Bank), new Purchase(
                Flow.Exports, Sector.RestOfWorld, new long[] { 30 }, [])],
            Sector.Firms, sold, Groups.Bank);
        Is("Deposits Households[1] -70", "Deposits Firms[0] 100", "Deposits Banks[0] -100", "Deposits Banks[1] 70",
            "Reserves Banks[0] 100", "Reserves Banks[1] -70",
            "Reserves CentralBank[0] -30", "ForeignReserves CentralBank[0] 30", "ForeignReserves RestOfWorld[0] -30",
            "ConsumptionOfGoods paid Households 70",
            "ConsumptionOfGoods received Firms 70", "Exports paid RestOfWorld 30", "Exports received Firms 30");
    }

    [Fact]
    public void A_group_shares_by_its_members_shares_and_the_last_takes_the_rest()
    {
        var shared = new Ledger(sector => sector is Sector.CentralGovernment or Sector.CentralBank or Sector.RestOfWorld ? 1 : 2, _ => 0);
        shared.SetShares(Sector.Households, [0.25, 0.75]);
        var all = new PartyGroup(Sector.Households, 0, 2);
        shared.Pay(Flow.Wages, Firm, all, new Money(102));
        shared.Purchase(Instrument.Equity, all, Firm, new Money(10));
        Assert.Equal(
            ["Deposits Households[0] 24", "Deposits Households[1] 68", "Deposits Firms[0] -92", "Equity Households[0] "
                + "2", "Equity Households[1] 8", "Equity Firms[0] -10",
                "Wages paid Firms 102", "Wages received Households 102"], State(shared));
        Assert.Equal((92, 10), (shared.Sum(Instrument.Deposits, all).Fen, shared.Sum(Instrument.Equity, all).Fen));
        Assert.Equal("Households[0..1] Households[1]", $"{all} {(PartyGroup)all[1]}");
    }

    [Fact]
    public void Accounts_are_opened_kept_and_closed_in_their_order()
    {
        Assert.Equal((2, 3), (ledger.Open(Sector.Firms, 1), ledger.Open(Sector.Firms, 0)));
        for (var more = 4; more < 40; more++) Assert.Equal(more, ledger.Open(Sector.Firms, more % 2));
        for (var row = 0; row < 40; row++)
        {
            if (row >= 2) Assert.Equal(row == 2 ? 1 : row == 3 ? 0 : row % 2, ledger.BankOf(new Party(Sector.Firms, row)).Row);
            if (row % 3 == 0) ledger.Lend(new Party(Sector.Firms, row), new Money(row + 1));
        }

        int[] kept = [.. Enumerable.Range(0, 40).Where(row => row % 3 == 0)];
        int[] banks = [.. kept.Select(row => ledger.BankOf(new Party(Sector.Firms, row)).Row)];
        ledger.Keep(Sector.Firms, kept);
        Assert.Equal(kept.Length, ledger.Rows(Sector.Firms));
        Assert.Equal(kept.Select(row => row + 1L), ledger.Positions(Instrument.Deposits, Sector.Firms).ToArray());
        Assert.Equal(kept.Select(row => -(row + 1L)), ledger.Positions(Instrument.Loans, Sector.Firms).ToArray());
        Assert.Equal(banks, Enumerable.Range(0, kept.Length).Select(row => ledger.BankOf(new Party(Sector.Firms, row)).Row));
        Assert.Equal(kept.Length, ledger.Open(Sector.Firms, 1));
        Assert.Equal(
            (0, 1),
            ((int)ledger[Instrument.Deposits, new Party(Sector.Firms, kept.Length)].Fen,
                ledger.BankOf(new Party(Sector.Firms, kept.Length)).Row));
        Assert.Throws<InvalidOperationException>(() => ledger.Keep(Sector.Firms, [0]));
    }

    [Fact]
    public void A_restored_ledger_has_the_positions_and_the_banks_of_the_saved_one()
    {
        ledger.Open(Sector.Firms, 1);
        ledger.Lend(new Party(Sector.Firms, 2), new Money(100));
        var size = new CountingVisitor();
        ledger.Visit(size);
        var saved = new SavingVisitor(size.Bytes);
        ledger.Visit(saved);
        var other = new Ledger(
            sector => sector is Sector.CentralGovernment or Sector.CentralBank or Sector.RestOfWorld ? 1 : 2, party => party.Row);
        other.Lend(Household, new Money(7));
        var restoring = new RestoringVisitor(saved.Saved);
        other.Visit(restoring);
        Assert.True(restoring.AtEnd);
        Assert.Equal(State(ledger), State(other));
        Assert.Equal((3, 1), (other.Rows(Sector.Firms), other.BankOf(new Party(Sector.Firms, 2)).Row));
    }

    [Fact]
    public void Totals_of_sectors_are_those_of_their_rows()
    {
        for (var row = 0; row < 2; row++) ledger.Lend(new Party(Sector.Firms, row), new Money(10 + row));
        var totals = ledger.SectorTotals();
        Assert.Equal(
            (21, -21, -21, 21), (totals[(int)Instrument.Deposits, (int)Sector.Firms], totals[(int)Instrument.Loans, (int)Sector.Firms],
            totals[(int)Instrument.Deposits, (int)Sector.Banks], totals[(int)Instrument.Loans, (int)Sector.Banks]));
        Assert.Equal([0, 1], ledger.EachBank);
    }

    void Is(params string[] expected) => Assert.Equal(expected, State(ledger));

    // Everything that is not nothing.
    static List<string> State(Ledger ledger)
    {
        var result = new List<string>();
        var sectors = Enum.GetValues<Sector>();
        foreach (var instrument in Instruments.All)
            foreach (var sector in sectors)
                for (var row = 0; row < ledger.Rows(sector); row++)
                    if (ledger[instrument, new Party(sector, row)].Fen is not 0 and var fen)
                        result.Add($"{instrument} {new Party(sector, row)} {fen}");
        foreach (var flow in Flows.All)
        {
            result.AddRange(sectors.Where(s => ledger.PaidBy(flow, s) != 0).Select(s => $"{flow} paid {s} {ledger.PaidBy(flow, s)}"));
            result.AddRange(
                sectors.Where(s => ledger.ReceivedBy(flow, s) != 0).Select(s => $"{flow} received {s} {ledger.ReceivedBy(flow, s)}"));
        }

        foreach (var why in OtherChanges.All)
            foreach (var instrument in Instruments.All)
                result.AddRange(
                    sectors.Where(s => ledger.OtherChangeOf(why, instrument, s) != 0)
                        .Select(s => $"{why} of {instrument} by {s} {ledger.OtherChangeOf(why, instrument, s)}"));
        return result;
    }
}
