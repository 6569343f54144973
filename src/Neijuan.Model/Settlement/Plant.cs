using Neijuan.Engine.Accounting;
using Neijuan.Engine.Numerics;
using Neijuan.Model.Agents;
using Neijuan.Model.Policies;
using Neijuan.Model.Setup;

namespace Neijuan.Model.Settlement;

/// <summary>Plant ordered earlier is installed, all plant wears out, new orders enter the pipeline, and the state may cut capacity (R1b, R12).</summary>
public static class Plant
{
    public static void Renew(Firms firms, Industries industries, Provinces provinces, Blocs blocs, Ledger ledger, Setting setting)
    {
        Install(firms, industries, ledger, setting);
        Learn(industries, blocs, setting.Parameters.ForeignSpillover);
        WearOutRest(provinces, ledger, setting.Parameters);
    }

    static void Install(Firms firms, Industries industries, Ledger ledger, Setting setting)
    {
        var (p, time) = (setting.Parameters, setting.Time);
        var (industry, capacity, onOrder, pipeline) = (firms.Industry.Items, firms.Capacity.Items, firms.OnOrder.Items, firms.Pipeline.Items);
        var (paid, productivity) = (firms.InvestmentPaid.Items, firms.Productivity.Items);
        var capital = ledger.HoldingsOf(Instrument.ProductiveCapital, Sector.Firms);
        var (wear, scrapped) = (0L, 0L);
        var cuts = Cuts(firms, industries, setting);
        Array.Clear(firms.InvestmentOrder.Items, 0, firms.Count);
        foreach (var i in firms.Live)
        {
            var s = industry[i];
            var rate = p.Depreciation * industries.DepreciationMultiplier[s];
            var ring = pipeline.AsSpan(i * Firms.PipelineQuarters, Firms.PipelineQuarters);
            capacity[i] = (capacity[i] * (1 - rate)) + ring[time % Firms.PipelineQuarters];
            ring[time % Firms.PipelineQuarters] = 0;
            ring[(time + industries.TimeToBuild[s]) % Firms.PipelineQuarters] += Money.InBillions(paid[i]) / Bound.AtLeast(industries.CapacityCost[s], 1e-9);
            var arriving = 0.0;
            foreach (var arrival in ring) arriving += arrival;
            onOrder[i] = arriving;
            capital.Change(i, -Money.Round((capital[i] - paid[i]) * rate), ref wear);
            if (cuts[s].Share <= 0 || productivity[i] >= cuts[s].Below) continue;
            capacity[i] *= 1 - cuts[s].Share;
            capital.Change(i, -Money.Round(capital[i] * cuts[s].Share), ref scrapped);
        }

        ledger.SettleChange(OtherChange.Depreciation, Instrument.ProductiveCapital, Sector.Firms, wear);
        ledger.SettleChange(OtherChange.Scrapping, Instrument.ProductiveCapital, Sector.Firms, scrapped);
    }

    // Guidelines close part of the capacity of an industry, or of its less productive half, at a given rate (R1b).
    static (double Share, double Below)[] Cuts(Firms firms, Industries industries, Setting setting)
    {
        var cuts = new (double Share, double Below)[industries.Count];
        for (var s = 0; s < cuts.Length; s++)
        {
            var (share, belowMedian) = setting.Data.CapacityCut(s, setting.Quarter);
            cuts[s] = (share * setting.Policy[Levers.CapacityCuts, s], share > 0 && belowMedian ? MedianProductivity(firms, s) : double.PositiveInfinity);
        }

        return cuts;
    }

    static double MedianProductivity(Firms firms, int industry)
    {
        var values = new List<double>();
        foreach (var i in firms.Live)
            if (firms.Industry.Items[i] == industry && firms.Capacity.Items[i] > 0) values.Add(firms.Productivity.Items[i]);
        if (values.Count == 0) return double.NegativeInfinity;
        values.Sort();
        var middle = values.Count / 2;
        return values.Count % 2 == 1 ? values[middle] : (values[middle - 1] + values[middle]) / 2;
    }

    // What everybody has ever made is experience, part of it whoever made it (R15).
    static void Learn(Industries industries, Blocs blocs, double spillover)
    {
        for (var s = 0; s < industries.Count; s++)
        {
            var foreign = 0.0;
            for (var b = 0; b < blocs.Count; b++) foreign += blocs.Output[(b * industries.Count) + s];
            industries.Experience[s] += industries.OutputVolume[s] + (spillover * foreign);
        }
    }

    static void WearOutRest(Provinces provinces, Ledger ledger, Parameters p)
    {
        for (var r = 0; r < provinces.Count; r++)
        {
            Wear(ledger, Instrument.ProductiveCapital, Economy.Services(r), p.ServicesDepreciation);
            Wear(ledger, Instrument.ProductiveCapital, Economy.Vehicle(r), p.InfrastructureDepreciation);
            Wear(ledger, Instrument.Dwellings, Economy.Households(r), p.DwellingsDepreciation);
        }
    }

    static void Wear(Ledger ledger, Instrument asset, Party owner, double rate) =>
        ledger.Change(OtherChange.Depreciation, asset, owner, -ledger[asset, owner].Share(rate));
}
