using Neijuan.Engine.Accounting;
using Neijuan.Model.Agents;
using Neijuan.Model.Setup;

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

    /// <summary>Adds the investors to the firms' buyers, settles with the firms, imports what is short, pays the builders, and books capital at cost.</summary>
    /// <param name="goods">Fen that firms receive for investment goods.</param>
    internal static void Settle(Firms firms, Provinces provinces, Nation nation, MarketDay day, Ledger ledger, long goods, Parameters p)
    {
        var (uses, bought, built) = (day.Uses, day.Purchases, day.Construction);
        Span<double> planned = stackalloc double[Uses.Count];
        var wanted = 0.0;
        for (var use = 0; use < Uses.Count; use++) wanted += planned[use] = uses.Planned[use] * uses.GoodsShare[use];
        Span<long> delivered = stackalloc long[Uses.Count];
        Span<long> imported = stackalloc long[Uses.Count];
        var shortage = Math.Max(0, wanted - Money.InBillions(goods));
        Ledger.Split(goods, planned, delivered);
        Ledger.Split(Money.FenFromBillions(Math.Min(shortage, wanted * p.ShortageImportShare)), planned, imported);

        var first = bought.All.Count;
        for (var use = 0; use < Uses.Count; use++) bought.Add(Headings[use].Goods, Headings[use].Buyers, delivered[use], Plans(firms, provinces, use));
        ledger.Exchange(bought.All, Sector.Firms, firms.Revenue.Span[..firms.Count]);

        built.Begin(firms.Count);
        var construction = 0L;
        for (var use = 0; use < Uses.Count; use++)
        {
            var cost = Money.FenFromBillions(uses.Planned[use] * (1 - uses.GoodsShare[use]));
            built.Add(Headings[use].Construction, Headings[use].Buyers, cost, Plans(firms, provinces, use));
            construction = checked(construction + cost);
        }

        PayBuilders(provinces, day, ledger, construction);
        for (var use = 0; use < Uses.Count; use++)
            Receive(firms, provinces, day, ledger, use, bought.All[first + use].Amounts.Span, imported[use], built.All[use].Amounts.Span);
        nation.InfrastructurePaid = Money.InBillions(delivered[Uses.Infrastructure] + imported[Uses.Infrastructure])
            + (uses.Planned[Uses.Infrastructure] * (1 - uses.GoodsShare[Uses.Infrastructure]));
    }

    // Every province's services producers build in proportion to its size.
    static void PayBuilders(Provinces provinces, MarketDay day, Ledger ledger, long construction)
    {
        Span<long> receipts = stackalloc long[provinces.Count];
        Ledger.Split(construction, provinces.Weight, receipts);
        ledger.Exchange(day.Construction.All, Sector.ServiceProducers, receipts);
        for (var r = 0; r < receipts.Length; r++) provinces.ServicesSales[r] = Money.InBillions(receipts[r]);
    }

    static ReadOnlySpan<double> Plans(Firms firms, Provinces provinces, int use) => use switch
    {
        Uses.Firms => firms.InvestmentOrder.Span[..firms.Count],
        Uses.Infrastructure => provinces.Infrastructure,
        Uses.Housing => provinces.HousingConstruction,
        _ => provinces.ServicesInvestment,
    };

    // Imports are paid, and what was paid for is capital. Developers' outlays are the cost of the dwellings that households have bought; the
    // others own what they pay for. What utilities install at home is theirs too.
    static void Receive(
        Firms firms, Provinces provinces, MarketDay day, Ledger ledger, int use, ReadOnlySpan<long> bought, long imported, ReadOnlySpan<long> built)
    {
        if (use == Uses.Firms)
        {
            Equip(firms, provinces, ledger, bought, imported, built);
            return;
        }

        Span<long> imports = stackalloc long[provinces.Count];
        Ledger.Split(imported, Plans(firms, provinces, use), imports);
        var installed = day.Purchases.All[2].Amounts.Span;
        for (var r = 0; r < imports.Length; r++)
        {
            var buyer = new Party(Headings[use].Buyers, r);
            ledger.Pay(Flow.ImportedInvestmentGoods, buyer, Economy.World, new Money(imports[r]));
            if (use == Uses.Housing) continue;
            var outlay = bought[r] + imports[r] + built[r] + (use == Uses.Services ? installed[r] : 0);
            ledger.Change(OtherChange.CapitalFormation, Instrument.ProductiveCapital, buyer, new Money(outlay));
        }
    }

    static void Equip(Firms firms, Provinces provinces, Ledger ledger, ReadOnlySpan<long> bought, long imported, ReadOnlySpan<long> built)
    {
        var paid = firms.InvestmentPaid.Items;
        foreach (var i in firms.Live) paid[i] = bought[i] + built[i];
        if (imported > 0)
        {
            var imports = firms.Scratch(0);
            Ledger.Split(imported, firms.InvestmentOrder.Span[..firms.Count], imports.AsSpan(0, firms.Count));
            ledger.PayEach(Flow.ImportedInvestmentGoods, Sector.Firms, firms.Live, imports, firms.Province.Items, provinces.Count, Economy.ToWorld);
            foreach (var i in firms.Live) paid[i] += imports[i];
        }

        ledger.ChangeEach(OtherChange.CapitalFormation, Instrument.ProductiveCapital, Sector.Firms, firms.Live, paid);
    }
}
