using CsCheck;
using Neijuan.Engine.Accounting;
using Xunit;

namespace Neijuan.Tests.Engine;

public class LedgerTests
{
    static readonly Sector[] Customers = [Sector.Households, Sector.Firms, Sector.ServiceProducers, Sector.Developers, Sector.FinancingVehicles, Sector.LocalGovernments];
    static readonly Sector[] Payers = [.. Customers, Sector.CentralGovernment, Sector.Banks, Sector.RestOfWorld];

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
        var each = Gen.Select(flow, Gen.Long[-1000, 1000].Array[3]).Select((f, amounts) => (Action<Ledger>)(l =>
            l.PayEach(f, Sector.Firms, [0, 1, 2], amounts, [0, 1, 2], 3, row => new Party(Sector.Households, row))));
        Gen.OneOf(pay, lend, repay, buy, writeOff, revalue, change, handOver, each).Array[0, 100].Sample(history =>
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
            Ledger.Split(total, weights, parts);
            return parts.Sum() == total;
        });

    [Fact]
    public void An_exchange_that_does_not_balance_is_refused() =>
        Assert.Throws<InvalidOperationException>(() =>
            New().Exchange([new Purchase(Flow.ConsumptionOfGoods, Sector.Households, new long[] { 5, 0, 0 })], Sector.Firms, [4, 0, 0]));

    [Fact]
    public void Money_does_not_overflow_in_silence() => Assert.Throws<OverflowException>(() => new Money(long.MaxValue) + new Money(1));
}
