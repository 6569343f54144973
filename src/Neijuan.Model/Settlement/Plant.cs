using System.Runtime.CompilerServices;
using Neijuan.Engine.Accounting;
using Neijuan.Engine.Numerics;
using Neijuan.Model.Agents;
using Neijuan.Model.Policies;
using static System.Runtime.Intrinsics.Vector256;

namespace Neijuan.Model.Settlement;

/// <summary>
/// Plant ordered earlier is installed, all plant wears out, new orders enter the pipeline, and the state may cut capacity (R1b, R12, R66).
/// </summary>
public static class Plant
{
    public static void Renew(
        Firms firms, Industries industries, Households households, ServiceProducers services, FinancingVehicles vehicles, BlocCells cells,
        Nation nation, Ledger ledger, Setting setting)
    {
        var p = setting.Parameters;
        Install(firms, industries, ledger, setting);
        Learn(industries, cells, p.ForeignSpillover);
        foreach (var producer in services.Ids)
        {
            Wear(ledger, Instrument.ProductiveCapital, producer, p.ServicesDepreciation);
            services.Capital[producer] = Accumulated(
                services.Capital[producer], p.ServicesDepreciation, services.Investment[producer], nation.InvestmentPrice);
        }

        foreach (var vehicle in vehicles.Ids)
        {
            Wear(ledger, Instrument.ProductiveCapital, vehicle, p.InfrastructureDepreciation);
            vehicles.Capital[vehicle] = Accumulated(
                vehicles.Capital[vehicle], p.InfrastructureDepreciation, vehicles.Infrastructure[vehicle], nation.InvestmentPrice);
        }

        foreach (var household in households.Ids) Wear(ledger, Instrument.Dwellings, household, p.DwellingsDepreciation);
    }

    static void Install(Firms firms, Industries industries, Ledger ledger, Setting setting)
    {
        var (p, time) = (setting.Parameters, setting.Time);
        var (industry, capacity, onOrder, paid) = (firms.Industry.Items, firms.Capacity.Items, firms.OnOrder.Items,
            firms.InvestmentPaid.Items);
        var capital = ledger.HoldingsOf(Instrument.ProductiveCapital, Sector.Firms);
        var pipeline = Array.ConvertAll(firms.Pipeline, arrivals => arrivals.Items);
        var arrival = pipeline[time % Firms.PipelineQuarters];
        var facts = industries.Four.Zeros();
        foreach (var s in industries.Ids)
        {
            facts[s] = Create(p.Depreciation * industries.DepreciationMultiplier[s], Bound.AtLeast(industries.CapacityCost[s], 1e-9),
                (time + industries.TimeToBuild[s]) % Firms.PipelineQuarters, 0);
        }

        var cuts = Cuts(firms, industries, setting);
        var worn = Longs.Zero;
        for (var i = 0; i < firms.Count; i += Lanes.Count)
        {
            var (wear, capacityCost, ready, _) = facts.Of(industry, i);
            capacity.Put(i, Renewed(capacity.At(i), wear, arrival.At(i)));
            arrival.Put(i, Doubles.Zero);
            onOrder.Put(i, Order(pipeline, i, Money.InBillions(paid.At(i)) / capacityCost, ready));
            var wornOut = Worn(capital.At(i), paid.At(i), wear);
            capital.Take(i, wornOut);
            worn = Money.Add(worn, wornOut);
        }

        ledger.SettleChange(OtherChange.Depreciation, Instrument.ProductiveCapital, Sector.Firms, -Totals.Sum(worn));
        if (Array.Exists(cuts, cut => cut.Share > 0)) Close(firms, ledger, cuts);
    }

    /// <summary>k' = k (1 − δ) + what was ordered long enough ago (R12).</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static Doubles Renewed(Doubles capacity, Doubles wear, Doubles arriving) => (capacity * (1 - wear)) + arriving;

    /// <summary>What four firms' plant loses at cost, in fen: what was bought this quarter does not wear yet (R12).</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static Longs Worn(Longs capital, Longs bought, Doubles wear) => Money.Round((capital - bought).ToDoubles() * wear);

    // Puts new orders of four firms into the quarter of the ring in which their plant is ready. Returns all that is on order.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static Doubles Order(double[][] pipeline, int row, Doubles ordered, Doubles ready)
    {
        var all = Doubles.Zero;
        for (var quarter = 0; quarter < pipeline.Length; quarter++)
        {
            var due = pipeline[quarter].At(row)
                + Choice.If(System.Runtime.Intrinsics.Vector256.Equals(ready, Create((double)quarter)), ordered);
            pipeline[quarter].Put(row, due);
            all += due;
        }

        return all;
    }

    /// <summary>Closes a share of the capacity of every firm that is less productive than its industry's limit (R1b).</summary>
    internal static void Close(Firms firms, Ledger ledger, (double Share, double Below)[] cuts)
    {
        var (industry, capacity, productivity) = (firms.Industry.Items, firms.Capacity.Items, firms.Productivity.Items);
        var capital = ledger.HoldingsOf(Instrument.ProductiveCapital, Sector.Firms);
        var scrapped = 0L;
        for (var i = 0; i < firms.Count; i++)
        {
            var (share, below) = cuts[industry[i]];
            if (share <= 0 || productivity[i] >= below) continue;
            capacity[i] *= 1 - share;
            capital.Change(i, -Money.Round(capital[i] * share), ref scrapped);
        }

        ledger.SettleChange(OtherChange.Scrapping, Instrument.ProductiveCapital, Sector.Firms, scrapped);
    }

    /// <summary>Guidelines close part of the capacity of an industry, or of its less productive half, at a given rate (R1b).</summary>
    internal static (double Share, double Below)[] Cuts(Firms firms, Industries industries, Setting setting)
    {
        var cuts = new (double Share, double Below)[industries.Count];
        foreach (var s in industries.Ids)
        {
            var (share, belowMedian) = setting.Data.CapacityCut(s, setting.Quarter);
            cuts[s] = (share * setting.Policy[Levers.CapacityCuts, s],
                share > 0 && belowMedian ? MedianProductivity(firms, s) : double.PositiveInfinity);
        }

        return cuts;
    }

    /// <summary>Of the firms of an industry that have plant.</summary>
    internal static double MedianProductivity(Firms firms, int industry)
    {
        var values = new List<double>();
        for (var i = 0; i < firms.Count; i++)
            if (firms.Industry.Items[i] == industry && firms.Capacity.Items[i] > 0) values.Add(firms.Productivity.Items[i]);
        if (values.Count == 0) return double.NegativeInfinity;
        values.Sort();
        var middle = values.Count / 2;
        return values.Count % 2 == 1 ? values[middle] : (values[middle - 1] + values[middle]) / 2;
    }

    // What everybody has ever made is experience, part of it whoever made it (R15).
    static void Learn(Industries industries, BlocCells cells, double spillover)
    {
        foreach (var s in industries.Ids)
            industries.Experience[s] += industries.OutputVolume[s] + (spillover * cells.OverBlocs(cells.Output, s));
    }

    /// <summary>K ← (1 − δ) K + I / P^I: the perpetual inventory (R40, R43).</summary>
    internal static double Accumulated(double capital, double depreciation, double investment, double price) =>
        ((1 - depreciation) * capital) + (investment / price);

    static void Wear(Ledger ledger, Instrument asset, Party owner, double rate) =>
        ledger.Change(OtherChange.Depreciation, asset, owner, -ledger[asset, owner].Share(rate));
}
