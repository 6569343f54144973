using Neijuan.Engine.Numerics;
using Neijuan.Model.Agents;
using Neijuan.Model.Formulas;
using Neijuan.Model.Policies;
using Neijuan.Model.Setup;

namespace Neijuan.Model.Decisions;

/// <summary>
/// Foreign plants close, injured producers petition, duties fall due, goods are re-routed, and China grows isolated (R1, R52–R54, R60).
/// </summary>
public static class ForeignResponse
{
    public static void React(Blocs blocs, BlocCells cells, Industries industries, GoodsMarkets markets, Nation nation, Setting setting)
    {
        var (p, policy) = (setting.Parameters, setting.Policy);
        var deflator = TradePrices.Deflator(setting.Time, p);
        var (tradePolicy, transshipment) = (policy[Levers.TradePolicy], policy[Levers.Transshipment]);
        var (duties, exports) = (0.0, 0.0);
        foreach (var cell in cells.Ids)
        {
            var (bloc, industry) = (cells.BlocOf(cell), cells.IndustryOf(cell));
            var price = TradePrices.Export(markets.Price[MarketId.Low(industry)], nation.ExchangeRate, deflator);
            AdjustCapacity(cells, cell, setting.Time, p);
            Petition(blocs, cells, bloc, cell, price, industries.ForeignCost[industry], tradePolicy, setting.Time, p);
            cells.TransshippedShare[cell] = Reroute(cells.TransshippedShare[cell], cells.Duty[cell], transshipment, p);
            cells.LastExports[cell] = cells.Exports[cell];
            duties += cells.Tariff[cell] * cells.Exports[cell];
            exports += cells.Exports[cell];
        }

        nation.AverageTariff.Value = duties / Math.Max(exports, 1e-9);
        nation.Isolation.Value = (p.IsolationPersistence * nation.Isolation)
            + ((1 - p.IsolationPersistence) * Math.Clamp(p.IsolationTariffWeight * nation.AverageTariff, 0, 1));
        nation.CurrencyResponse.Value = CurrencyResponse(nation.AverageTariff, policy[Levers.ExchangeRateResponse], p);
    }

    /// <summary>exp(−φ_τ χ τ̄): the currency falls with the average tariff that China faces (R60).</summary>
    internal static double CurrencyResponse(double averageTariff, double response, Parameters p) =>
        Elementary.Exp(-p.DepreciationOffset * response * averageTariff);

    static void AdjustCapacity(BlocCells cells, BlocCellId cell, int time, Parameters p)
    {
        if (time == 0) cells.OpeningCapacity[cell] = cells.Capacity[cell] = cells.Output[cell] / p.ExpansionUtilisation;
        var (opened, closed) = Adjustment(cells.Capacity[cell], cells.Output[cell] / Math.Max(cells.Capacity[cell], 1e-9), p);
        cells.Closures[cell] = closed;
        cells.Capacity[cell] += opened - closed;
    }

    /// <summary>Foreign plant that opens where it is used above one rate, and closes where it is used below another (R54).</summary>
    internal static (double Opened, double Closed) Adjustment(double capacity, double utilisation, Parameters p) => (
        Math.Clamp(utilisation - p.ExpansionUtilisation, 0, p.ExpansionExcessCeiling) * p.ExpansionRate * capacity,
        capacity * Math.Clamp(p.ClosureUtilisation - utilisation, 0, p.ClosureShortfallCeiling) * p.ClosureRate);

    // Injury is a fall of foreign output from its remembered peak; a market-share test would start cases years too early (R52).
    static void Petition(
        Blocs blocs, BlocCells cells, BlocId bloc, BlocCellId cell, double price, double foreignCost, double tradePolicy, int time,
        Parameters p)
    {
        const int Memory = BlocCells.PenetrationMemory - 1;
        var (exports, output) = (cells.Exports[cell], cells.Output[cell]);
        cells.PeakOutput[cell] = time < Memory ? output : Math.Max(cells.PeakOutput[cell] * (1 - p.OutputPeakDecay), output);
        cells.Injury[cell] = 1 - (output / Math.Max(cells.PeakOutput[cell], 1e-9));
        var penetration = exports / Math.Max(exports + output, 1e-9);
        cells.PenetrationHistory[time % BlocCells.PenetrationMemory][cell] = penetration;
        var rise = penetration - cells.PenetrationHistory[time < Memory ? 0 : (time + 1) % BlocCells.PenetrationMemory][cell];
        var margin = (foreignCost - price) / Math.Max(price, 1e-6);
        if (tradePolicy > 0 && time >= Memory && cells.DutyDue[cell] < 0
            && Petitions(cells.Duty[cell], rise, penetration, margin, cells.Injury[cell], blocs.InjuryAllowance[bloc], p))
        {
            cells.DutyDue[cell] = time + (int)Math.Round(p.PetitionQuarters);
            blocs.Petitions[bloc]++;
        }

        if (cells.DutyDue[cell] != time) return;
        cells.Duty[cell] = Duty(margin, tradePolicy, p);
        cells.DutyDue[cell] = -1;
    }

    /// <summary>
    /// Whether producers petition: imports have risen and are many, they are cheap, and producers are injured; not under a duty (R52).
    /// </summary>
    internal static bool Petitions(
        double duty, double rise, double penetration, double margin, double injury, double allowance, Parameters p) =>
        duty < p.StandingDuty && rise > p.PenetrationRise && penetration > p.PenetrationThreshold && margin > p.MarginThreshold
        && injury > p.InjuryThreshold + allowance;

    /// <summary>The duty takes the margin by which imports are cheaper, up to a ceiling (R52).</summary>
    internal static double Duty(double margin, double tradePolicy, Parameters p) =>
        Math.Max(0, Math.Min(p.TariffCeiling, margin)) * tradePolicy;

    /// <summary>
    /// Under a duty more of the exports go through third countries, up to a ceiling; without one the detour is forgotten (R53).
    /// </summary>
    internal static double Reroute(double share, double duty, double transshipment, Parameters p)
    {
        if (transshipment <= 0) return 0;
        return duty > p.TransshipmentDutyThreshold
            ? Math.Min(p.TransshipmentCeiling * transshipment, share + p.TransshipmentSpeed)
            : share * p.TransshipmentDecay;
    }
}
