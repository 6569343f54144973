using Neijuan.Engine.Accounting;
using Neijuan.Model.Agents;

namespace Neijuan.Model.Settlement;

/// <summary>Called, insolvent and hopeless firms leave: part of their plant is auctioned to whoever has access to finance, the bank bears the rest (R35).</summary>
public static class Insolvency
{
    public static void Resolve(Firms firms, Industries industries, Ledger ledger, Setting setting)
    {
        Array.Clear(industries.Exits);
        var leaving = firms.Leaving;
        leaving.Clear();
        foreach (var i in firms.Live)
            if (Leaves(firms, ledger, setting, i)) leaving.Add(i);
        if (leaving.Count == 0) return;
        foreach (var firm in leaving) firms.Alive.Items[firm] = 0;
        firms.ForgetDead();
        Auction.Sell(firms, industries, ledger, setting);
        foreach (var firm in leaving) WindUp(firms, industries, ledger, setting.Time, firm);
    }

    static bool Leaves(Firms firms, Ledger ledger, Setting setting, int i)
    {
        var p = setting.Parameters;
        if (firms.Called.Items[i] == 1) return true;
        var party = Economy.Firm(i);
        var debt = ledger.Debt(party);
        if (debt <= 1e-6 / setting.Scale) return firms.LossQuarters.Items[i] > p.VoluntaryExitQuarters;
        return setting.Softness < p.SoftBudgetThreshold && setting.Time - firms.Born.Items[i] > p.VoluntaryExitQuarters
            && debt > (p.InsolvencyLeverage * Math.Max(ledger[Instrument.ProductiveCapital, party].Billions, 1e-9))
                + (p.InsolvencyStockWeight * firms.Inventory.Items[i] * firms.Price.Items[i]);
    }

    static void WindUp(Firms firms, Industries industries, Ledger ledger, int time, int firm)
    {
        var (id, party) = (new FirmId(firm), Economy.Firm(firm));
        var deposit = ledger[Instrument.Deposits, party];
        if (deposit < Money.Zero) ledger.Lend(party, -deposit); // unpaid suppliers are covered by the bank
        deposit = Money.Max(Money.Zero, deposit);
        ledger.Repay(party, Money.Min(deposit, -ledger[Instrument.Loans, party]));
        ledger.WriteOff(Instrument.Loans, ledger.BankOf(party), party, -ledger[Instrument.Loans, party]);
        var rest = ledger[Instrument.Deposits, party];
        ledger.Purchase(Instrument.Equity, Economy.Households(firms.Province[id]), party, -rest); // what is left goes back to the owners
        ledger.Change(OtherChange.Scrapping, Instrument.ProductiveCapital, party, -ledger[Instrument.ProductiveCapital, party]);
        ledger.Change(OtherChange.Scrapping, Instrument.Inventories, party, -ledger[Instrument.Inventories, party]);
        firms.Exited[id] = time;
        firms.Capacity[id] = 0;
        firms.OnOrder[id] = 0;
        firms.Inventory[id] = 0;
        firms.ExpectedOrders[id] = 0;
        firms.Pipeline.Span.Slice(firm * Firms.PipelineQuarters, Firms.PipelineQuarters).Clear();
        industries.Exits[firms.Industry[id]]++;
    }
}
