using Neijuan.Engine.Accounting;
using Neijuan.Engine.Numerics;
using Neijuan.Model.Agents;
using Neijuan.Model.Formulas;
using Neijuan.Model.Policies;
using Neijuan.Model.Setup;

namespace Neijuan.Model.Markets;

/// <summary>
/// Services are sold to households, governments, firms and the world; high use of capacity raises their price (R38, R40, R42); consumption
/// of imports is paid too.
/// </summary>
public static class ServicesMarket
{
    public static void Clear(
        Firms firms, Provinces provinces, Households households, ServiceProducers services, Industries industries, Nation nation,
        Ledger ledger, Setting setting)
    {
        var (p, policy) = (setting.Parameters, setting.Policy);
        var goods = 0.0;
        foreach (var s in industries.Ids) goods += industries.ConsumptionShare[s];
        var imported = p.ImportedConsumption * Elementary.Pow(nation.ImportPrice / nation.ServicesPrice, 1 - p.ImportElasticity);
        SellToFirms(firms, provinces, services, nation.CostShares, ledger);
        if (setting.Time > 0) nation.ExportIntegration.Value *= Growth.OfQuarter(Integration(setting.Year, p));
        var exports = Exports(nation, setting);
        var publicShare = PublicShare(setting.Year, p) + policy[Levers.PublicPurchases];
        foreach (var r in provinces.Ids)
        {
            var (producer, members) = (provinces.Services[r], provinces.HouseholdsOf(r));
            var government = publicShare * provinces.TrendOutput[r];
            var byProvince = Money.FromBillions(p.LocalMandate * government);
            var sold = byProvince;
            for (var member = 0; member < members.Count; member++)
            {
                var h = new HouseholdId(members.First + member);
                var consumption = households.Consumption[h];
                var consumed = Money.FromBillions(consumption * (1 - goods - imported));
                ledger.Pay(Flow.ConsumptionOfImports, h, Parties.World, Money.FromBillions(imported * consumption));
                ledger.Pay(Flow.ConsumptionOfServices, h, producer, consumed);
                sold += consumed;
            }

            var byCentre = Money.FromBillions(government) - byProvince;
            var abroad = Money.FromBillions(exports * provinces.Weight[r]);
            ledger.Pay(Flow.PublicConsumption, r, producer, byProvince);
            ledger.Pay(Flow.PublicConsumption, Parties.Treasury, producer, byCentre);
            ledger.Pay(Flow.Exports, Parties.World, producer, abroad);
            services.Exports[producer] = abroad.Billions;
            services.Sales[producer] += (sold + byCentre + abroad).Billions;
        }

        SetPrice(services, nation, setting);
    }

    /// <summary>Public consumption over trend output: it rises slowly after 2010 (R42).</summary>
    internal static double PublicShare(double year, Parameters p) =>
        p.PublicConsumption + (p.PublicConsumptionRise * Math.Clamp(year - 2010, 0, p.PublicConsumptionRiseYears));

    /// <summary>
    /// Exports of all that the industries do not make, bn CNY: world trade times China's integration, dearer where the home price has risen
    /// against foreign manufactures (R70).
    /// </summary>
    internal static double Exports(Nation nation, Setting setting)
    {
        var p = setting.Parameters;
        var price = nation.ProducerPrices[(setting.Time + Nation.Remembered - 1) % Nation.Remembered];
        return p.OtherExports * setting.Data.OpeningOutputPerQuarter * setting.Dated("world_trade") * nation.ExportIntegration
            * nation.ForeignPrice * Elementary.Pow(price / nation.ForeignPrice, 1 - p.OtherExportsElasticity);
    }

    /// <summary>ι: growth of exports beyond world trade after accession to the WTO; it fades (R70).</summary>
    internal static double Integration(double year, Parameters p) =>
        p.ExportIntegration * Elementary.Pow(0.5, (year - 2005) / p.ExportIntegrationHalfLife);

