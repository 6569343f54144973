using Neijuan.Engine.Accounting;
using Neijuan.Model.Agents;

namespace Neijuan.Model.Settlement;

/// <summary>Called, insolvent and hopeless firms leave: part of their plant is auctioned to whoever has access to finance, the bank bears the rest (R35).</summary>
public static class Insolvency
{
    public static void Resolve(Economy e)
    {
        var (firms, industries) = (e.Firms, e.Industries);
        Array.Clear(industries.Exits);
        var leaving = new List<int>();
        for (var i = 0; i < firms.Count; i++)
            if (firms.Alive.Span[i] == 1 && Leaves(e, i)) leaving.Add(i);
        if (leaving.Count == 0) return;
        foreach (var firm in leaving) firms.Alive.Span[firm] = 0;
        Auction.Sell(e, leaving);
        foreach (var firm in leaving) WindUp(e, firm);
    }

    static bool Leaves(Economy e, int i)
    {
        var (p, firms, id, party) = (e.Parameters, e.Firms, new FirmId(i), Economy.Firm(i));
        if (firms.Called[id] == 1) return true;
        var debt = e.Debt(party);
        if (debt <= 1e-6 / e.Options.Scale) return firms.LossQuarters[id] > p.VoluntaryExitQuarters;
        return e.Softness < 0.5 && e.Time - firms.Born[id] > p.VoluntaryExitQuarters
            && debt > (p.InsolvencyLeverage * Math.Max(e.Ledger[Instrument.ProductiveCapital, party].Billions, 1e-9))
                + (p.InsolvencyStockWeight * firms.Inventory[id] * firms.Price[id]);
    }

    static void WindUp(Economy e, int firm)
    {
        var (ledger, firms, id, party) = (e.Ledger, e.Firms, new FirmId(firm), Economy.Firm(firm));
        var province = firms.Province[id];
        var deposit = ledger[Instrument.Deposits, party];
        if (deposit < Money.Zero) ledger.Lend(party, -deposit); // unpaid suppliers are covered by the bank
        deposit = Money.Max(Money.Zero, deposit);
        var debt = -ledger[Instrument.Loans, party];
        ledger.Repay(party, Money.Min(deposit, debt));
        ledger.WriteOff(Instrument.Loans, ledger.BankOf(party), party, -ledger[Instrument.Loans, party]);
        var rest = ledger[Instrument.Deposits, party];
        ledger.Purchase(Instrument.Equity, Economy.Households(province), party, -rest); // what is left goes back to the owners
        ledger.Change(OtherChange.Scrapping, Instrument.ProductiveCapital, party, -ledger[Instrument.ProductiveCapital, party]);
        ledger.Change(OtherChange.Scrapping, Instrument.Inventories, party, -ledger[Instrument.Inventories, party]);
        firms.Exited[id] = e.Time;
        firms.Capacity[id] = 0;
        firms.Inventory[id] = 0;
        firms.ExpectedOrders[id] = 0;
        firms.InvestmentPaid[id] = 0;
        firms.Pipeline.Span.Slice(firm * Firms.PipelineQuarters, Firms.PipelineQuarters).Clear();
        e.Industries.Exits[firms.Industry[id]]++;
    }
}
