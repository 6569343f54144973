using System.Runtime.Intrinsics;
using CsCheck;
using Neijuan.Engine.Accounting;
using Xunit;

namespace Neijuan.Tests.Engine;

public class LedgerTests
{
    static readonly Sector[] Customers =
    [
        Sector.Households, Sector.Firms, Sector.ServiceProducers, Sector.Developers, Sector.FinancingVehicles, Sector.LocalGovernments,
    ];
    static readonly Sector[] Payers = [.. Customers, Sector.CentralGovernment, Sector.Banks, Sector.RestOfWorld];

    // Three groups of firms, each at its bank; the households of a group are two rows that share 1 to 3.
    static readonly Grouping Groups = new([0, 1, 2, 0], [0, 1, 2], 3);
    static readonly Func<int, PartyGroup> Household = group => new PartyGroup(Sector.Households, 2 * group, 2);

    static long[] Post(Ledger ledger, long[] amounts, Action<CustomerAccounts, int, long, long[]> post)
    {
        var accounts = ledger.AccountsOf(Sector.Firms);
        var totals = new long[3];
        for (var row = 0; row < amounts.Length; row++) post(accounts, row, amounts[row], totals);
        return totals;
    }

    static Ledger New()
    {
        var ledger = new Ledger(
            sector =>
                sector switch { Sector.CentralGovernment or Sector.CentralBank or Sector.RestOfWorld => 1, Sector.Households => 6, _ => 3 },
            party => party.Sector == Sector.Households ? party.Row / 2 : party.Row);
        ledger.SetShares(Sector.Households, [0.25, 0.75, 0.25, 0.75, 0.25, 0.75]);
        return ledger;
    }

