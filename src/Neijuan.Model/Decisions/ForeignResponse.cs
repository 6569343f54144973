using Neijuan.Engine.Numerics;
using Neijuan.Model.Agents;
using Neijuan.Model.Policies;
using Neijuan.Model.Setup;

namespace Neijuan.Model.Decisions;

/// <summary>Foreign plants close, injured producers petition, duties fall due, goods are re-routed, and China grows isolated (R1, R52–R54, R60).</summary>
public static class ForeignResponse
{
    public static void React(Blocs blocs, Industries industries, Setting setting)
    {
        var (p, policy) = (setting.Parameters, setting.Policy);
        var deflator = Elementary.Pow(1 + p.ForeignInflation, -setting.Time / 4.0);
        var (tradePolicy, transshipment) = (policy[Levers.TradePolicy], policy[Levers.Transshipment]);
        var (duties, exports) = (0.0, 0.0);
        for (var b = 0; b < blocs.Count; b++)
        {
            for (var s = 0; s < industries.Count; s++)
            {
                var cell = (b * industries.Count) + s;
                AdjustCapacity(blocs, cell, setting.Time, p);
                Petition(blocs, b, cell, ExportPrice(industries, blocs, s, deflator), industries.ForeignCost[s], tradePolicy, setting.Time, p);
                Reroute(blocs, cell, transshipment, p);
                blocs.LastExports[cell] = blocs.Exports[cell];
                duties += blocs.Tariff[cell] * blocs.Exports[cell];
                exports += blocs.Exports[cell];
            }
        }

        blocs.AverageTariff = duties / Math.Max(exports, 1e-9);
        blocs.Isolation = (p.IsolationPersistence * blocs.Isolation)
            + ((1 - p.IsolationPersistence) * Math.Clamp(p.IsolationTariffWeight * blocs.AverageTariff, 0, 1));
        blocs.ExchangeRate = Elementary.Exp(-p.DepreciationOffset * policy[Levers.ExchangeRateResponse] * blocs.AverageTariff);
    }

    /// <summary>p^x: the home price of the low tier in constant foreign prices (R17, R51).</summary>
    internal static double ExportPrice(Industries industries, Blocs blocs, int industry, double deflator) =>
        industries.MarketPrice[2 * industry] * blocs.ExchangeRate * deflator;

    static void AdjustCapacity(Blocs blocs, int cell, int time, Parameters p)
    {
        if (time == 0) blocs.OpeningCapacity[cell] = blocs.Capacity[cell] = blocs.Output[cell] / p.ExpansionUtilisation;
        var utilisation = blocs.Output[cell] / Math.Max(blocs.Capacity[cell], 1e-9);
        blocs.Closures[cell] = blocs.Capacity[cell] * Math.Clamp(p.ClosureUtilisation - utilisation, 0, p.ClosureShortfallCeiling) * p.ClosureRate;
        blocs.Capacity[cell] += (Math.Clamp(utilisation - p.ExpansionUtilisation, 0, p.ExpansionExcessCeiling) * p.ExpansionRate * blocs.Capacity[cell])
            - blocs.Closures[cell];
    }

    // Injury is a fall of foreign output from its remembered peak; a market-share test would start cases years too early (R52).
    static void Petition(Blocs blocs, int bloc, int cell, double price, double foreignCost, double tradePolicy, int time, Parameters p)
    {
        const int Memory = Blocs.PenetrationMemory - 1;
        var (exports, output) = (blocs.Exports[cell], blocs.Output[cell]);
        blocs.PeakOutput[cell] = time < Memory ? output : Math.Max(blocs.PeakOutput[cell] * (1 - p.OutputPeakDecay), output);
        blocs.Injury[cell] = 1 - (output / Math.Max(blocs.PeakOutput[cell], 1e-9));
        var penetration = exports / Math.Max(exports + output, 1e-9);
        var history = blocs.PenetrationHistory.AsSpan(cell * Blocs.PenetrationMemory, Blocs.PenetrationMemory);
        history[time % Blocs.PenetrationMemory] = penetration;
        var rise = penetration - history[time < Memory ? 0 : (time + 1) % Blocs.PenetrationMemory];
        var margin = (foreignCost - price) / Math.Max(price, 1e-6);
        if (tradePolicy > 0 && time >= Memory && blocs.DutyDue[cell] < 0 && blocs.Duty[cell] < p.StandingDuty
            && rise > p.PenetrationRise && penetration > p.PenetrationThreshold && margin > p.MarginThreshold
            && blocs.Injury[cell] > p.InjuryThreshold + blocs.InjuryAllowance[bloc])
        {
            blocs.DutyDue[cell] = time + (int)Math.Round(p.PetitionQuarters);
            blocs.Petitions[bloc]++;
        }

        if (blocs.DutyDue[cell] != time) return;
        blocs.Duty[cell] = Math.Max(0, Math.Min(p.TariffCeiling, margin)) * tradePolicy;
        blocs.DutyDue[cell] = -1;
    }

    static void Reroute(Blocs blocs, int cell, double transshipment, Parameters p)
    {
        ref var share = ref blocs.TransshippedShare[cell];
        if (transshipment <= 0) share = 0;
        else if (blocs.Duty[cell] > p.TransshipmentDutyThreshold) share = Math.Min(p.TransshipmentCeiling * transshipment, share + p.TransshipmentSpeed);
        else share *= p.TransshipmentDecay;
    }
}
