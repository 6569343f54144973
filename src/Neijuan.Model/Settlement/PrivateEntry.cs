using Neijuan.Engine.Accounting;
using Neijuan.Model.Agents;

namespace Neijuan.Model.Settlement;

/// <summary>Private firms enter while new capacity earns more than the hurdle (R8, R9).</summary>
public static class PrivateEntry
{
    public static void Admit(Economy e)
    {
        var (parameters, industries, firms) = (e.Parameters, e.Industries, e.Firms);
        for (var s = 0; s < industries.Count; s++)
        {
            var (count, capacity) = Incumbents(e, s);
            var signal = ReturnOnNewCapacity(industries.MarketPrice[2 * s], industries.UnitCost[s], industries.CapacityCost[s],
                Math.Min(1, industries.OrderUtilisation[s]), parameters.Depreciation * industries.DepreciationMultiplier[s], parameters);
            if (signal <= parameters.ReturnSignalHurdle || count == 0) continue;
            var mean = Math.Min(parameters.EntryCeiling * e.Options.Scale, parameters.EntryRate * count * ((signal / parameters.ReturnSignalHurdle) - 1));
            var entrants = e.Random.For(Purpose.Entry, (uint)s).Poisson(mean);
            var value = parameters.EntrantSize * capacity / count * industries.CapacityCost[s];
            var equity = Money.FromBillions(parameters.EntrantEquityShare * value);
            for (var k = 0; k < entrants; k++)
            {
                var province = e.Random.For(Purpose.EntrantProvince, (uint)((s << 20) + k)).Choose(e.Provinces.CumulativeWeight);
                var households = Economy.Households(province);
                if (e.Cash(households) < parameters.EntrantWealthMultiple * equity.Billions) continue;
                var firm = Founding.Found(e, province, s, client: false);
                Founding.Finance(e, firm, households, equity, Money.FromBillions(value) - equity);
            }
        }

        // Nobody orders plant that it cannot pay for.
        var order = firms.InvestmentOrder.Span;
        var deposits = e.Ledger.Positions(Instrument.Deposits, Sector.Firms);
        for (var i = 0; i < firms.Count; i++) order[i] = Math.Min(order[i], Math.Max(0, deposits[i] / Money.FenPerBillion));
    }

    /// <summary>r_new = (P − c (w_L + w_N + w_M + w_O)) / κ · 4 ū − 4 δ d, per year (R8).</summary>
    internal static double ReturnOnNewCapacity(double price, double cost, double capacityCost, double utilisation, double depreciation, Setup.Parameters parameters) =>
        ((price - (cost * (Decisions.Costs.CashShare(parameters) + parameters.OverheadShare))) / capacityCost * 4 * utilisation) - (4 * depreciation);

    static (int Count, double Capacity) Incumbents(Economy e, int industry)
    {
        var firms = e.Firms;
        var (alive, of, tier, capacity) = (firms.Alive.Items, firms.Industry.Items, firms.HighTier.Items, firms.Capacity.Items);
        var (count, sum) = (0, 0.0);
        for (var i = 0; i < firms.Count; i++)
        {
            if (alive[i] == 0 || of[i] != industry || tier[i] == 1 || capacity[i] <= 0) continue;
            count++;
            sum += capacity[i];
        }

        return (count, sum);
    }
}