    // Use of capacity, and the price that follows it with a lag. In the first quarter capacity is what makes its use normal.
    static void SetPrice(ServiceProducers services, Nation nation, Setting setting)
    {
        var p = setting.Parameters;
        var labour = nation.Productivity * LabourQuality(nation, p) * nation.LabourSupply;
        var (sales, all) = (0.0, 0.0);
        foreach (var producer in services.Ids)
        {
            sales += services.Sales[producer] / nation.ServicesPrice;
            all += Capacity(1, services.Capital[producer], labour, services.Weight[producer]);
        }

        if (setting.Time == 0) nation.CapacityScale.Value = sales / (p.OpeningServicesUse * all);
        foreach (var producer in services.Ids)
        {
            var use = services.Sales[producer] / nation.ServicesPrice
                / Capacity(nation.CapacityScale, services.Capital[producer], labour, services.Weight[producer]);
            services.Use[producer] = setting.Time == 0
                ? use
                : ((1 - p.ServicesUseMemory) * use) + (p.ServicesUseMemory * services.Use[producer]);
        }

        nation.ServicesUtilisation.Value = sales / (nation.CapacityScale * all);
        var gap = Elementary.Log(NormalPrice(nation, p) / nation.ServicesPrice);
        nation.ServicesPrice.Value *= Elementary.Exp(PriceChange(nation.ExpectedInflation, nation.ServicesUtilisation, gap, p));
    }

    /// <summary>d^S: productivity of services falls behind the average as that of tradables runs ahead (Baumol 1967) (R40).</summary>
    internal static double LabourQuality(Nation nation, Parameters p) => Elementary.Pow(nation.TradablesProductivity, -p.ServicesDrag);

    /// <summary>Q^S = c̄ (K · a d^S N)^½, N the province's part of labour supply (R40).</summary>
    internal static double Capacity(double scale, double capital, double labour, double weight) =>
        scale * Math.Sqrt(capital * labour * weight);

    /// <summary>
    /// Δ ln P^S = π^e / 4 + κ_S (u − u_0) + s ln(P̂ / P^S): prices rise with what everybody expects and where capacity is short, and are
    /// drawn, slowly, to labour and material cost; until then margins are what workers lose or gain (R40).
    /// </summary>
    internal static double PriceChange(double expectedInflation, double use, double gap, Parameters p) =>
        (expectedInflation / 4) + (p.ServicesMarkupSlope * (use - p.OpeningServicesUse)) + (p.ServicesPriceSpeed * gap);

    // P̂ = ω^S (P^M / ω^S)^ε: labour cost and materials (R40).
    static double NormalPrice(Nation nation, Parameters p)
    {
        var labour = nation.Wage / (nation.Productivity * LabourQuality(nation, p));
        return labour * Elementary.Pow(nation.ImportPrice / labour, p.ServicesMaterials);
    }

    // Firms buy them from the services producers of the province.
    static void SellToFirms(Firms firms, Provinces provinces, ServiceProducers services, in CostShares shares, Ledger ledger)
    {
        var (output, cost, capacity, amounts) = (firms.Output.Items, firms.UnitCost.Items, firms.Capacity.Items, firms.Intermediates.Items);
        var groups = firms.ByProvince(provinces);
        var accounts = ledger.AccountsOf(Sector.Firms, groups);
        var sales = provinces.Fen.Zeros();
        for (var i = 0; i < firms.Count; i += Lanes.Count)
        {
            var amount = Money.FenFromBillions(shares.Bought(output.At(i), capacity.At(i), cost.At(i)));
            amounts.Put(i, amount);
            accounts.Pay(i, amount);
            accounts.Total(sales, i, amount);
        }

        ledger.SettlePayments(Flow.Intermediates, Sector.Firms, sales, groups, provinces.ToServices);
        foreach (var r in provinces.Ids) services.Sales[provinces.Services[r]] += Money.InBillions(sales[r]);
    }
}
