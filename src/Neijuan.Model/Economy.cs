using Neijuan.Engine.Accounting;
using Neijuan.Engine.Randomness;
using Neijuan.Engine.Recording;
using Neijuan.Engine.Time;
using Neijuan.Model.Agents;
using Neijuan.Model.Policies;
using Neijuan.Model.Setup;

namespace Neijuan.Model;

/// <summary>All state of one run, and the constants, policy and chance that act on it.</summary>
public sealed class Economy(
    ModelData data, Parameters parameters, PolicyPath policy, RunOptions options, Firms firms, Industries industries, Provinces provinces,
    Blocs blocs, Nation nation, Ledger ledger)
{
    long[][] scratch = [];

    public ModelData Data => data;
    public Parameters Parameters => parameters;
    public PolicyPath Policy => policy;
    public RunOptions Options => options;
    public Firms Firms => firms;
    public Industries Industries => industries;
    public Provinces Provinces => provinces;
    public Blocs Blocs => blocs;
    public Nation Nation => nation;
    public Ledger Ledger => ledger;

    /// <summary>The current quarter; 0 is 2005Q1.</summary>
    public int Time { get; set; }

    public Quarter Quarter => new(Time);

    public double Year => 2005 + (Time / 4.0);

    public Randomness Random => new(options.Seed, Time);

    /// <summary>σ: how soft budgets are, χ_S (1 − λ).</summary>
    public double Softness => policy[Levers.SoftBudget] * (1 - policy[Levers.Leash]);

    public static Party Households(int province) => new(Sector.Households, province);
    public static Party Services(int province) => new(Sector.ServiceProducers, province);
    public static Party Developer(int province) => new(Sector.Developers, province);
    public static Party Vehicle(int province) => new(Sector.FinancingVehicles, province);
    public static Party Local(int province) => new(Sector.LocalGovernments, province);
    public static Party RegionalBank(int province) => new(Sector.Banks, province);
    public static Party Firm(int firm) => new(Sector.Firms, firm);
    public static readonly Party Treasury = new(Sector.CentralGovernment, 0);
    public static readonly Party World = new(Sector.RestOfWorld, 0);
    public static readonly Party CentralBank = new(Sector.CentralBank, 0);

    /// <summary>The bank that holds the central government's bonds.</summary>
    public Party NationalBank => new(Sector.Banks, provinces.Count);

    /// <summary>What a party has in its deposit, in bn CNY.</summary>
    public double Cash(Party party) => ledger[Instrument.Deposits, party].Billions;

    /// <summary>What a party owes its bank, in bn CNY.</summary>
    public double Debt(Party party) => -ledger[Instrument.Loans, party].Billions;

    /// <summary>A cleared column of fen for the firms, from a small pool that the stages share.</summary>
    internal Span<long> Amounts(int slot) => AmountArray(slot).AsSpan(0, firms.Count);

    internal long[] AmountArray(int slot)
    {
        if (scratch.Length <= slot) Array.Resize(ref scratch, slot + 4);
        if (scratch[slot] is null || scratch[slot].Length < firms.Count) scratch[slot] = new long[firms.Price.Items.Length];
        Array.Clear(scratch[slot]);
        return scratch[slot];
    }

    public void Visit(StateVisitor visitor)
    {
        var time = Time;
        visitor.Visit(ref time);
        Time = time;
        firms.Visit(visitor);
        industries.Visit(visitor);
        provinces.Visit(visitor);
        blocs.Visit(visitor);
        nation.Visit(visitor);
        ledger.Visit(visitor);
    }
}
