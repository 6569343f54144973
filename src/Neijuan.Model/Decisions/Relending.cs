using Neijuan.Engine.Accounting;
using Neijuan.Engine.Numerics;
using Neijuan.Model.Agents;
using Neijuan.Model.Policies;

namespace Neijuan.Model.Decisions;

/// <summary>
/// Programmes of the central bank: banks lend more to whoever invests in industries of priority, part of it for plant that would not have
/// been built (R48).
/// </summary>
public static class Relending
{
    public static void Lend(Firms firms, Industries industries, Provinces provinces, Nation nation, Ledger ledger, Setting setting)
    {
        var p = setting.Parameters;
        var output = setting.Data.OpeningOutputPerQuarter * nation.TrendOutputIndex;
        var quota = setting.Policy[Levers.Relending] * p.RelendingAdditional * output;
        if (quota <= 0) return;
        var (industry, order) = (firms.Industry.Items, firms.InvestmentOrder.Items);
        var priority = industries.Priority.Items;
        var wanted = Doubles.Zero;
        for (var i = 0; i < firms.Count; i += Lanes.Count)
            wanted += Choice.If(priority.Of(industry, i) > p.ClientPriorityThreshold, order.At(i));
        var total = wanted.Sum();
        if (total <= 0) return;
        var groups = firms.ByProvince(provinces);
        var accounts = ledger.AccountsOf(Sector.Firms, groups);
        var credit = provinces.Fen.Zeros();
        var more = Bound.AtMost(quota / total, p.RelendingCeiling);
        for (var i = 0; i < firms.Count; i += Lanes.Count)
        {
            var lent = Choice.If(priority.Of(industry, i) > p.ClientPriorityThreshold, order.At(i) * more);
            var fen = Money.FenFromBillions(lent);
            accounts.Borrow(i, fen);
            accounts.Total(credit, i, fen);
            order.Put(i, order.At(i) + lent);
        }

        ledger.SettleLoans(credit, groups);
    }
}