    [Fact]
    public void Any_history_of_verbs_closes()
    {
        var customer = Gen.Select(Gen.Int[0, Customers.Length - 1], Gen.Int[0, 2]).Select((s, row) => new Party(Customers[s], row));
        var payer = Gen.Select(Gen.Int[0, Payers.Length - 1], Gen.Int[0, 2])
            .Select((s, row) => new Party(Payers[s], Payers[s] is Sector.CentralGovernment or Sector.RestOfWorld ? 0 : row));
        var amount = Gen.Long[-1_000_000_000_000, 1_000_000_000_000].Select(fen => new Money(fen));
        var flow = Gen.Int[0, Flows.All.Length - 1].Select(k => (Flow)k);
        var pay = Gen.Select(flow, payer, payer, amount).Select((f, a, b, m) => (Action<Ledger>)(l => l.Pay(f, a, b, m)));
        var lend = Gen.Select(customer, amount).Select((a, m) => (Action<Ledger>)(l => l.Lend(a, m)));
        var repay = Gen.Select(customer, amount).Select((a, m) => (Action<Ledger>)(l => l.Repay(a, m)));
        var buy = Gen.Select(payer, payer, amount).Select((a, b, m) => (Action<Ledger>)(l => l.Purchase(Instrument.Equity, a, b, m)));
        var writeOff = Gen.Select(customer, amount)
            .Select((a, m) => (Action<Ledger>)(l => l.WriteOff(Instrument.Loans, l.BankOf(a), a, m)));
        var revalue = Gen.Select(payer, payer, amount).Select((a, b, m) => (Action<Ledger>)(l => l.Revalue(Instrument.Equity, a, b, m)));
        var change = Gen.Select(customer, amount)
            .Select((a, m) => (Action<Ledger>)(l => l.Change(OtherChange.CapitalFormation, Instrument.ProductiveCapital, a, m)));
        var handOver = Gen.Select(customer, customer, amount)
            .Select((a, b, m) => (Action<Ledger>)(l => l.HandOver(Instrument.Land, a, b, m)));
        var amounts = Gen.Long[-1000, 1000].Array[3];
        var payEach = Gen.Select(flow, amounts).Select((f, each) => (Action<Ledger>)(l =>
            l.SettlePayments(
                f, Sector.Firms, Post(l, each, (accounts, row, fen, totals) => accounts.Pay(row, fen, ref totals[accounts.GroupOf(row)])),
                Groups, Household)));
        var receiveEach = Gen.Select(flow, amounts).Select((f, each) => (Action<Ledger>)(l =>
            l.SettleReceipts(
                f, Sector.Firms,
                Post(l, each, (accounts, row, fen, totals) => accounts.Receive(row, fen, ref totals[accounts.GroupOf(row)])), Groups,
                Household)));
        var borrowEach = amounts.Select(each => (Action<Ledger>)(l =>
        {
            l.Lend(new Party(Sector.Firms, 0), new Money(1));
            l.SettleLoans(
                Post(l, each, (accounts, row, fen, totals) => accounts.Borrow(row, fen, ref totals[accounts.GroupOf(row)])), Groups);
        }));
        var changeEach = amounts.Select(each => (Action<Ledger>)(l =>
        {
            var total = 0L;
            var held = l.HoldingsOf(Instrument.Inventories, Sector.Firms);
            for (var row = 0; row < each.Length; row++) held.Change(row, each[row], ref total);
            l.SettleChange(OtherChange.ChangeInInventories, Instrument.Inventories, Sector.Firms, total);
        }));
        var revalueEach = amounts.Select(each => (Action<Ledger>)(l =>
        {
            var totals = new long[3];
            var held = l.HoldingsOf(Instrument.Equity, Sector.Firms);
            for (var row = 0; row < each.Length; row++) held.Revalue(row, each[row], ref totals[row]);
            l.SettleRevaluation(Instrument.Equity, Sector.Firms, totals, Household);
        }));
        var trade = amounts.Select(each => (Action<Ledger>)(l =>
        {
            var paid = Post(l, each, (accounts, row, fen, totals) => accounts.Pay(row, fen, ref totals[accounts.GroupOf(row)])).ToArray();
            var received = Post(
                l, each, (accounts, row, fen, totals) => accounts.Receive(2 - row, fen, ref totals[accounts.GroupOf(2 - row)]));
            l.Exchange([new Purchase(Flow.EquipmentOfFirms, Sector.Firms, paid, Groups.Bank)], Sector.Firms, received, Groups.Bank);
        }));
        var four = Gen.Long[-1000, 1000].Array[4].Select(each => Vector256.Create(each[0], each[1], each[2], 0)); // there are three rows
        var payFour = Gen.Select(flow, four).Select((f, each) => (Action<Ledger>)(l =>
        {
            var accounts = l.AccountsOf(Sector.Firms);
            var (totals, single) = (new Longs[3], new long[3]);
            accounts.Pay(0, each + each);
            accounts.Total(totals, 0, each, default, default, default);
            accounts.Total(single, 0, each);
            l.SettlePayments(f, Sector.Firms, totals.Select(t => t[0]).ToArray(), Groups, Household);
            l.SettlePayments(f, Sector.Firms, single, Groups, Household);
        }));
        var receiveFour = Gen.Select(flow, four).Select((f, each) => (Action<Ledger>)(l =>
        {
            var accounts = l.AccountsOf(Sector.Firms);
            var totals = new LongPair[3];
            accounts.Receive(0, each + each);
            accounts.Total(totals, 0, each, each);
            l.SettleReceipts(f, Sector.Firms, totals.Select(t => t[0]).ToArray(), Groups, Household);
            l.SettleReceipts(f, Sector.Firms, totals.Select(t => t[1]).ToArray(), Groups, Household);
        }));
        var borrowFour = four.Select(each => (Action<Ledger>)(l =>
        {
            l.Lend(new Party(Sector.Firms, 0), new Money(1));
            var accounts = l.AccountsOf(Sector.Firms);
            var totals = new long[3];
            accounts.Borrow(0, each);
            accounts.Total(totals, 0, each);
            l.SettleLoans(totals, Groups);
        }));
        var changeFour = four.Select(each => (Action<Ledger>)(l =>
        {
            var held = l.HoldingsOf(Instrument.Inventories, Sector.Firms);
            held.Add(0, each);
            held.Take(0, Vector256.Create(3L, 2, 1, 0));
            l.SettleChange(OtherChange.Spoilage, Instrument.Inventories, Sector.Firms, Totals.Sum(each) - 6);
        }));
        var group = Gen.Int[0, 2].Select(g => Household(g));
        var payGroup = Gen.Select(flow, group, payer, amount).Select((f, a, b, m) => (Action<Ledger>)(l => l.Pay(f, a, b, m)));
        var groupIsPaid = Gen.Select(flow, payer, group, amount).Select((f, a, b, m) => (Action<Ledger>)(l => l.Pay(f, a, b, m)));
        var groupBuys = Gen.Select(group, payer, amount).Select((a, b, m) => (Action<Ledger>)(l => l.Purchase(Instrument.Equity, a, b, m)));
        var groupRevalues = Gen.Select(group, payer, amount)
            .Select((a, b, m) => (Action<Ledger>)(l => l.Revalue(Instrument.Equity, a, b, m)));
        Gen.OneOf(
            payGroup, groupIsPaid, groupBuys, groupRevalues, payFour, receiveFour, borrowFour, changeFour, pay, lend, repay, buy, writeOff,
            revalue, change, handOver, payEach, receiveEach, borrowEach, changeEach, revalueEach, trade).Array[0, 100].Sample(history =>
        {
            var ledger = New();
            var books = new Books(ledger);
            foreach (var act in history) act(ledger);
            return books.Audit().Count == 0;
        });
    }

