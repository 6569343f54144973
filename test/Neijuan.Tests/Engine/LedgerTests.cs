using System.Runtime.Intrinsics;
using CsCheck;
using Neijuan.Engine.Accounting;
using Xunit;

namespace Neijuan.Tests.Engine;

public class LedgerTests
{
    static readonly Sector[] Customers = [Sector.Households, Sector.Firms, Sector.ServiceProducers, Sector.Developers, Sector.FinancingVehicles, Sector.LocalGovernments];
    static readonly Sector[] Payers = [.. Customers, Sector.CentralGovernment, Sector.Banks, Sector.RestOfWorld];

    static readonly Func<int, Party> Household = bank => new Party(Sector.Households, bank);

    static long[] Post(Ledger ledger, long[] amounts, Action<CustomerAccounts, int, long, long[]> post)
    {
        var accounts = ledger.AccountsOf(Sector.Firms);
        var totals = ledger.TotalsByBank();
        for (var row = 0; row < amounts.Length; row++) post(accounts, row, amounts[row], totals);
        return totals;
    }

    static Ledger New() => new(sector => sector is Sector.CentralGovernment or Sector.CentralBank or Sector.RestOfWorld ? 1 : 3, party => party.Row);

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
        var writeOff = Gen.Select(customer, amount).Select((a, m) => (Action<Ledger>)(l => l.WriteOff(Instrument.Loans, l.BankOf(a), a, m)));
        var revalue = Gen.Select(payer, payer, amount).Select((a, b, m) => (Action<Ledger>)(l => l.Revalue(Instrument.Equity, a, b, m)));
        var change = Gen.Select(customer, amount).Select((a, m) => (Action<Ledger>)(l => l.Change(OtherChange.CapitalFormation, Instrument.ProductiveCapital, a, m)));
        var handOver = Gen.Select(customer, customer, amount).Select((a, b, m) => (Action<Ledger>)(l => l.HandOver(Instrument.Land, a, b, m)));
        var amounts = Gen.Long[-1000, 1000].Array[3];
        var payEach = Gen.Select(flow, amounts).Select((f, each) => (Action<Ledger>)(l =>
            l.SettlePayments(f, Sector.Firms, Post(l, each, (accounts, row, fen, totals) => accounts.Pay(row, fen, ref totals[accounts.BankOf(row)])), Household)));
        var receiveEach = Gen.Select(flow, amounts).Select((f, each) => (Action<Ledger>)(l =>
            l.SettleReceipts(f, Sector.Firms, Post(l, each, (accounts, row, fen, totals) => accounts.Receive(row, fen, ref totals[accounts.BankOf(row)])), Household)));
        var borrowEach = amounts.Select(each => (Action<Ledger>)(l =>
        {
            l.Lend(new Party(Sector.Firms, 0), new Money(1));
            l.SettleLoans(Post(l, each, (accounts, row, fen, totals) => accounts.Borrow(row, fen, ref totals[accounts.BankOf(row)])));
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
            var totals = l.TotalsByBank();
            var held = l.HoldingsOf(Instrument.Equity, Sector.Firms);
            for (var row = 0; row < each.Length; row++) held.Revalue(row, each[row], ref totals[row]);
            l.SettleRevaluation(Instrument.Equity, Sector.Firms, totals, Household);
        }));
        var trade = amounts.Select(each => (Action<Ledger>)(l =>
        {
            var paid = Post(l, each, (accounts, row, fen, totals) => accounts.Pay(row, fen, ref totals[accounts.BankOf(row)])).ToArray();
            var received = Post(l, each, (accounts, row, fen, totals) => accounts.Receive(2 - row, fen, ref totals[accounts.BankOf(2 - row)]));
            l.Exchange([new Purchase(Flow.EquipmentOfFirms, Sector.Firms, paid)], Sector.Firms, received);
        }));
        var four = Gen.Long[-1000, 1000].Array[4].Select(each => Vector256.Create(each[0], each[1], each[2], 0)); // there are three rows
        var payFour = Gen.Select(flow, four).Select((f, each) => (Action<Ledger>)(l =>
        {
            var accounts = l.AccountsOf(Sector.Firms);
            var (totals, single) = (l.FourTotalsByBank(), l.TotalsByBank());
            accounts.Pay(0, each + each);
            accounts.Total(totals, 0, each, default, default, default);
            accounts.Total(single, 0, each);
            l.SettlePayments(f, Sector.Firms, l.Heading(totals, 0), Household);
            l.SettlePayments(f, Sector.Firms, single, Household);
        }));
        var receiveFour = Gen.Select(flow, four).Select((f, each) => (Action<Ledger>)(l =>
        {
            var accounts = l.AccountsOf(Sector.Firms);
            var totals = l.TwoTotalsByBank();
            accounts.Receive(0, each + each);
            accounts.Total(totals, 0, each, each);
            l.SettleReceipts(f, Sector.Firms, l.Heading(totals, 0), Household);
            l.SettleReceipts(f, Sector.Firms, l.Heading(totals, 1), Household);
        }));
        var borrowFour = four.Select(each => (Action<Ledger>)(l =>
        {
            l.Lend(new Party(Sector.Firms, 0), new Money(1));
            var accounts = l.AccountsOf(Sector.Firms);
            var totals = l.TotalsByBank();
            accounts.Borrow(0, each);
            accounts.Total(totals, 0, each);
            l.SettleLoans(totals);
        }));
        var changeFour = four.Select(each => (Action<Ledger>)(l =>
        {
            var held = l.HoldingsOf(Instrument.Inventories, Sector.Firms);
            held.Add(0, each);
            held.Take(0, Vector256.Create(3L, 2, 1, 0));
            l.SettleChange(OtherChange.Spoilage, Instrument.Inventories, Sector.Firms, Totals.Sum(each) - 6);
        }));
        Gen.OneOf(payFour, receiveFour, borrowFour, changeFour, pay, lend, repay, buy, writeOff, revalue, change, handOver, payEach, receiveEach, borrowEach, changeEach, revalueEach, trade).Array[0, 100].Sample(history =>
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
    public void An_exchange_that_does_not_balance_is_refused() =>
        Assert.Throws<InvalidOperationException>(() =>
            New().Exchange([new Purchase(Flow.ConsumptionOfGoods, Sector.Households, new long[] { 5, 0, 0 })], Sector.Firms, [4, 0, 0]));

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
