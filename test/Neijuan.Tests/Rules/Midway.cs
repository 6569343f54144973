using System.Collections.Concurrent;
using Neijuan.Engine.Accounting;
using Neijuan.Engine.Population;
using Neijuan.Model;
using Neijuan.Model.Agents;

namespace Neijuan.Tests.Rules;

/// <summary>An economy in the middle of a quarter, for tests of one stage, and the means to give parties what a test needs.</summary>
internal static class Midway
{
    static readonly ConcurrentDictionary<string, Snapshot> Begun = new();

    /// <summary>An economy whose next stage is the one named, after so many quarters, which are run once for all tests.</summary>
    public static Economy Before(string stage, int quarters = 0, params (string Lever, string From, double Value)[] changes)
    {
        var run = Economies.New(null, null, changes);
        if (quarters > 0) run.Resume(Begun.GetOrAdd($"{quarters} {string.Join(' ', changes)}", _ => After(quarters, changes)));
        var e = run.Economy;
        e.Policy.BeginQuarter(e.Quarter);
        if (QuarterStages.Stages.All(s => s.Name != stage)) throw new ArgumentException($"there is no stage {stage}", nameof(stage));
        foreach (var next in QuarterStages.Stages.TakeWhile(s => s.Name != stage)) next.Run(e);
        return e;
    }

    static Snapshot After(int quarters, (string Lever, string From, double Value)[] changes)
    {
        var run = Economies.New(null, null, changes);
        for (var quarter = 0; quarter < quarters; quarter++) run.Step();
        return run.Snapshot();
    }

    /// <summary>The rows of a table, to ask of all at once.</summary>
    public static TId[] All<TId>(this RowIds<TId> ids)
        where TId : struct, IRowId<TId>
    {
        var all = new List<TId>();
        foreach (var id in ids) all.Add(id);
        return [.. all];
    }

    /// <summary>Brings a party's money to an amount in bn CNY; the world gives or takes what that needs.</summary>
    public static void SetCash(this Economy e, Party party, double cash)
    {
        var instrument = party.Sector == Sector.CentralGovernment ? Instrument.TreasuryDeposits : Instrument.Deposits;
        e.Ledger.Pay(Flow.Exports, Parties.World, party, Money.FromBillions(cash) - e.Ledger[instrument, party]);
    }

    /// <summary>Brings a party's loan to an amount in bn CNY, and leaves its money as it is.</summary>
    public static void SetDebt(this Economy e, Party party, double debt)
    {
        var more = Money.FromBillions(debt) + e.Ledger[Instrument.Loans, party];
        e.Ledger.Lend(party, more);
        e.Ledger.Pay(Flow.Exports, Parties.World, party, -more);
    }

    /// <summary>What a sector has paid under a heading this quarter, in bn CNY.</summary>
    public static double Paid(this Economy e, Flow flow, Sector payer) => Money.InBillions(e.Ledger.PaidBy(flow, payer));

    /// <summary>What a sector has been paid under a heading this quarter, in bn CNY.</summary>
    public static double Received(this Economy e, Flow flow, Sector payee) => Money.InBillions(e.Ledger.ReceivedBy(flow, payee));
}
