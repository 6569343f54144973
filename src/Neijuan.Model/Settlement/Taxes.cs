using Neijuan.Engine.Accounting;
using Neijuan.Model.Agents;
using Neijuan.Model.Policies;

namespace Neijuan.Model.Settlement;

/// <summary>Taxes are collected where they arise and split between the centre and the province (1994 reform, R42).</summary>
public static class Taxes
{
    /// <summary>Firms pay a column of taxes: the centre's part and the province's part add up to the whole.</summary>
    public static void ShareEach(Economy e, Flow tax, ReadOnlySpan<long> amounts, double centralShare)
    {
        var firms = e.Firms;
        var central = e.Amounts(6);
        var local = e.Amounts(7);
        var province = firms.Province.Span[..firms.Count];
        for (var i = 0; i < amounts.Length; i++)
        {
            central[i] = (long)Math.Round(amounts[i] * centralShare);
            local[i] = amounts[i] - central[i];
            e.Provinces.LocalTax[province[i]] += local[i] / Money.FenPerBillion;
        }

        e.Ledger.PayEach(tax, Sector.Firms, central, province, e.Provinces.Count, _ => Economy.Treasury);
        e.Ledger.PayEach(tax, Sector.Firms, local, province, e.Provinces.Count, Economy.Local);
    }

    public static void Share(Economy e, Flow tax, Party payer, int province, Money amount, double centralShare)
    {
        var central = amount.Share(centralShare);
        e.Ledger.Pay(tax, payer, Economy.Treasury, central);
        e.Ledger.Pay(tax, payer, Economy.Local(province), amount - central);
        e.Provinces.LocalTax[province] += (amount - central).Billions;
    }

    /// <summary>Profit tax on what is left after depreciation and interest; the result is the firm's profit (R42).</summary>
    public static void OnProfits(Economy e)
    {
        var (p, firms, industries) = (e.Parameters, e.Firms, e.Industries);
        var (alive, industry, soft, surplus, profit, earnings) =
            (firms.Alive.Items, firms.Industry.Items, firms.SoftRate.Items, firms.OperatingSurplus.Items, firms.Profit.Items, firms.Earnings.Items);
        var loans = e.Ledger.Positions(Instrument.Loans, Sector.Firms);
        var capital = e.Ledger.Positions(Instrument.ProductiveCapital, Sector.Firms);
        var tax = e.Amounts(0);
        var rate = e.Policy[Levers.ProfitTaxRate];
        for (var i = 0; i < firms.Count; i++)
        {
            profit[i] = 0;
            if (alive[i] == 0) continue;
            var interest = -loans[i] / Money.FenPerBillion * (soft[i] == 1 ? p.SoftRate : p.LoanRate) / 4;
            earnings[i] = (surplus[i] - (capital[i] * p.Depreciation * industries.DepreciationMultiplier[industry[i]])) / Money.FenPerBillion;
            tax[i] = Money.FenFromBillions(rate * Math.Max(0, earnings[i] - interest));
            profit[i] = earnings[i] - interest - (tax[i] / Money.FenPerBillion);
        }

        ShareEach(e, Flow.ProfitTax, tax, 1 - p.ProfitTaxLocalShare);
    }
}
