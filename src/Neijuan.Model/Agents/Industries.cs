using Neijuan.Engine.Population;
using Neijuan.Engine.Recording;
using Neijuan.Model.Markets;

namespace Neijuan.Model.Agents;

/// <summary>Branches of tradable production: fixed facts from <c>data/industries.csv</c> and the state of each market.</summary>
public sealed class Industries(int count)
{
    const int DemandMemory = 9;

    public int Count => count;

    /// <summary>A market is an industry and a quality tier: 2 × industry + tier.</summary>
    public int Markets => 2 * count;

    // Facts
    public readonly double[] GrossOutput2005 = new double[count];        // bn CNY a year
    public readonly double[] Exports2005 = new double[count];            // bn CNY a year
    public readonly double[] OpeningMarketShare = new double[count];     // α
    public readonly int[] TimeToBuild = new int[count];                  // quarters
    public readonly double[] DepreciationMultiplier = new double[count];
    public readonly double[] ExperienceExponent = new double[count];     // b
    public readonly double[] WorldDemandElasticity = new double[count];  // η
    public readonly double[] OriginElasticity = new double[count];       // σ
    public readonly double[] OpeningForeignCost = new double[count];     // c^F
    public readonly double[] HighTierShare = new double[count];          // φ^H
    public readonly int[] OpeningFirms = new int[count];
    public readonly double[] OpeningHighTierProbability = new double[count];
    public readonly double[] OpeningStateOwnedProbability = new double[count];
    public readonly double[] IsolationSensitivity = new double[count];   // κ_iso
    public readonly double[] Integration = new double[count];
    public readonly double[] ForeignSubsidised = new double[count];
    public readonly double[] ProducerPriceWeight = new double[count];
    public readonly double[] HouseholdShare = new double[count];
    public readonly double[] HouseholdShareRise = new double[count];
    public readonly double[] HouseholdRiseMidpoint = new double[count];
    public readonly double[] HouseholdRiseWidth = new double[count];
    public readonly double[] ReferenceExperience = new double[count];    // X_0

    // State
    public double[] Experience = new double[count];                      // X, cumulated output
    public double[] WorldDemand = new double[count];                     // W
    public double[] DemandHistory = new double[count * DemandMemory];    // W of the last nine quarters, by quarter modulo 9
    public double[] Return = new double[count];                          // ret, smoothed, per year
    public double[] OrderUtilisation = new double[count];                // ū, smoothed
    public double[] MarketPrice = new double[2 * count];                 // order-weighted posted price
    public double[] MarketShare = new double[count];                     // α with drift
    public double[] ForeignShifter = new double[count];                  // S

    // This quarter
    public readonly double[] PlannedCapacity = new double[count];        // with what is on order
    public readonly int[] LiveFirms = new int[count];
    public readonly double[] Priority = new double[count];               // A
    public readonly double[] UnitCost = new double[count];               // c_s
    public readonly double[] CapacityCost = new double[count];           // κ_s
    public readonly double[] ForeignCost = new double[count];            // c^F
    public readonly double[] ExpectedGrowth = new double[count];         // g^e
    public readonly double[] ExpectedDemand = new double[count];         // W^e
    public readonly double[] Push = new double[count];                   // bn CNY
    public readonly double[] NominalHomeDemand = new double[count];      // N, the sum of the three below
    public readonly double[] HouseholdDemand = new double[count];
    public readonly double[] InvestmentDemand = new double[count];
    public readonly double[] InstallationDemand = new double[count];
    public readonly double[] Demand = new double[2 * count];             // D by market, units
    public readonly double[] ExportDemand = new double[2 * count];       // part of D
    public readonly double[] TransactionPrice = new double[2 * count];
    public readonly double[] OutputVolume = new double[count];
    public readonly int[] Entries = new int[count];
    public readonly int[] Exits = new int[count];

    /// <summary>Columns for one loop, by market or by industry: one, two or four sums side by side, and revenue in fen.</summary>
    internal ScratchColumns<double> ByMarket { get; } = new(2 * count);
    internal ScratchColumns<Doubles> FourByIndustry { get; } = new(count);
    internal ScratchColumns<Pair> TwoByIndustry { get; } = new(count);
    internal ScratchColumns<Pair> TwoByMarket { get; } = new(2 * count);
    internal ScratchColumns<long> FenByMarket { get; } = new(2 * count);

    /// <summary>World demand eight quarters before that of the last quarter, read before this quarter's is known.</summary>
    public double DemandEightQuartersAgo(int industry, int time) => DemandHistory[(industry * DemandMemory) + (time % DemandMemory)];

    public void RememberDemand(int industry, int time) => DemandHistory[(industry * DemandMemory) + (time % DemandMemory)] = WorldDemand[industry];

    /// <summary>As if world demand had always been what it is.</summary>
    public void StartDemandFlat(int industry) => DemandHistory.AsSpan(industry * DemandMemory, DemandMemory).Fill(WorldDemand[industry]);

    public void Visit(StateVisitor visitor)
    {
        visitor.Visit(ref Experience, count); visitor.Visit(ref WorldDemand, count); visitor.Visit(ref DemandHistory, count * DemandMemory);
        visitor.Visit(ref Return, count); visitor.Visit(ref OrderUtilisation, count); visitor.Visit(ref MarketPrice, 2 * count);
        visitor.Visit(ref MarketShare, count); visitor.Visit(ref ForeignShifter, count);
    }
}
