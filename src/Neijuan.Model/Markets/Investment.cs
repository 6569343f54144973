using Neijuan.Engine.Accounting;
using Neijuan.Engine.Numerics;
using Neijuan.Model.Agents;
using Neijuan.Model.Setup;

namespace Neijuan.Model.Markets;

/// <summary>
/// Investment is delivered from home, imported when short, and built by services producers; what arrives is capital at cost (R26, R39).
/// </summary>
public static class Investment
{
    static readonly (Flow Goods, Flow Construction, Sector Buyers)[] Headings =
    [
        (Flow.EquipmentOfFirms, Flow.ConstructionOfFirms, Sector.Firms),
        (Flow.InfrastructureGoods, Flow.InfrastructureConstruction, Sector.FinancingVehicles),
        (Flow.DwellingMaterials, Flow.DwellingConstruction, Sector.Developers),
        (Flow.EquipmentOfServiceProducers, Flow.ConstructionOfServiceProducers, Sector.ServiceProducers),
    ];

    /// <summary>
    /// Adds the investors to the firms' buyers, settles with the firms, imports what is short, pays the builders, and books capital at
    /// cost.
    /// </summary>
    /// <param name="firms">Sellers, and investors themselves.</param>
    /// <param name="provinces">Where firms are, and who builds there.</param>
    /// <param name="services">Investors and builders.</param>
    /// <param name="vehicles">Investors in infrastructure.</param>
    /// <param name="developers">Investors in homes.</param>
    /// <param name="nation">Where infrastructure is noted.</param>
    /// <param name="day">Plans and purchases of the quarter.</param>
    /// <param name="ledger">The accounts.</param>
    /// <param name="goods">Fen that firms receive for investment goods.</param>
    /// <param name="installations">Number of the purchase that utilities install at home: capital of theirs.</param>
    /// <param name="receipts">Fen that the firms of each province have received from all buyers.</param>
    /// <param name="p">The parameters of the run.</param>
    internal static void Settle(
        Firms firms, Provinces provinces, ServiceProducers services, FinancingVehicles vehicles, Developers developers, Nation nation,
        MarketDay day, Ledger ledger, long goods, int installations, ReadOnlySpan<long> receipts, Parameters p)
    {
        var (uses, bought, built) = (day.Uses, day.Purchases, day.Construction);
        Span<double> planned = stackalloc double[Uses.Count];
        var wanted = 0.0;
        for (var use = 0; use < Uses.Count; use++) wanted += planned[use] = uses.Planned[use] * uses.GoodsShare[use];
        Span<long> delivered = stackalloc long[Uses.Count];
        Span<long> imported = stackalloc long[Uses.Count];
        Span<long> constructed = stackalloc long[Uses.Count];
        var shipped = Imported(wanted, Money.InBillions(goods), p);
        Apportionment.Split(goods, planned, delivered);
        Apportionment.Split(Money.FenFromBillions(shipped), planned, imported);
        for (var use = 0; use < Uses.Count; use++)
        {
            // Machines that nobody makes at home, or not well enough, whatever is short.
            var foreign = p.ImportedInvestment * (1 - uses.GoodsShare[use]);
            imported[use] = checked(imported[use] + Money.FenFromBillions(uses.Planned[use] * foreign));
            constructed[use] = Money.FenFromBillions(uses.Planned[use] * (1 - uses.GoodsShare[use] - foreign));
        }

        var first = bought.All.Count;
        built.Clear();
        Equip(firms, provinces, day, ledger, delivered[Uses.Firms], imported[Uses.Firms], constructed[Uses.Firms]);
        for (var use = Uses.Infrastructure; use < Uses.Count; use++)
        {
            bought.Add(Headings[use].Goods, Headings[use].Buyers, delivered[use], Plans(use), ledger);
            built.Add(Headings[use].Construction, Headings[use].Buyers, constructed[use], Plans(use), ledger);
        }

        ledger.Exchange(bought.All, Sector.Firms, receipts, firms.ByProvince(provinces).Bank);
        PayBuilders(provinces, services, day, ledger, constructed);
        for (var use = Uses.Infrastructure; use < Uses.Count; use++)
            Receive(Plans(use), ledger, use, bought.Amounts(first + use), imported[use], built.Amounts(use), bought.Amounts(installations));
        nation.InfrastructurePaid.Value = Money.InBillions(
            delivered[Uses.Infrastructure] + imported[Uses.Infrastructure] + constructed[Uses.Infrastructure]);

        ReadOnlySpan<double> Plans(int use) => use switch
        {
            Uses.Infrastructure => vehicles.Infrastructure.Span[..vehicles.Count],
            Uses.Housing => developers.Construction.Span[..developers.Count],
            _ => services.Investment.Span[..services.Count],
        };
    }

    /// <summary>What is imported of the goods that home firms did not deliver: at most a share of all that was planned (R26).</summary>
    internal static double Imported(double planned, double delivered, Parameters p) =>
        Math.Min(Math.Max(0, planned - delivered), planned * p.ShortageImportShare);

