using Neijuan.Engine.Numerics;
using Neijuan.Engine.Population;

namespace Neijuan.Model.Agents;

/// <summary>Branches of tradable production: fixed facts from <c>data/industries.csv</c> and the state of each.</summary>
public sealed class Industries : Table<IndustryId>
{
    const int DemandMemory = 9;

    public Industries(int count)
        : base(count)
    {
        (GrossOutput2005, Exports2005, OpeningMarketShare) = (Fact<double>(), Fact<double>(), Fact<double>());
        (TimeToBuild, DepreciationMultiplier, ExperienceExponent) = (Fact<int>(), Fact<double>(), Fact<double>());
        (WorldDemandElasticity, OriginElasticity, OpeningForeignCost) = (Fact<double>(), Fact<double>(), Fact<double>());
        (HighTierShare, OpeningFirms, OpeningHighTierProbability) = (Fact<double>(), Fact<int>(), Fact<double>());
        (OpeningStateOwnedProbability, IsolationSensitivity, Integration) = (Fact<double>(), Fact<double>(), Fact<double>());
        (ForeignSubsidised, ProducerPriceWeight, HouseholdShare) = (Fact<double>(), Fact<double>(), Fact<double>());
        (HouseholdShareRise, HouseholdRiseMidpoint, HouseholdRiseWidth) = (Fact<double>(), Fact<double>(), Fact<double>());
        (ReferenceExperience, NormalPrice, OpeningCost, Durable) = (Fact<double>(), Fact<double>(), Fact<double>(), Fact<double>());

        (Experience, WorldDemand, DemandHistory) = (State<double>(), State<double>(), States<double>(DemandMemory));
        (Return, OrderUtilisation, MarketShare, ForeignShifter) = (State<double>(), State<double>(), State<double>(), State<double>());
        (HomeDemandScale, BroughtForward) = (State(1.0), State<double>());

        (Push, Entries, Exits) = (Tally<double>(), Tally<int>(), Tally<int>());

        (PlannedCapacity, LiveFirms, Priority, UnitCost) = (Working<double>(), Working<int>(), Working<double>(), Working<double>());
        (CapacityCost, ForeignCost, ExpectedGrowth, ExpectedDemand) = (Working<double>(), Working<double>(), Working<double>(),
            Working<double>());
        ConsumptionShare = Working<double>();
        (NominalHomeDemand, HouseholdDemand, InvestmentDemand) = (Working<double>(), Working<double>(), Working<double>());
        (InstallationDemand, OutputVolume) = (Working<double>(), Working<double>());
        (Four, Two) = (new ScratchColumns<Doubles>(count), new ScratchColumns<Pair>(count));
        Logarithms = new ScratchColumns<double>(count);
    }

    // Facts
    public Column<IndustryId, double> GrossOutput2005 { get; }              // bn CNY a year
    public Column<IndustryId, double> Exports2005 { get; }                  // bn CNY a year
    public Column<IndustryId, double> OpeningMarketShare { get; }           // α
    public Column<IndustryId, int> TimeToBuild { get; }                     // quarters
    public Column<IndustryId, double> DepreciationMultiplier { get; }
    public Column<IndustryId, double> ExperienceExponent { get; }           // b
    public Column<IndustryId, double> WorldDemandElasticity { get; }        // η
    public Column<IndustryId, double> OriginElasticity { get; }             // σ
    public Column<IndustryId, double> OpeningForeignCost { get; }           // c^F
    public Column<IndustryId, double> HighTierShare { get; }                // φ^H
    public Column<IndustryId, int> OpeningFirms { get; }
    public Column<IndustryId, double> OpeningHighTierProbability { get; }
    public Column<IndustryId, double> OpeningStateOwnedProbability { get; }
    public Column<IndustryId, double> IsolationSensitivity { get; }         // κ_iso
    public Column<IndustryId, double> Integration { get; }
    public Column<IndustryId, double> ForeignSubsidised { get; }
    public Column<IndustryId, double> ProducerPriceWeight { get; }
    public Column<IndustryId, double> HouseholdShare { get; }
    public Column<IndustryId, double> HouseholdShareRise { get; }
    public Column<IndustryId, double> HouseholdRiseMidpoint { get; }
    public Column<IndustryId, double> HouseholdRiseWidth { get; }
    public Column<IndustryId, double> ReferenceExperience { get; }          // X_0

