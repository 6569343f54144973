using Neijuan.Engine.Numerics;
using Neijuan.Model.Agents;
using Neijuan.Model.Policies;

namespace Neijuan.Model.Decisions;

/// <summary>Foreign plants close, injured producers petition, duties fall due, goods are re-routed, and China grows isolated (R1, R52–R54, R60).</summary>
public static class ForeignResponse
{
    public static void React(Economy e)
    {
        var (blocs, industries, p) = (e.Blocs, e.Industries, e.Parameters);
        var deflator = Elementary.Pow(1 + p.ForeignInflation, -e.Time / 4.0);
        for (var b = 0; b < blocs.Count; b++)
        {
            for (var s = 0; s < industries.Count; s++)
            {
                var cell = (b * industries.Count) + s;
                AdjustCapacity(e, cell);
                Petition(e, b, s, industries.MarketPrice[2 * s] * blocs.ExchangeRate * deflator);
                Reroute(e, cell);
                blocs.LastExports[cell] = blocs.Exports[cell];
            }
        }

        var (duties, exports) = (0.0, 0.0);
        for (var cell = 0; cell < blocs.Exports.Length; cell++)
        {
            duties += blocs.Tariff[cell] * blocs.Exports[cell];
            exports += blocs.Exports[cell];
        }

        blocs.AverageTariff = duties / Math.Max(exports, 1e-9);
        blocs.Isolation = (p.IsolationPersistence * blocs.Isolation)
            + ((1 - p.IsolationPersistence) * Math.Clamp(p.IsolationTariffWeight * blocs.AverageTariff, 0, 1));
        blocs.ExchangeRate = Elementary.Exp(-p.DepreciationOffset * e.Policy[Levers.ExchangeRateResponse] * blocs.AverageTariff);
    }

    static void AdjustCapacity(Economy e, int cell)
    {
        var (blocs, p) = (e.Blocs, e.Parameters);
        if (e.Time == 0) blocs.OpeningCapacity[cell] = blocs.Capacity[cell] = blocs.Output[cell] / p.ExpansionUtilisation;
        var utilisation = blocs.Output[cell] / Math.Max(blocs.Capacity[cell], 1e-9);
        blocs.Closures[cell] = blocs.Capacity[cell] * Math.Clamp(p.ClosureUtilisation - utilisation, 0, 0.5) * p.ClosureRate;
        blocs.Capacity[cell] += (Math.Clamp(utilisation - p.ExpansionUtilisation, 0, 0.1) * p.ExpansionRate * blocs.Capacity[cell]) - blocs.Closures[cell];
    }

    // Injury is a fall of foreign output from its remembered peak; a market-share test would start cases years too early (R52).
    static void Petition(Economy e, int bloc, int s, double price)
    {
        var (blocs, p) = (e.Blocs, e.Parameters);
        var cell = (bloc * e.Industries.Count) + s;
        var (exports, output) = (blocs.Exports[cell], blocs.Output[cell]);
        blocs.PeakOutput[cell] = e.Time < 8 ? output : Math.Max(blocs.PeakOutput[cell] * (1 - p.OutputPeakDecay), output);
        blocs.Injury[cell] = 1 - (output / Math.Max(blocs.PeakOutput[cell], 1e-9));
        var penetration = exports / Math.Max(exports + output, 1e-9);
        var slot = (cell * Blocs.PenetrationMemory) + (e.Time % Blocs.PenetrationMemory);
        blocs.PenetrationHistory[slot] = penetration;
        var oldest = e.Time < 8 ? 0 : (e.Time + 1) % Blocs.PenetrationMemory;
        var rise = penetration - blocs.PenetrationHistory[(cell * Blocs.PenetrationMemory) + oldest];
        var margin = (e.Industries.ForeignCost[s] - price) / Math.Max(price, 1e-6);
        if (e.Policy[Levers.TradePolicy] > 0 && e.Time >= 8 && blocs.DutyDue[cell] < 0 && blocs.Duty[cell] < 0.05
            && rise > p.PenetrationRise && penetration > p.PenetrationThreshold && margin > p.MarginThreshold
            && blocs.Injury[cell] > p.InjuryThreshold + blocs.InjuryAllowance[bloc])
        {
            blocs.DutyDue[cell] = e.Time + (int)Math.Round(p.PetitionQuarters);
            blocs.Petitions[bloc]++;
        }

        if (blocs.DutyDue[cell] != e.Time) return;
        blocs.Duty[cell] = Math.Max(0, Math.Min(p.TariffCeiling, margin)) * e.Policy[Levers.TradePolicy];
        blocs.DutyDue[cell] = -1;
    }

    static void Reroute(Economy e, int cell)
    {
        var (blocs, p) = (e.Blocs, e.Parameters);
        if (e.Policy[Levers.Transshipment] <= 0) blocs.TransshippedShare[cell] = 0;
        else if (blocs.Duty[cell] > p.TransshipmentDutyThreshold)
            blocs.TransshippedShare[cell] = Math.Min(p.TransshipmentCeiling * e.Policy[Levers.Transshipment], blocs.TransshippedShare[cell] + p.TransshipmentSpeed);
        else blocs.TransshippedShare[cell] *= p.TransshipmentDecay;
    }
}
