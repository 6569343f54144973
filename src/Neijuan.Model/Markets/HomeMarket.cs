using Neijuan.Engine.Accounting;
using Neijuan.Engine.Numerics;
using Neijuan.Model.Agents;
using Neijuan.Model.Policies;
using Neijuan.Model.Setup;

namespace Neijuan.Model.Markets;

/// <summary>
/// Homes are sold before they are built: buyers pay at once, part of it with a mortgage, and hold a claim on the developer; the price
/// follows demand against supply (R44).
/// </summary>
public static class HomeMarket
{
    public static void Sell(
        Provinces provinces, Households households, Developers developers, Nation nation, Ledger ledger, Setting setting)
    {
        var (p, policy) = (setting.Parameters, setting.Policy);
        var redLines = policy[Levers.PropertyRedLines] * setting.Dated("red_lines");
        var rationed = redLines * p.MortgageRationing * p.MortgageShare * (1 - Math.Min(1, policy[Levers.PropertySupport]));
        var demand = p.HomePurchases * Demand(nation, policy[Levers.PropertySupport], p) * (1 - rationed);
        nation.HomeSales.Value = 0;
        nation.LandShare.Value = LandShare(nation.ServicesPrice / nation.HomePrice, p) * policy[Levers.LandFinance];
        var costShare = 1 - nation.LandShare - p.DeveloperMargin;
        foreach (var r in provinces.Ids)
        {
            var (members, developer, sold) = (provinces.HouseholdsOf(r), provinces.Developer[r], 0.0);
            for (var member = 0; member < members.Count; member++)
            {
                var h = new HouseholdId(members.First + member);
                sold += Buy(ledger, h, developer, demand * provinces.TrendOutput[r] * households.Share[h], p);
            }

            developers.Sales[developer] = sold;
            developers.WorkOwed[developer] += costShare * sold;
            nation.HomeSales.Value += sold;
        }

        SetPrice(nation, redLines > 0, setting.Time, p);
    }

    /// <summary>
    /// Demand over what is normal: more the more people have come to town and where prices are expected to rise, less where mortgages are
    /// dear and homes are not delivered (R44).
    /// </summary>
    internal static double Demand(Nation nation, double support, Parameters p) =>
        Elementary.Exp((p.HomeExpectationResponse * ((4 * nation.HomePriceTrend) - nation.ExpectedInflation - p.NeutralHomePriceGrowth))
            - (p.HomeRateResponse * (nation.Rates.Value.Mortgages - nation.ExpectedInflation - p.NeutralRealRate)))
        * Elementary.Pow(nation.Trust, p.TrustResponse) * Elementary.Pow(nation.LabourSupply, p.HomeUrbanResponse) * (1 + support);

    /// <summary>
    /// λ: land takes part of what the price of a home leaves over building it: the sites' owners bid for the difference (R44).
    /// </summary>
    /// <param name="buildingCost">Price of building over the price of homes, both 1 in 2005.</param>
    /// <param name="p">The parameters of the run.</param>
    internal static double LandShare(double buildingCost, Parameters p) => Math.Clamp(
        p.OpeningLandShare + (p.LandBidShare * (1 - p.OpeningLandShare) * (1 - buildingCost)), p.LandShareFloor, p.LandShareCeiling);

    // A household buys for as much as its deposit and the bank let it. Returns what it pays, bn CNY.
    static double Buy(Ledger ledger, Party household, Party developer, double wanted, Parameters p)
    {
        var own = p.HomeDepositLimit * Math.Max(0, ledger.Cash(household));
        var price = Money.FromBillions(Math.Min(wanted, own / (1 - p.MortgageShare)));
        ledger.Lend(household, price.Share(p.MortgageShare));
        ledger.Purchase(Instrument.Prepayments, household, developer, price);
        return price.Billions;
    }

    // What is sold at the price of the quarter against what comes to the market moves both. Under the red lines homes are sold off.
    static void SetPrice(Nation nation, bool redLines, int time, Parameters p)
    {
        var volume = nation.HomeSales / nation.HomePrice;
        var share = nation.HomeSales / nation.TrendOutputIndex;
        if (time == 0) nation.HomeSupply.Value = volume / Elementary.Exp(p.OpeningHomeTension);
        var tension = Elementary.Log(Math.Max(volume, Tiny) / Math.Max(nation.HomeSupply, Tiny));
        var change = Math.Clamp(
            PriceChange(tension, p) - (redLines ? p.FireSales * (1 - nation.Trust) : 0), -p.HomePriceLimit, p.HomePriceLimit);
        if (time == 0) nation.HomePriceTrend.Value = change;
        nation.HomePrice.Value *= Elementary.Exp(change);
        nation.HomeSupply.Value *= Elementary.Exp(Math.Clamp(p.HomeSupplyResponse * tension, -p.HomePriceLimit, p.HomePriceLimit));
        nation.HomePriceTrend.Value += p.HomeExpectationSpeed * (change - nation.HomePriceTrend);
        nation.HomePrices[time % Nation.Remembered] = nation.HomePrice;
        nation.PeakHomeSales.Value = Math.Max(nation.PeakHomeSales, share);
        nation.PropertySentiment.Value = p.SentimentCeiling * share / nation.PeakHomeSales;
    }

    const double Tiny = 1e-9; // bn CNY

    /// <summary>Δ ln P^H = κ_H x, less where demand falls short: sellers wait (R44).</summary>
    internal static double PriceChange(double tension, Parameters p) =>
        p.HomePriceResponse * tension * (tension < 0 ? p.HomePriceStickiness : 1);
}
