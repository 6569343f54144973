using Neijuan.Engine.Accounting;
using Neijuan.Model.Agents;

namespace Neijuan.Model.Markets;

/// <summary>Investment is delivered from home, imported when short, and built by services producers; what arrives is capital at cost (R26, R39).</summary>
public static class Investment
{
    static readonly (Flow Goods, Flow Construction, Sector Buyers)[] Headings =
    [
        (Flow.EquipmentOfFirms, Flow.ConstructionOfFirms, Sector.Firms),
        (Flow.InfrastructureGoods, Flow.InfrastructureConstruction, Sector.FinancingVehicles),
        (Flow.DwellingMaterials, Flow.DwellingConstruction, Sector.Developers),
        (Flow.EquipmentOfServiceProducers, Flow.ConstructionOfServiceProducers, Sector.ServiceProducers),
    ];

    /// <summary>Adds the investors' purchases of home-made goods and returns the share of planned goods that arrives, imports included.</summary>
    public static (double Scale, double Imported) Buy(Economy e, Uses uses, long goods, List<Purchase> purchases)
    {
        var planned = 0.0;
        Span<double> weights = stackalloc double[4];
        for (var use = 0; use < 4; use++) planned += weights[use] = uses.Planned4[use] * uses.GoodsShare(use);
        var actual = goods / Money.FenPerBillion;
        var imported = Math.Min(Math.Max(0, planned - actual), planned * e.Parameters.ShortageImportShare);
        Span<long> parts = stackalloc long[4];
        Ledger.Split(goods, weights, parts);
        for (var use = 0; use < 4; use++)
            purchases.Add(new Purchase(Headings[use].Goods, Headings[use].Buyers, Payments.Spread(parts[use], Plans(e, use))));
        return (planned > 0 ? (actual + imported) / planned : 0, imported);
    }

    /// <summary>Imports what is short, pays the builders, and books capital at cost.</summary>
    public static void Finish(Economy e, Uses uses, (double Scale, double Imported) delivery, List<Purchase> goods)
    {
        Span<double> weights = stackalloc double[4];
        for (var use = 0; use < 4; use++) weights[use] = uses.Planned4[use] * uses.GoodsShare(use);
        Span<long> imports = stackalloc long[4];
        Ledger.Split(Money.FenFromBillions(delivery.Imported), weights, imports);
        var construction = new List<Purchase>();
        var built = 0L;
        for (var use = 0; use < 4; use++)
        {
            var plans = Plans(e, use);
            var imported = Payments.Spread(imports[use], plans);
            ImportEach(e, Headings[use].Buyers, imported);
            var cost = Money.FenFromBillions(uses.Planned4[use] * (1 - uses.GoodsShare(use)));
            var builders = Payments.Spread(cost, plans);
            built += cost;
            construction.Add(new Purchase(Headings[use].Construction, Headings[use].Buyers, builders));
            var bought = goods[goods.Count - 4 + use].Amounts;
            Capitalise(e, use, bought, imported, builders);
        }

        e.Ledger.Exchange(construction, Sector.ServiceProducers, Payments.Spread(built, e.Provinces.Weight));
        for (var r = 0; r < e.Provinces.Count; r++) e.Provinces.ServicesSales[r] = 0;
        var receipts = Payments.Spread(built, e.Provinces.Weight);
        for (var r = 0; r < e.Provinces.Count; r++) e.Provinces.ServicesSales[r] += receipts[r] / Money.FenPerBillion;
        var installed = goods[2].Amounts;
        for (var r = 0; r < installed.Length; r++)
            e.Ledger.Change(OtherChange.CapitalFormation, Instrument.ProductiveCapital, Economy.Services(r), new Money(installed[r]));
        e.Nation.InfrastructurePaid = 0;
        foreach (var paid in goods[^3].Amounts) e.Nation.InfrastructurePaid += paid / Money.FenPerBillion;
        e.Nation.InfrastructurePaid += (imports[1] + construction[1].Amounts.Sum()) / Money.FenPerBillion;
    }

    static ReadOnlySpan<double> Plans(Economy e, int use) => use switch
    {
        0 => e.Firms.InvestmentOrder.Span[..e.Firms.Count],
        1 => e.Provinces.Infrastructure,
        2 => e.Provinces.HousingConstruction,
        _ => e.Provinces.ServicesInvestment,
    };

    static void ImportEach(Economy e, Sector buyers, long[] amounts)
    {
        if (buyers == Sector.Firms)
        {
            e.Ledger.PayEach(Flow.ImportedInvestmentGoods, Sector.Firms, amounts, e.Firms.Province.Span[..e.Firms.Count], e.Provinces.Count, _ => Economy.World);
            return;
        }

        for (var r = 0; r < amounts.Length; r++) e.Ledger.Pay(Flow.ImportedInvestmentGoods, new Party(buyers, r), Economy.World, new Money(amounts[r]));
    }

    // Developers' outlays are the cost of the dwellings that households have bought; the others own what they pay for.
    static void Capitalise(Economy e, int use, long[] bought, long[] imported, long[] built)
    {
        var asset = Instrument.ProductiveCapital;
        if (use == 2) return;
        if (use == 0)
        {
            var amounts = e.Amounts(2);
            var paid = e.Firms.InvestmentPaid.Span;
            for (var i = 0; i < amounts.Length; i++)
            {
                amounts[i] = bought[i] + imported[i] + built[i];
                paid[i] = amounts[i] / Money.FenPerBillion;
            }

            e.Ledger.ChangeEach(OtherChange.CapitalFormation, asset, Sector.Firms, amounts);
            return;
        }

        for (var r = 0; r < bought.Length; r++)
            e.Ledger.Change(OtherChange.CapitalFormation, asset, new Party(Headings[use].Buyers, r), new Money(bought[r] + imported[r] + built[r]));
    }
}
