using Neijuan.Engine.Accounting;
using Neijuan.Engine.Numerics;
using Neijuan.Model.Agents;
using Neijuan.Model.Setup;

namespace Neijuan.Model.Settlement;

/// <summary>
/// Called, insolvent and hopeless firms leave: part of their plant is auctioned to whoever has access to finance, the bank bears the rest
/// (R35).
/// </summary>
public static class Insolvency
{
    public static void Resolve(
        Firms firms, Industries industries, GoodsMarkets markets, Provinces provinces, Nation nation, MarketDay day, Ledger ledger,
        Setting setting)
    {
        var leaving = firms.Leaving;
        leaving.Clear();
        FindLeaving(firms, ledger, setting, leaving);
        if (leaving.Count == 0) return;
        foreach (var firm in leaving) firms.Alive.Items[firm] = 0; // they do not bid
        Auction.Sell(firms, industries, markets, nation.CostShares.Value.Cash, day, ledger, setting);
        foreach (var firm in leaving) WindUp(firms, industries, provinces, ledger, setting.Time, new FirmId(firm));
    }

    // The called; those without debt that lose money for long; and, where budgets are hard, the insolvent.
    static void FindLeaving(Firms firms, Ledger ledger, Setting setting, List<int> leaving)
    {
        var (p, time, strict) = (setting.Parameters, setting.Time, setting.Softness < setting.Parameters.SoftBudgetThreshold);
        var (called, losses, born, stock, price) =
            (firms.Called.Items, firms.LossQuarters.Items, firms.Born.Items, firms.Inventory.Items, firms.Price.Items);
        var loans = ledger.Positions(Instrument.Loans, Sector.Firms);
        var capital = ledger.Positions(Instrument.ProductiveCapital, Sector.Firms);
        var noDebt = Money.FenFromBillions(1e-6 / setting.Scale);
        for (var i = 0; i < firms.Count; i += Lanes.Count)
        {
            var debt = -loans.At(i);
            var owes = debt > noDebt;
            var leaves = called.At(i).IsSet() | Hopeless(losses.At(i).ToDoubles(), owes, p);
            if (strict)
            {
                leaves |= owes & Insolvent(
                    Money.InBillions(debt), Money.InBillions(capital.At(i)), stock.At(i), price.At(i), (time - born.At(i)).ToDoubles(), p);
            }

            if (!leaves.Any()) continue;
            for (var k = 0; k < Lanes.Count; k++)
                if (double.IsNegative(leaves[k])) leaving.Add(i + k);
        }
    }

    /// <summary>Who owes nothing gives up after long losses (R35).</summary>
    internal static Doubles Hopeless(Doubles lossQuarters, Doubles owes, Parameters p) =>
        (lossQuarters > p.VoluntaryExitQuarters) & ~owes;

    /// <summary>Who is past its first years and owes more than plant and stocks cover (R35).</summary>
    internal static Doubles Insolvent(Doubles debt, Doubles capital, Doubles stock, Doubles price, Doubles age, Parameters p)
    {
        var covered = (Bound.AtLeast(capital, 1e-9) * p.InsolvencyLeverage) + (stock * p.InsolvencyStockWeight * price);
        return (age > p.VoluntaryExitQuarters) & (debt > covered);
    }

    static void WindUp(Firms firms, Industries industries, Provinces provinces, Ledger ledger, int time, FirmId id)
    {
        Party party = id;
        var deposit = ledger[Instrument.Deposits, party];
        if (deposit < Money.Zero) ledger.Lend(party, -deposit); // unpaid suppliers are covered by the bank
        deposit = Money.Max(Money.Zero, deposit);
        ledger.Repay(party, Money.Min(deposit, -ledger[Instrument.Loans, party]));
        ledger.WriteOff(Instrument.Loans, ledger.BankOf(party), party, -ledger[Instrument.Loans, party]);
        var rest = ledger[Instrument.Deposits, party];
        ledger.Purchase(
            Instrument.Equity, provinces.HouseholdsOf(new ProvinceId(firms.Province[id])), party,
            -rest); // what is left goes back to the owners
        ledger.Change(OtherChange.Scrapping, Instrument.ProductiveCapital, party, -ledger[Instrument.ProductiveCapital, party]);
        ledger.Change(OtherChange.Scrapping, Instrument.Inventories, party, -ledger[Instrument.Inventories, party]);
        firms.End(id, time);
        industries.Exits[new IndustryId(firms.Industry[id])]++;
    }
}
