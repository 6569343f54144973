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
        (OpeningEmployment, OpeningIndustryEmployment) = (State<double>(), State<double>());
        (Confidence, PropertySentiment) = (State(1.0), State(1.0));
        (OutputHistory, ProducerPrices, ConsumerPrices) = (Memory<double>(Remembered), Memory<double>(Remembered),
            Memory<double>(Remembered));
        (RealOutput, RealConsumption, TreasuryNormal, Output) = (State(1.0), State(1.0), State<double>(), State<double>());
        (Isolation, ExchangeRate, FirmsLastQuarter) = (State<double>(), State(1.0), State<int>());
        (Push, Support, VehicleLoansForInfrastructure) = (Tally<double>(), Tally<double>(), Tally<double>());
    }

    // State
    public Variable<double> TrendOutputIndex { get; }                  // national trend output over its opening value
    public Variable<double> Wage { get; }                              // w, index
    public Variable<double> Productivity { get; }                      // a, trend index
    public Variable<double> Unemployment { get; }
    public Variable<double> OpeningEmployment { get; }
    public Variable<double> OpeningIndustryEmployment { get; }
    public Variable<double> Confidence { get; }                        // C
    public Variable<double> PropertySentiment { get; }                 // Prop
    public double[] OutputHistory { get; }                             // nominal GDP, bn CNY a quarter, by quarter modulo 5
    public double[] ProducerPrices { get; }
    public double[] ConsumerPrices { get; }
    public Variable<double> RealOutput { get; }
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
    public Variable<double> ExpectedInflation { get; } = Working<double>();
    public Variable<double> NewEvergreenLoans { get; } = Working<double>();
    public Variable<double> InfrastructurePaid { get; } = Working<double>();
    public Variable<double> IndustryDebtService { get; } = Working<double>();
    public Variable<double> AverageTariff { get; } = Working<double>();
}