    [Fact]
    public void A_forgotten_settlement_is_named_by_sector()
    {
        var ledger = New();
        var books = new Books(ledger);
        ledger.RecordWithoutSettling(Flow.Wages, Sector.Firms, Sector.Households, 100);
        var problems = books.Audit();
        Assert.Contains(problems, p => p.Contains("flow column Firms", StringComparison.Ordinal));
        Assert.Contains(problems, p => p.Contains("flow column Households", StringComparison.Ordinal));
        Assert.Contains(problems, p => p.Contains("net worth of Firms", StringComparison.Ordinal));
        Assert.DoesNotContain(problems, p => p.Contains("Developers", StringComparison.Ordinal));
        Assert.Throws<BooksDoNotCloseException>(() => books.Close("2005Q1"));
    }

    [Fact]
    public void Parts_of_a_split_add_up() =>
        Gen.Select(Gen.Long[-1_000_000_000_000_000, 1_000_000_000_000_000], Gen.Double[0, 10].Array[1, 50]).Sample((total, weights) =>
        {
            if (weights.Sum() <= 0) return true;
            var parts = new long[weights.Length];
            Apportionment.Split(total, weights, parts);
            return parts.Sum() == total;
        });

    [Fact]
    public void A_group_is_paid_and_owns_as_one_and_each_member_has_its_share() =>
        Gen.Long[-1_000_000_000_000, 1_000_000_000_000].Sample(fen =>
        {
            var ledger = New();
            var (group, firm, amount) = (Household(1), new Party(Sector.Firms, 0), new Money(fen));
            ledger.Pay(Flow.Wages, firm, group, amount);
            ledger.Purchase(Instrument.Equity, group, firm, amount);
            ledger.Revalue(Instrument.Equity, group, firm, amount);
            return ledger.Sum(Instrument.Deposits, group) == Money.Zero && ledger.Sum(Instrument.Equity, group).Fen == 2 * fen
                && Math.Abs(ledger[Instrument.Equity, group[0]].Fen - (0.25 * 2 * fen)) <= 1
                && ledger[Instrument.Equity, new Party(Sector.Households, 0)] == Money.Zero;
        });