    public Column<IndustryId, double> Durable { get; }                      // 1 where households buy durables
    public Column<IndustryId, double> NormalPrice { get; }                  // P*, over full cost
    public Column<IndustryId, double> OpeningCost { get; }                  // full cost of a unit whose price is 1: 1 / P*

    // State
    public Column<IndustryId, double> Experience { get; }                   // X, cumulated output
    public Column<IndustryId, double> BroughtForward { get; }               // purchases that will be missing, bn CNY
    public Column<IndustryId, double> HomeDemandScale { get; }              // at the opening home demand is what exports leave of output
    public Column<IndustryId, double> WorldDemand { get; }                  // W
    public Column<IndustryId, double>[] DemandHistory { get; }              // W of the last nine quarters, by quarter modulo 9
    public Column<IndustryId, double> Return { get; }                       // ret, smoothed, per year
    public Column<IndustryId, double> OrderUtilisation { get; }             // ū, smoothed
    public Column<IndustryId, double> MarketShare { get; }                  // α with drift
    public Column<IndustryId, double> ForeignShifter { get; }               // S

    // Counted this quarter
    public Column<IndustryId, double> Push { get; }                         // bn CNY
    public Column<IndustryId, int> Entries { get; }
    public Column<IndustryId, int> Exits { get; }

    // Reckoned this quarter
    public Column<IndustryId, double> PlannedCapacity { get; }              // with what is on order
    public Column<IndustryId, int> LiveFirms { get; }
    public Column<IndustryId, double> Priority { get; }                     // A
    public Column<IndustryId, double> UnitCost { get; }                     // c_s
    public Column<IndustryId, double> CapacityCost { get; }                 // κ_s
    public Column<IndustryId, double> ForeignCost { get; }                  // c^F
    public Column<IndustryId, double> ExpectedGrowth { get; }               // g^e
    public Column<IndustryId, double> ExpectedDemand { get; }               // W^e
    public Column<IndustryId, double> ConsumptionShare { get; }             // of what households consume, this quarter
    public Column<IndustryId, double> NominalHomeDemand { get; }            // N, the sum of the three below
    public Column<IndustryId, double> HouseholdDemand { get; }
    public Column<IndustryId, double> InvestmentDemand { get; }
    public Column<IndustryId, double> InstallationDemand { get; }
    public Column<IndustryId, double> OutputVolume { get; }

    /// <summary>Columns for one loop: four or two sums side by side.</summary>
    internal ScratchColumns<double> Logarithms { get; }
    internal ScratchColumns<Doubles> Four { get; }
    internal ScratchColumns<Pair> Two { get; }

    /// <summary>World demand eight quarters before that of the last quarter, read before this quarter's is known.</summary>
    public double DemandEightQuartersAgo(IndustryId industry, int time) => DemandHistory[time % DemandMemory][industry];

    public void RememberDemand(IndustryId industry, int time) => DemandHistory[time % DemandMemory][industry] = WorldDemand[industry];

    /// <summary>As if world demand had always been what it is.</summary>
    public void StartDemandGrowing(IndustryId industry, double growth)
    {
        for (var quarter = 0; quarter < DemandMemory; quarter++)
        {
            var lag = (DemandMemory - quarter) % DemandMemory; // the first quarter of a run has place 0
            DemandHistory[quarter][industry] = WorldDemand[industry] / Elementary.Pow(1 + growth, lag);
        }
    }
}
