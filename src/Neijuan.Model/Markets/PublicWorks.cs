using Neijuan.Engine.Accounting;
using Neijuan.Model.Agents;
using Neijuan.Model.Formulas;
using Neijuan.Model.Policies;
using Neijuan.Model.Setup;

namespace Neijuan.Model.Markets;

/// <summary>
/// Homes and land are sold, provinces pass land revenue to their vehicles, and vehicles borrow to build what the growth target wants
/// (R43–R45).
/// </summary>
public static class PublicWorks
{
    public static void Build(
        Provinces provinces, Households households, Developers developers, FinancingVehicles vehicles, Nation nation, Ledger ledger,
        Setting setting)
    {
        var (p, policy) = (setting.Parameters, setting.Policy);
        nation.PropertySentiment.Value = Sentiment(
            nation.PropertySentiment, policy[Levers.PropertyRedLines] > 0 && setting.Dated("red_lines") > 0,
            setting.Dated("property_growth"), p);
        var wantedShare = Infrastructure(OutputGap(nation, setting), policy[Levers.Tournament], p) * setting.Dated("infrastructure_factor");
        var landShare = p.HousingLandShare * policy[Levers.LandFinance];
        foreach (var r in provinces.Ids)
        {
            var (trend, vehicle, developer) = (provinces.TrendOutput[r], provinces.Vehicle[r], provinces.Developer[r]);
            var sales = SellHomes(provinces, households, nation, ledger, p, r, landShare);
            developers.Construction[developer] = p.HousingConstructionShare * sales;
            ledger.Borrow(developer, developers.Construction[developer] - ledger.Cash(developer));

            var contribution = Math.Min(
                p.InfrastructureLandShare * provinces.LandRevenue[r], p.InfrastructureCashLimit * Math.Max(0, ledger.Cash(r)));
            ledger.Purchase(Instrument.Equity, r, vehicle, Money.FromBillions(contribution));
            var wanted = trend * wantedShare;
            var loan = Math.Max(0, wanted - (p.VehicleCashUse * Math.Max(0, ledger.Cash(vehicle))));
            if (policy[Levers.DebtCap] > 0) loan = Math.Min(loan, Math.Max(0, (p.VehicleDebtCap * 4 * trend) - ledger.Debt(vehicle)));
            ledger.Borrow(vehicle, loan);
            nation.VehicleLoansForInfrastructure.Value += loan;
            vehicles.Infrastructure[vehicle] = Math.Min(wanted, Math.Max(0, ledger.Cash(vehicle)));
        }
    }

    /// <summary>
    /// Infrastructure wanted as a share of trend output: more the further output is below trend, and the more so under rivalry (R43).
    /// </summary>
    internal static double Infrastructure(double gap, double rivalry, Parameters p) =>
        p.InfrastructureBase + (p.InfrastructureResponse * Math.Clamp(gap, p.OutputGapFloor, p.OutputGapCeiling)
            * (p.InfrastructureRivalryFloor + ((1 - p.InfrastructureRivalryFloor) * rivalry)));

    internal static double Sentiment(double sentiment, bool redLines, double growth, Parameters p) =>
        redLines
            ? Math.Max(p.SentimentFloor, sentiment * p.RedLinesDecline)
            : Math.Min(p.SentimentCeiling, sentiment * (1 + growth));

    // Shortfall of the last four quarters' output from trend, as a share of trend (R43).
    static double OutputGap(Nation nation, Setting setting)
    {
        var trend = setting.Data.OpeningOutputPerQuarter * nation.TrendOutputIndex;
        var sum = 0.0;
        for (var lag = 1; lag <= 4; lag++) sum += nation.OutputHistory[(setting.Time + Nation.Remembered - lag) % Nation.Remembered];
        var growth = Growth.Over(nation.GrowthTarget + nation.ExpectedInflation, setting.Parameters.OutputGapHorizon);
        return (trend - (sum / 4 * growth)) / trend;
    }

    // The households of a province buy homes. Returns what they pay, bn CNY.
    static double SellHomes(
        Provinces provinces, Households households, Nation nation, Ledger ledger, Parameters p, ProvinceId r, double landShare)
    {
        var (members, all, land) = (provinces.HouseholdsOf(r), 0.0, 0.0);
        for (var member = 0; member < members.Count; member++)
        {
            var h = new HouseholdId(members.First + member);
            var sales = Math.Min(p.HousingPurchases * nation.PropertySentiment * provinces.TrendOutput[r] * households.Share[h],
                p.HousingDepositLimit * Math.Max(0, ledger.Cash(h)));
            land += SellHome(ledger, h, provinces.Developer[r], r, sales, landShare);
            all += sales;
        }

        provinces.LandRevenue[r] = land;
        return all;
    }

    // The buyer acquires a dwelling at the price less land, and the land-use right; the land appears when the province sells it. Returns
    // land revenue.
    static double SellHome(Ledger ledger, Party household, Party developer, Party government, double sales, double landShare)
    {
        var land = Money.FromBillions(sales * landShare);
        var dwelling = Money.FromBillions(sales) - land;
        ledger.Pay(Flow.Dwellings, household, developer, dwelling);
        ledger.Pay(Flow.LandPurchases, household, developer, land);
        ledger.Pay(Flow.LandPurchases, developer, government, land);
        ledger.Change(OtherChange.AppearanceOfLand, Instrument.Land, government, land);
        ledger.HandOver(Instrument.Land, government, household, land);
        ledger.Change(OtherChange.CapitalFormation, Instrument.Dwellings, household, dwelling);
        return land.Billions;
    }
}
