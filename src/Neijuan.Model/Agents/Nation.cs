using Neijuan.Engine.Population;

namespace Neijuan.Model.Agents;

/// <summary>
/// National aggregates that everybody reads: the labour market, confidence, the property cycle, isolation and the last quarters' output.
/// </summary>
public sealed class Nation : Variables
{
    public const int Remembered = 5; // quarters: a change over a year

    public Nation()
    {
        (TrendOutputIndex, Wage, Productivity, Unemployment) = (State(1.0), State(1.0), State(1.0), State(0.045));
        (TradablesProductivity, SmoothedGrowth, ExpectedInflation, PolicyReaction) = (State(1.0), State<double>(), State<double>(),
            State<double>());
        (CommodityPrice, ServicesPrice, PreviousInputPrice, CurrencyResponse) = (State(1.0), State(1.0), State(1.0), State(1.0));
        CurrencyDrift = State(1.0);
        (SpareLabour, LabourSupply, Tightness, NormalEmployment) = (State<double>(), State(1.0), State<double>(), State<double>());
        (RealCapital, CapacityScale, ExportIntegration) = (State<double>(), State<double>(), State(1.0));
        (ProductivityShift, ProductivityGrowth, PotentialGrowth, LabourGrowth) = (State(1.0), State<double>(), State<double>(),
            State<double>());
        (InfrastructureShare, HomePrice, HomePriceTrend, HomeSupply, PeakHomeSales) = (State<double>(), State(1.0), State<double>(),
            State<double>(), State<double>());
        Trust = State(1.0);
        (OpeningEmployment, OpeningIndustryEmployment) = (State<double>(), State<double>());
        (Confidence, PropertySentiment) = (State(1.0), State(1.0));
        (OutputHistory, ProducerPrices, ConsumerPrices) = (Memory<double>(Remembered), Memory<double>(Remembered),
            Memory<double>(Remembered));
        (RealOutputHistory, HomePrices) = (Memory<double>(Remembered), Memory<double>(Remembered));
        (RealOutput, RealConsumption, TreasuryNormal, Output) = (State(1.0), State(1.0), State<double>(), State<double>());
        (LastPrices, LastExpenditure) = (Memory<double>(Components), Memory<double>(Components));
        (Isolation, ExchangeRate, FirmsLastQuarter) = (State<double>(), State(1.0), State<int>());
        (Push, Support, VehicleLoansForInfrastructure, CentralFill, VehicleDefaults) = (Tally<double>(), Tally<double>(), Tally<double>(),
            Tally<double>(), Tally<double>());
        (Compensation, LandRevenue) = (Tally<double>(), Tally<double>());
    }

    /// <summary>Components of expenditure whose prices are chained: households, government, investment, exports, imports.</summary>
    public const int Components = 5;