    // Every province's services producers build in proportion to its size.
    static void PayBuilders(Provinces provinces, ServiceProducers services, MarketDay day, Ledger ledger, ReadOnlySpan<long> constructed)
    {
        var construction = 0L;
        foreach (var fen in constructed) construction = checked(construction + fen);
        Span<long> parts = stackalloc long[provinces.Count];
        Apportionment.Split(construction, provinces.Weight.Span[..provinces.Count], parts);
        var received = new long[ledger.Banks];
        var accounts = ledger.AccountsOf(Sector.ServiceProducers);
        foreach (var r in provinces.Ids)
        {
            var builder = provinces.Services[r];
            accounts.Receive(builder, parts[r], ref received[accounts.GroupOf(builder)]);
            services.Sales[builder] += Money.InBillions(parts[r]);
        }

        ledger.Exchange(day.Construction.All, Sector.ServiceProducers, received, ledger.EachBank);
    }

    // Imports are paid, and what was paid for is capital. Developers' outlays are the cost of the dwellings that households have bought;
    // the others own what they pay for. What utilities install at home is theirs too.
    static void Receive(
        ReadOnlySpan<double> plans, Ledger ledger, int use, ReadOnlySpan<long> bought, long imported, ReadOnlySpan<long> built,
        ReadOnlySpan<long> installed)
    {
        Span<long> imports = stackalloc long[plans.Length];
        Apportionment.Split(imported, plans, imports);
        for (var r = 0; r < imports.Length; r++)
        {
            var buyer = new Party(Headings[use].Buyers, r);
            ledger.Pay(Flow.ImportedInvestmentGoods, buyer, Parties.World, new Money(imports[r]));
            if (use == Uses.Housing) continue;
            var outlay = bought[r] + imports[r] + built[r] + (use == Uses.Services ? installed[r] : 0);
            ledger.Change(OtherChange.CapitalFormation, Instrument.ProductiveCapital, buyer, new Money(outlay));
        }
    }

    // Each firm that invests pays for its part of the goods, the imports and the construction, and owns plant at that cost.
    static void Equip(Firms firms, Provinces provinces, MarketDay day, Ledger ledger, long goods, long imported, long constructed)
    {
        var (order, paid) = (firms.InvestmentOrder.Items, firms.InvestmentPaid.Items);
        var groups = firms.ByProvince(provinces);
        var accounts = ledger.AccountsOf(Sector.Firms, groups);
        var capital = ledger.HoldingsOf(Instrument.ProductiveCapital, Sector.Firms);
        var totals = provinces.FourFen.Zeros();
        var weights = day.Uses.Planned[Uses.Firms];
        var (ofGoods, ofImports, ofConstruction) = (new Apportionment(goods, weights), new Apportionment(imported, weights),
            new Apportionment(constructed, weights));
        var (cumulated, formed) = (0.0, Longs.Zero);
        for (var i = 0; i < firms.Count; i += Lanes.Count)
        {
            var upTo = Lanes.Cumulate(ref cumulated, order.At(i));
            var (bought, shipped, built) = (ofGoods.Next(upTo), ofImports.Next(upTo), ofConstruction.Next(upTo));
            var outlay = bought + shipped + built;
            accounts.Pay(i, outlay);
            accounts.Total(totals, i, bought, shipped, built, default);
            paid.Put(i, outlay);
            capital.Add(i, outlay);
            formed = Money.Add(formed, outlay);
        }

        var forGoods = day.Purchases.AddCharged(Headings[Uses.Firms].Goods, Sector.Firms, groups);
        var forConstruction = day.Construction.AddCharged(Headings[Uses.Firms].Construction, Sector.Firms, groups);
        provinces.Heading(totals, 0).CopyTo(forGoods);
        provinces.Heading(totals, 2).CopyTo(forConstruction);
        var forImports = provinces.Heading(totals, 1);

        // The last investor carries what rounding leaves.
        var (restOfGoods, restOfImports, restOfConstruction, made) = (ofGoods.Rest, ofImports.Rest, ofConstruction.Rest,
            Totals.Sum(formed));
        if ((restOfGoods | restOfImports | restOfConstruction) != 0)
        {
            var last = order.AsSpan(0, firms.Count).LastIndexOfAnyExcept(0.0);
            var province = accounts.GroupOf(last);
            accounts.Pay(last, restOfGoods, ref forGoods[province]);
            accounts.Pay(last, restOfImports, ref forImports[province]);
            accounts.Pay(last, restOfConstruction, ref forConstruction[province]);
            var rest = restOfGoods + restOfImports + restOfConstruction;
            paid[last] += rest;
            capital.Change(last, rest, ref made);
        }

        ledger.SettlePayments(Flow.ImportedInvestmentGoods, Sector.Firms, forImports, groups, Parties.ToWorld);
        ledger.SettleChange(OtherChange.CapitalFormation, Instrument.ProductiveCapital, Sector.Firms, made);
    }
}
