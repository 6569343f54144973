using Neijuan.Engine.Accounting;
using Neijuan.Engine.Numerics;
using Neijuan.Model.Agents;
using Neijuan.Model.Formulas;
using Neijuan.Model.Policies;

namespace Neijuan.Model.Settlement;

/// <summary>Taxes are collected where they arise and split between the centre and the province (1994 reform, R42).</summary>
public static class Taxes
{
    /// <summary>Profit tax on what is left after depreciation and interest; the result is the firm's profit (R42).</summary>
    public static void OnProfits(Firms firms, Industries industries, Provinces provinces, Nation nation, Ledger ledger, Setting setting)
    {
        var (p, rate) = (setting.Parameters, setting.Policy[Levers.ProfitTaxRate]);
        var (industry, soft, surplus, profit, earnings, paid) = (firms.Industry.Items, firms.SoftRate.Items, firms.OperatingSurplus.Items,
            firms.Profit.Items, firms.Earnings.Items, firms.InvestmentPaid.Items);
        var multiplier = industries.DepreciationMultiplier.Items;
        var groups = firms.ByProvince(provinces);
        var accounts = ledger.AccountsOf(Sector.Firms, groups);
        var capital = ledger.Positions(Instrument.ProductiveCapital, Sector.Firms);
        var centralShare = 1 - p.ProfitTaxLocalShare;
        var totals = provinces.TwoFen.Zeros();
        for (var i = 0; i < firms.Count; i += Lanes.Count)
        {
            var interest = Lending.Interest(Money.InBillions(accounts.DebtsAt(i)), soft.At(i).IsSet(), nation.Rates);
            var wear = Money.InBillions(capital.At(i) - paid.At(i)) * p.Depreciation * multiplier.Of(industry, i); // as it will be booked
            var earned = Money.InBillions(surplus.At(i)) - wear;
            earnings.Put(i, earned);
            var tax = OnProfit(earned, interest, rate);
            profit.Put(i, earned - interest - Money.InBillions(tax));
            var toCentre = Money.Round(tax.ToDoubles() * centralShare);
            accounts.Pay(i, tax);
            accounts.Total(totals, i, toCentre, tax - toCentre);
        }

        Settle(provinces, groups, ledger, Flow.ProfitTax, provinces.Heading(totals, 0), provinces.Heading(totals, 1));
    }

    /// <summary>Profit tax in fen: of what earnings leave after interest; a loss is not taxed (R42).</summary>
    internal static Longs OnProfit(Doubles earned, Doubles interest, double rate) =>
        Money.FenFromBillions(Bound.AtLeast(earned - interest, 0) * rate);

    /// <summary>Value-added tax in fen; none where inputs cost more than sales bring (R42).</summary>
    internal static Longs OnValueAdded(Longs valueAdded, double rate) => Money.Round(Bound.AtLeast(valueAdded.ToDoubles(), 0) * rate);

    /// <summary>Settles the centre's and the provinces' parts of a tax that firms have paid.</summary>
    internal static void Settle(
        Provinces provinces, Grouping groups, Ledger ledger, Flow tax, ReadOnlySpan<long> central, ReadOnlySpan<long> local)
    {
        ledger.SettlePayments(tax, Sector.Firms, central, groups, Parties.ToTreasury);
        ledger.SettlePayments(tax, Sector.Firms, local, groups, provinces.ToGovernment);
        foreach (var r in provinces.Ids) provinces.LocalTax[r] += Money.InBillions(local[r]);
    }

    internal static void Share(
        Provinces provinces, Ledger ledger, Flow tax, Party payer, ProvinceId province, Money amount, double centralShare)
    {
        var central = amount.Share(centralShare);
        ledger.Pay(tax, payer, Parties.Treasury, central);
        ledger.Pay(tax, payer, province, amount - central);
        provinces.LocalTax[province] += (amount - central).Billions;
    }
}
