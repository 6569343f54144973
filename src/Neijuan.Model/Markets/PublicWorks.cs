using Neijuan.Engine.Accounting;
using Neijuan.Model.Agents;
using Neijuan.Model.Policies;

namespace Neijuan.Model.Markets;

/// <summary>Homes and land are sold, provinces pass land revenue to their vehicles, and vehicles borrow to build what the growth target wants (R43–R45).</summary>
public static class PublicWorks
{
    public static void Build(Economy e)
    {
        var (p, provinces, nation, ledger) = (e.Parameters, e.Provinces, e.Nation, e.Ledger);
        nation.PropertySentiment = Sentiment(nation.PropertySentiment, e.Policy[Levers.PropertyRedLines] > 0 && e.Year >= 2020.5,
            e.Data.Calendar.Value("property_growth", e.Quarter), p);
        var gap = Math.Clamp(OutputGap(e), p.OutputGapFloor, p.OutputGapCeiling);
        var response = p.InfrastructureBase
            + (p.InfrastructureResponse * gap * (p.InfrastructureRivalryFloor + ((1 - p.InfrastructureRivalryFloor) * e.Policy[Levers.Tournament])));
        var factor = e.Data.Calendar.Value("infrastructure_factor", e.Quarter);
        nation.VehicleLoansForInfrastructure = 0;
        for (var r = 0; r < provinces.Count; r++)
        {
            var trend = provinces.TrendOutput[r];
            var sales = Math.Min(p.HousingPurchases * nation.PropertySentiment * trend,
                p.HousingDepositLimit * Math.Max(0, e.Cash(Economy.Households(r))));
            provinces.HousingSales[r] = SellHomes(e, r, sales);
            provinces.HousingConstruction[r] = p.HousingConstructionShare * sales;
            Borrow(ledger, Economy.Developer(r), provinces.HousingConstruction[r] - e.Cash(Economy.Developer(r)));

            var contribution = Math.Min(p.InfrastructureLandShare * provinces.LandRevenue[r],
                p.InfrastructureCashLimit * Math.Max(0, e.Cash(Economy.Local(r))));
            ledger.Purchase(Instrument.Equity, Economy.Local(r), Economy.Vehicle(r), Money.FromBillions(contribution));
            var wanted = trend * response * factor;
            var loan = Math.Max(0, wanted - (p.VehicleCashUse * Math.Max(0, e.Cash(Economy.Vehicle(r)))));
            if (e.Policy[Levers.DebtCap] > 0)
                loan = Math.Min(loan, Math.Max(0, (p.VehicleDebtCap * 4 * trend) - e.Debt(Economy.Vehicle(r))));
            Borrow(ledger, Economy.Vehicle(r), loan);
            nation.VehicleLoansForInfrastructure += loan;
            provinces.Infrastructure[r] = Math.Min(wanted, Math.Max(0, e.Cash(Economy.Vehicle(r))));
        }
    }

    /// <summary>Shortfall of the last four quarters' output from trend, as a share of trend (R43).</summary>
    static double OutputGap(Economy e)
    {
        var nation = e.Nation;
        var trend = e.Data.OpeningOutputPerQuarter * e.Provinces.TrendOutputIndex;
        var sum = 0.0;
        for (var lag = 1; lag <= 4; lag++) sum += nation.OutputHistory[(e.Time + 5 - lag) % 5];
        return (trend - (sum / 4 * Decisions.Growth.Over(nation.GrowthTarget + nation.ExpectedInflation, e.Parameters.OutputGapHorizon))) / trend;
    }

    internal static double Sentiment(double sentiment, bool redLines, double growth, Setup.Parameters parameters) =>
        redLines
            ? Math.Max(parameters.SentimentFloor, sentiment * parameters.RedLinesDecline)
            : Math.Min(parameters.SentimentCeiling, sentiment * (1 + growth));

    // The buyer acquires a dwelling at the price less land, and the land-use right; the land appears when the province sells it.
    static double SellHomes(Economy e, int province, double sales)
    {
        var ledger = e.Ledger;
        var (household, developer, local) = (Economy.Households(province), Economy.Developer(province), Economy.Local(province));
        var price = Money.FromBillions(sales);
        var land = Money.FromBillions(sales * e.Parameters.HousingLandShare * e.Policy[Levers.LandFinance]);
        var dwelling = price - land;
        ledger.Pay(Flow.Dwellings, household, developer, dwelling);
        ledger.Pay(Flow.LandPurchases, household, developer, land);
        ledger.Pay(Flow.LandPurchases, developer, local, land);
        ledger.Change(OtherChange.AppearanceOfLand, Instrument.Land, local, land);
        ledger.HandOver(Instrument.Land, local, household, land);
        ledger.Change(OtherChange.CapitalFormation, Instrument.Dwellings, household, dwelling);
        e.Provinces.LandRevenue[province] = land.Billions;
        return price.Billions;
    }

    /// <summary>Takes up a loan if the amount is positive.</summary>
    internal static void Borrow(Ledger ledger, Party borrower, double amount)
    {
        if (amount > 0) ledger.Lend(borrower, Money.FromBillions(amount));
    }
}
