using Neijuan.Engine.Accounting;
using Neijuan.Engine.Population;
using Neijuan.Engine.Recording;
using Neijuan.Engine.Time;
using Neijuan.Model.Policies;
using Neijuan.Model.Setup;

namespace Neijuan.Model.Agents;

/// <summary>All state of one run, and the setting that acts on it.</summary>
/// <param name="setting">What agents find and cannot change.</param>
/// <param name="options">How the run is made.</param>
/// <param name="ledger">The accounts of all parties.</param>
/// <param name="tables">One of each kind. The state is visited in their order.</param>
public sealed class Economy(Setting setting, RunOptions options, Ledger ledger, params IReadOnlyList<ITable> tables)
{
    public Setting Setting => setting;
    public ModelData Data => setting.Data;
    public Parameters Parameters => setting.Parameters;
    public PolicyPath Policy => setting.Policy;
    public RunOptions Options => options;
    public Ledger Ledger => ledger;

    public Nation Nation { get; } = Of<Nation>(tables);
    public Firms Firms { get; } = Of<Firms>(tables);
    public Households Households { get; } = Of<Households>(tables);
    public ServiceProducers Services { get; } = Of<ServiceProducers>(tables);
    public Developers Developers { get; } = Of<Developers>(tables);
    public FinancingVehicles Vehicles { get; } = Of<FinancingVehicles>(tables);
    public Banks Banks { get; } = Of<Banks>(tables);
    public Provinces Provinces { get; } = Of<Provinces>(tables);
    public Industries Industries { get; } = Of<Industries>(tables);
    public GoodsMarkets Markets { get; } = Of<GoodsMarkets>(tables);
    public Cells Cells { get; } = Of<Cells>(tables);
    public Blocs Blocs { get; } = Of<Blocs>(tables);
    public BlocCells BlocCells { get; } = Of<BlocCells>(tables);

    /// <summary>Who means to buy what this quarter.</summary>
    public MarketDay MarketDay => field ??= new MarketDay(Industries.Count);

    /// <summary>The current quarter; 0 is 2005Q1.</summary>
    public int Time { get => setting.Time; internal set => setting.Time = value; }

    public Quarter Quarter => setting.Quarter;

    /// <summary>One of each kind, in the order in which the state is visited.</summary>
    internal IReadOnlyList<ITable> Tables => tables;

    /// <summary>The table of a kind. Throws when there is none.</summary>
    public TTable Of<TTable>()
        where TTable : class, ITable => Of<TTable>(tables);

    /// <summary>What a party has in its deposit, in bn CNY.</summary>
    public double Cash(Party party) => ledger.Cash(party);

    /// <summary>What a party owes its bank, in bn CNY.</summary>
    public double Debt(Party party) => ledger.Debt(party);

    /// <summary>The quarter begins: what it counts is nothing yet.</summary>
    public void BeginQuarter()
    {
        foreach (var table in tables) table.BeginQuarter();
    }

    public void Visit(StateVisitor visitor)
    {
        var time = Time;
        visitor.Visit(ref time);
        Time = time;
        foreach (var table in tables) table.Visit(visitor);
        ledger.Visit(visitor);
    }

    static TTable Of<TTable>(IReadOnlyList<ITable> tables)
        where TTable : class, ITable => tables.OfType<TTable>().Single();
}
