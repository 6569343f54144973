using Neijuan.Engine.Accounting;
using Neijuan.Engine.Recording;
using Neijuan.Engine.Time;
using Neijuan.Model.Policies;
using Neijuan.Model.Setup;

namespace Neijuan.Model.Agents;

/// <summary>All state of one run, and the setting that acts on it.</summary>
public sealed class Economy(
    Setting setting, RunOptions options, Firms firms, Industries industries, Provinces provinces, Blocs blocs, Nation nation, Ledger ledger)
{
    public Setting Setting => setting;
    public ModelData Data => setting.Data;
    public Parameters Parameters => setting.Parameters;
    public PolicyPath Policy => setting.Policy;
    public RunOptions Options => options;
    public Firms Firms => firms;
    public Industries Industries => industries;
    public Provinces Provinces => provinces;
    public Blocs Blocs => blocs;
    public Nation Nation => nation;
    public Ledger Ledger => ledger;

    /// <summary>Who means to buy what this quarter.</summary>
    public MarketDay MarketDay { get; } = new(industries.Count);

    /// <summary>The current quarter; 0 is 2005Q1.</summary>
    public int Time { get => setting.Time; internal set => setting.Time = value; }

    public Quarter Quarter => setting.Quarter;

    public double Year => setting.Year;

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

    // Counterparts of groups, made once: a method group would be a new delegate at each call.
    internal static readonly Func<int, Party> ToHouseholds = Households;
    internal static readonly Func<int, Party> ToServices = Services;
    internal static readonly Func<int, Party> ToVehicle = Vehicle;
    internal static readonly Func<int, Party> ToLocal = Local;
    internal static readonly Func<int, Party> ToRegionalBank = RegionalBank;
    internal static readonly Func<int, Party> ToTreasury = _ => Treasury;
    internal static readonly Func<int, Party> ToWorld = _ => World;

    /// <summary>The bank that holds the central government's bonds: one more than the regional banks.</summary>
    public Party NationalBank => new(Sector.Banks, provinces.Count);

    /// <summary>What a party has in its deposit, in bn CNY.</summary>
    public double Cash(Party party) => ledger.Cash(party);

    /// <summary>What a party owes its bank, in bn CNY.</summary>
    public double Debt(Party party) => ledger.Debt(party);

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
