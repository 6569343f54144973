using Neijuan.Engine.Recording;
using Neijuan.Model.Markets;
using Neijuan.Model.Settlement;

namespace Neijuan.Model.Agents;

/// <summary>National aggregates that everybody reads: the labour market, confidence, the property cycle and the last quarters' output.</summary>
public sealed class Nation
{
    public double Wage = 1;                        // w, index
    public double Productivity = 1;                // a, trend index
    public double Unemployment = 0.045;
    public double OpeningEmployment;
    public double Confidence = 1;                  // C
    public double PropertySentiment = 1;           // Prop
    public double[] OutputHistory = new double[5]; // nominal GDP, bn CNY a quarter, by quarter modulo 5
    public double[] ProducerPrices = new double[5];
    public double[] ConsumerPrices = new double[5];
    public double RealOutput = 1;                  // index
    public double RealConsumption = 1;
    public double TreasuryNormal;                  // normal treasury deposit at opening
    public int FirmsLastQuarter;                   // alive at the end of the last quarter

    // This quarter
    public double Output;
    public double Consumption;
    public double Government;
    public double Investment;
    public double InventoryChange;
    public double Exports;
    public double Imports;
    public double Employment;
    public double IndustryEmployment;
    public double OpeningIndustryEmployment;
    public double GrowthTarget;
    public double ExpectedInflation;
    public double Push;
    public double Support;
    public double NewEvergreenLoans;
    public double VehicleLoansForInfrastructure;
    public double InfrastructurePaid;
    public double DebtService;
    public double IndustryDebtService;
    public double IndustryCashFlow;

    public void Visit(StateVisitor visitor)
    {
        visitor.Visit(ref Wage); visitor.Visit(ref Productivity); visitor.Visit(ref Unemployment); visitor.Visit(ref OpeningEmployment);
        visitor.Visit(ref Confidence); visitor.Visit(ref PropertySentiment); visitor.Visit(ref OutputHistory, 5);
        visitor.Visit(ref ProducerPrices, 5); visitor.Visit(ref ConsumerPrices, 5); visitor.Visit(ref RealOutput);
        visitor.Visit(ref RealConsumption); visitor.Visit(ref OpeningIndustryEmployment);
        visitor.Visit(ref TreasuryNormal); visitor.Visit(ref Output); visitor.Visit(ref FirmsLastQuarter);
    }
}