    /// <summary>A party's bank is a fact of its own: here of 300 local governments at 31 banks, which are paid in 60 groups.</summary>
    [Fact]
    public void Any_number_of_parties_banks_anywhere()
    {
        var ledger = new Ledger(
            sector => sector switch { Sector.LocalGovernments => 300, Sector.Banks => 31, Sector.Firms => 1, _ => 1 },
            party => party.Sector == Sector.LocalGovernments ? party.Row / 10 : 30);
        ledger.SetShares(Sector.LocalGovernments, [.. Enumerable.Repeat(0.2, 300)]);
        var books = new Books(ledger);
        var groups = new Grouping(
            [.. Enumerable.Range(0, 300).Select(row => row / 5)], [.. Enumerable.Range(0, 60).Select(group => group / 2)], 60);
        var totals = new long[60];
        var accounts = ledger.AccountsOf(Sector.LocalGovernments, groups);
        for (var row = 0; row < 300; row++) accounts.Pay(row, row, ref totals[accounts.GroupOf(row)]);
        ledger.SettlePayments(Flow.PublicConsumption, Sector.LocalGovernments, totals, groups, _ => new Party(Sector.Firms, 0));
        ledger.Pay(
            Flow.IntergovernmentalTransfers, new Party(Sector.CentralGovernment, 0), new PartyGroup(Sector.LocalGovernments, 295, 5),
            new Money(1000));
        Assert.Empty(books.Audit());
        Assert.Equal(299 * 150, ledger[Instrument.Deposits, new Party(Sector.Firms, 0)].Fen);
        Assert.Equal(
            [200 - 295L, 200 - 296, 200 - 297, 200 - 298, 200 - 299],
            ledger.Positions(Instrument.Deposits, Sector.LocalGovernments)[295..].ToArray());
        Assert.Equal(-Enumerable.Range(0, 10).Sum(), ledger[Instrument.Reserves, new Party(Sector.Banks, 0)].Fen);
    }

    /// <summary>What a sector has never had is nothing, also for a loop that takes four rows at a time.</summary>
    [Fact]
    public void An_instrument_that_a_sector_never_had_can_be_read_and_written_in_a_loop()
    {
        var ledger = New();
        Assert.Equal(Longs.Zero, ledger.HoldingsOf(Instrument.Bonds, Sector.Developers).At(0));
        Assert.Equal([0, 0, 0], ledger.Positions(Instrument.Bonds, Sector.Developers).ToArray());
        var totals = new long[3];
        var accounts = ledger.AccountsOf(Sector.Developers, Groups);
        accounts.Borrow(0, Vector256.Create(1L, 2, 3, 0));
        accounts.Total(totals, 0, Vector256.Create(1L, 2, 3, 0));
        ledger.SettleLoans(totals, Groups);
        Assert.Equal(2, ledger[Instrument.Deposits, new Party(Sector.Developers, 1)].Fen);
        Assert.Empty(new Books(ledger).Audit());
    }

    [Fact]
    public void An_exchange_that_does_not_balance_is_refused() =>
        Assert.Throws<InvalidOperationException>(() =>
            New().Exchange(
                [new Purchase(Flow.ConsumptionOfGoods, Sector.Households, new long[] { 5, 0, 0 }, Groups.Bank)], Sector.Firms, [4, 0, 0],
                Groups.Bank));

    [Fact]
    public void A_total_that_nobody_settles_is_found()
    {
        var ledger = New();
        var books = new Books(ledger);
        var unsettled = 0L;
        var accounts = ledger.AccountsOf(Sector.Firms);
        accounts.Pay(1, 100, ref unsettled);
        var problems = books.Audit();
        Assert.Contains(problems, p => p.Contains("balance-sheet row Deposits", StringComparison.Ordinal));
        Assert.Contains(problems, p => p.Contains("net worth of Firms", StringComparison.Ordinal));
    }

    [Fact]
    public void Money_does_not_overflow_in_silence() => Assert.Throws<OverflowException>(() => new Money(long.MaxValue) + new Money(1));
}
