using Neijuan.Engine.Accounting;
using Neijuan.Model.Agents;
using Neijuan.Model.Formulas;
using Neijuan.Model.Policies;
using Neijuan.Model.Setup;

namespace Neijuan.Model.Markets;

/// <summary>Homes and land are sold, provinces pass land revenue to their vehicles, and vehicles borrow to build what the growth target wants (R43–R45).</summary>
public static class PublicWorks
{
    public static void Build(Provinces provinces, Nation nation, Ledger ledger, Setting setting)
    {
        var (p, policy, calendar) = (setting.Parameters, setting.Policy, setting.Data.Calendar);
        nation.PropertySentiment = Sentiment(nation.PropertySentiment, policy[Levers.PropertyRedLines] > 0 && setting.Year >= 2020.5,
            calendar.Value("property_growth", setting.Quarter), p);
        var wantedShare = Infrastructure(OutputGap(provinces, nation, setting), policy[Levers.Tournament], p)
            * calendar.Value("infrastructure_factor", setting.Quarter);
        var landShare = p.HousingLandShare * policy[Levers.LandFinance];
        nation.VehicleLoansForInfrastructure = 0;
        for (var r = 0; r < provinces.Count; r++)
        {
            var (trend, vehicle, local, developer) = (provinces.TrendOutput[r], Economy.Vehicle(r), Economy.Local(r), Economy.Developer(r));
            var sales = Math.Min(p.HousingPurchases * nation.PropertySentiment * trend,
                p.HousingDepositLimit * Math.Max(0, ledger.Cash(Economy.Households(r))));
            provinces.HousingSales[r] = sales;
            provinces.LandRevenue[r] = SellHomes(ledger, r, sales, landShare);
            provinces.HousingConstruction[r] = p.HousingConstructionShare * sales;
            ledger.Borrow(developer, provinces.HousingConstruction[r] - ledger.Cash(developer));

            var contribution = Math.Min(p.InfrastructureLandShare * provinces.LandRevenue[r], p.InfrastructureCashLimit * Math.Max(0, ledger.Cash(local)));
            ledger.Purchase(Instrument.Equity, local, vehicle, Money.FromBillions(contribution));
            var wanted = trend * wantedShare;
            var loan = Math.Max(0, wanted - (p.VehicleCashUse * Math.Max(0, ledger.Cash(vehicle))));
            if (policy[Levers.DebtCap] > 0) loan = Math.Min(loan, Math.Max(0, (p.VehicleDebtCap * 4 * trend) - ledger.Debt(vehicle)));
            ledger.Borrow(vehicle, loan);
            nation.VehicleLoansForInfrastructure += loan;
            provinces.Infrastructure[r] = Math.Min(wanted, Math.Max(0, ledger.Cash(vehicle)));
        }
    }

    /// <summary>Infrastructure wanted as a share of trend output: more the further output is below trend, and the more so under rivalry (R43).</summary>
    internal static double Infrastructure(double gap, double rivalry, Parameters p) =>
        p.InfrastructureBase + (p.InfrastructureResponse * Math.Clamp(gap, p.OutputGapFloor, p.OutputGapCeiling)
            * (p.InfrastructureRivalryFloor + ((1 - p.InfrastructureRivalryFloor) * rivalry)));

    internal static double Sentiment(double sentiment, bool redLines, double growth, Parameters p) =>
        redLines
            ? Math.Max(p.SentimentFloor, sentiment * p.RedLinesDecline)
            : Math.Min(p.SentimentCeiling, sentiment * (1 + growth));

    // Shortfall of the last four quarters' output from trend, as a share of trend (R43).
    static double OutputGap(Provinces provinces, Nation nation, Setting setting)
    {
        var trend = setting.Data.OpeningOutputPerQuarter * provinces.TrendOutputIndex;
        var sum = 0.0;
        for (var lag = 1; lag <= 4; lag++) sum += nation.OutputHistory[(setting.Time + 5 - lag) % 5];
        var growth = Growth.Over(nation.GrowthTarget + nation.ExpectedInflation, setting.Parameters.OutputGapHorizon);
        return (trend - (sum / 4 * growth)) / trend;
    }

    // The buyer acquires a dwelling at the price less land, and the land-use right; the land appears when the province sells it. Returns land revenue.
    static double SellHomes(Ledger ledger, int province, double sales, double landShare)
    {
        var (household, developer, local) = (Economy.Households(province), Economy.Developer(province), Economy.Local(province));
        var land = Money.FromBillions(sales * landShare);
        var dwelling = Money.FromBillions(sales) - land;
        ledger.Pay(Flow.Dwellings, household, developer, dwelling);
        ledger.Pay(Flow.LandPurchases, household, developer, land);
        ledger.Pay(Flow.LandPurchases, developer, local, land);
        ledger.Change(OtherChange.AppearanceOfLand, Instrument.Land, local, land);
        ledger.HandOver(Instrument.Land, local, household, land);
        ledger.Change(OtherChange.CapitalFormation, Instrument.Dwellings, household, dwelling);
        return land.Billions;
    }
}
