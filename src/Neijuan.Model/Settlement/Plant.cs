using Neijuan.Engine.Accounting;
using Neijuan.Model.Agents;
using Neijuan.Model.Policies;

namespace Neijuan.Model.Settlement;

/// <summary>Plant ordered earlier is installed, all plant wears out, new orders enter the pipeline, and the state may cut capacity (R1b, R12).</summary>
public static class Plant
{
    public static void Renew(Economy e)
    {
        var (p, firms, industries) = (e.Parameters, e.Firms, e.Industries);
        var (alive, industry, capacity, pipeline) = (firms.Alive.Items, firms.Industry.Items, firms.Capacity.Items, firms.Pipeline.Items);
        var (order, paid) = (firms.InvestmentOrder.Items, firms.InvestmentPaid.Items);
        var capital = e.Ledger.Positions(Instrument.ProductiveCapital, Sector.Firms);
        var wear = e.Amounts(0);
        var cut = e.Amounts(1);
        var limits = CutBelow(e);
        for (var i = 0; i < firms.Count; i++)
        {
            order[i] = 0;
            if (alive[i] == 0) continue;
            var s = industry[i];
            var rate = p.Depreciation * industries.DepreciationMultiplier[s];
            var slot = (i * Firms.PipelineQuarters) + (e.Time % Firms.PipelineQuarters);
            capacity[i] = (capacity[i] * (1 - rate)) + pipeline[slot];
            pipeline[slot] = 0;
            var arrival = (i * Firms.PipelineQuarters) + ((e.Time + industries.TimeToBuild[s]) % Firms.PipelineQuarters);
            pipeline[arrival] += paid[i] / Math.Max(industries.CapacityCost[s], 1e-9);
            var atCost = capital[i] - Money.FenFromBillions(paid[i]);
            wear[i] = -(long)Math.Round(atCost * rate);
            paid[i] = 0;
            if (firms.Productivity.Span[i] >= limits[s].Below || limits[s].Cut <= 0) continue;
            capacity[i] *= 1 - limits[s].Cut;
            cut[i] = -(long)Math.Round((capital[i] + wear[i]) * limits[s].Cut);
        }

        e.Ledger.ChangeEach(OtherChange.Depreciation, Instrument.ProductiveCapital, Sector.Firms, wear);
        e.Ledger.ChangeEach(OtherChange.Scrapping, Instrument.ProductiveCapital, Sector.Firms, cut);
        Experience(e);
        WearOutRest(e);
    }

    // Guidelines close the less productive half of an industry at a given rate.
    static (double Cut, double Below)[] CutBelow(Economy e)
    {
        var limits = new (double Cut, double Below)[e.Industries.Count];
        for (var s = 0; s < limits.Length; s++)
        {
            var (cut, belowMedian) = e.Data.CapacityCut(s, e.Quarter);
            limits[s] = (cut * e.Policy[Levers.CapacityCuts, s], belowMedian ? Median(e, s) : double.PositiveInfinity);
        }

        return limits;
    }

    static double Median(Economy e, int s)
    {
        var firms = e.Firms;
        var values = new List<double>();
        for (var i = 0; i < firms.Count; i++)
            if (firms.Alive.Span[i] == 1 && firms.Industry.Span[i] == s && firms.Capacity.Span[i] > 0) values.Add(firms.Productivity.Span[i]);
        if (values.Count == 0) return double.NegativeInfinity;
        values.Sort();
        var middle = values.Count / 2;
        return values.Count % 2 == 1 ? values[middle] : (values[middle - 1] + values[middle]) / 2;
    }

    static void Experience(Economy e)
    {
        var (industries, blocs) = (e.Industries, e.Blocs);
        for (var s = 0; s < industries.Count; s++)
        {
            var foreign = 0.0;
            for (var b = 0; b < blocs.Count; b++) foreign += blocs.Output[(b * industries.Count) + s];
            industries.Experience[s] += industries.OutputVolume[s] + (e.Parameters.ForeignSpillover * foreign);
        }
    }

    static void WearOutRest(Economy e)
    {
        var p = e.Parameters;
        for (var r = 0; r < e.Provinces.Count; r++)
        {
            Wear(e.Ledger, Instrument.ProductiveCapital, Economy.Services(r), p.ServicesDepreciation);
            Wear(e.Ledger, Instrument.ProductiveCapital, Economy.Vehicle(r), p.InfrastructureDepreciation);
            Wear(e.Ledger, Instrument.Dwellings, Economy.Households(r), p.DwellingsDepreciation);
        }
    }

    static void Wear(Ledger ledger, Instrument asset, Party owner, double rate) =>
        ledger.Change(OtherChange.Depreciation, asset, owner, -ledger[asset, owner].Share(rate));
}