    // State
    public Variable<double> TrendOutputIndex { get; }                  // B, planning base over its opening value
    public Variable<double> Wage { get; }                              // w, index
    public Variable<double> Productivity { get; }                      // a, index
    public Variable<double> TradablesProductivity { get; }             // d^T, tradables over the average, index
    public Variable<double> SmoothedGrowth { get; }                    // ḡ, real, per year
    public Variable<double> ExpectedInflation { get; }                 // π^e, per year
    public Variable<double> PolicyReaction { get; }                    // of the lending rate to slack and inflation, per year
    public Variable<double> CommodityPrice { get; }                    // q, smoothed, in dollars, index
    public Variable<double> ServicesPrice { get; }                     // P^S, index
    public Variable<double> PreviousInputPrice { get; }                // χ of the last quarter
    public Variable<double> CurrencyResponse { get; }                  // of the exchange rate to tariffs, ratio
    public Variable<double> CurrencyDrift { get; }                     // value of the currency after the record ends, ratio
    public Variable<double> Unemployment { get; }
    public Variable<double> SpareLabour { get; }                       // Π, over labour supply at opening
    public Variable<double> LabourSupply { get; }                      // N, opening = 1
    public Variable<double> Tightness { get; }                         // θ, employment over supply, less 1
    public Variable<double> NormalEmployment { get; }                  // employment that goes with N = 1
    public Variable<double> RealCapital { get; }                       // K of services producers and vehicles, bn CNY of 2005
    public Variable<double> ProductivityShift { get; }                 // of a policy, in productivity
    public Variable<double> ProductivityGrowth { get; }                // g_a, per year
    public Variable<double> PotentialGrowth { get; }                   // g_a + g_N, smoothed, per year
    public Variable<double> LabourGrowth { get; }                      // of supply, per quarter
    public Variable<double> CapacityScale { get; }                     // c̄ of services
    public Variable<double> ExportIntegration { get; }                 // e^∫ι
    public Variable<double> InfrastructureShare { get; }               // i, of the planning base
    public Variable<double> HomePrice { get; }                         // P^H, index
    public Variable<double> HomePriceTrend { get; }                    // g^H, per quarter
    public Variable<double> HomeSupply { get; }                        // V, bn CNY of 2005 a quarter
    public Variable<double> PeakHomeSales { get; }                     // over the planning base
    public Variable<double> Trust { get; }                             // τ, that homes are delivered, 0 to 1
    public Variable<double> OpeningEmployment { get; }
    public Variable<double> OpeningIndustryEmployment { get; }
    public Variable<double> Confidence { get; }                        // C
    public Variable<double> PropertySentiment { get; }                 // Prop
    public double[] OutputHistory { get; }                             // nominal GDP, bn CNY a quarter, by quarter modulo 5
    public double[] RealOutputHistory { get; }                         // chained, bn CNY of 2005 a quarter
    public double[] ProducerPrices { get; }
    public double[] ConsumerPrices { get; }
    public double[] HomePrices { get; }
    public double[] LastPrices { get; }                                // of the components of expenditure, last quarter
    public double[] LastExpenditure { get; }                           // by component, bn CNY, last quarter
    public Variable<double> RealOutput { get; }                        // chained, bn CNY of 2005 a quarter
    public Variable<double> RealConsumption { get; }
    public Variable<double> TreasuryNormal { get; }                    // normal treasury deposit at opening
    public Variable<double> Output { get; }                            // nominal GDP, bn CNY a quarter
    public Variable<double> Isolation { get; }                         // Iso
    public Variable<double> ExchangeRate { get; }                      // e, foreign price of the currency, index
    public Variable<int> FirmsLastQuarter { get; }                     // alive at the end of the last quarter

    // Counted this quarter, bn CNY
    public Variable<double> Push { get; }
    public Variable<double> Support { get; }
    public Variable<double> VehicleLoansForInfrastructure { get; }
    public Variable<double> CentralFill { get; }                       // transfers for works that nothing else pays for
    public Variable<double> VehicleDefaults { get; }
    public Variable<double> Compensation { get; }                      // of those who had the land
    public Variable<double> LandRevenue { get; }

    // Reckoned this quarter
    public Variable<double> Consumption { get; } = Working<double>();
    public Variable<double> Government { get; } = Working<double>();
    public Variable<double> Investment { get; } = Working<double>();
    public Variable<double> InventoryChange { get; } = Working<double>();
    public Variable<double> Exports { get; } = Working<double>();
    public Variable<double> Imports { get; } = Working<double>();
    public Variable<double> Employment { get; } = Working<double>();
    public Variable<double> IndustryEmployment { get; } = Working<double>();
    public Variable<double> GrowthTarget { get; } = Working<double>();
    public Variable<Rates> Rates { get; } = Working<Rates>();
    public Variable<CostShares> CostShares { get; } = Working<CostShares>();
    public Variable<double> InputPrice { get; } = Working<double>();         // χ
    public Variable<double> InputInflation { get; } = Working<double>();     // Δ ln χ
    public Variable<double> RawPrice { get; } = Working<double>();           // P^R
    public Variable<double> ForeignPrice { get; } = Working<double>();       // P^F, of foreign manufactures, in yuan
    public Variable<double> ImportPrice { get; } = Working<double>();        // P^M
    public Variable<double> InvestmentPrice { get; } = Working<double>();    // P^I
    public Variable<double> ForeignMaterials { get; } = Working<double>();   // raw materials over manufactures abroad, ratio
    public Variable<double> ServicesUtilisation { get; } = Working<double>();
    public Variable<double> HomeSales { get; } = Working<double>();          // bn CNY
    public Variable<double> LandShare { get; } = Working<double>();          // λ, of the price of a home
    public Variable<double> BuildingSpeed { get; } = Working<double>();      // built over due, average
    public Variable<double> BankHardness { get; } = Working<double>();       // h, average, 1 = normal
    public Variable<double> Deflator { get; } = Working<double>();
    public Variable<double> NewEvergreenLoans { get; } = Working<double>();
    public Variable<double> InfrastructurePaid { get; } = Working<double>();
    public Variable<double> IndustryDebtService { get; } = Working<double>();
    public Variable<double> AverageTariff { get; } = Working<double>();
}
