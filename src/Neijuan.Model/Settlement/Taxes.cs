using Neijuan.Engine.Accounting;
using Neijuan.Engine.Numerics;
using Neijuan.Model.Agents;
using Neijuan.Model.Policies;

namespace Neijuan.Model.Settlement;

/// <summary>Taxes are collected where they arise and split between the centre and the province (1994 reform, R42).</summary>
public static class Taxes
{
    /// <summary>Profit tax on what is left after depreciation and interest; the result is the firm's profit (R42).</summary>
    public static void OnProfits(Firms firms, Industries industries, Provinces provinces, Ledger ledger, Setting setting)
    {
        var (p, rate) = (setting.Parameters, setting.Policy[Levers.ProfitTaxRate]);
        var (industry, soft, surplus, profit, earnings) =
            (firms.Industry.Items, firms.SoftRate.Items, firms.OperatingSurplus.Items, firms.Profit.Items, firms.Earnings.Items);
        var loans = ledger.Positions(Instrument.Loans, Sector.Firms);
        var capital = ledger.Positions(Instrument.ProductiveCapital, Sector.Firms);
        var tax = firms.Scratch(0);
        foreach (var i in firms.Live)
        {
            var interest = Money.InBillions(-loans[i]) * ((soft[i] == 1 ? p.SoftRate : p.LoanRate) / 4);
            earnings[i] = Money.InBillions(surplus[i]) - (Money.InBillions(capital[i]) * p.Depreciation * industries.DepreciationMultiplier[industry[i]]);
            tax[i] = Money.FenFromBillions(rate * Bound.AtLeast(earnings[i] - interest, 0));
            profit[i] = earnings[i] - interest - Money.InBillions(tax[i]);
        }

        ShareEach(firms, provinces, ledger, Flow.ProfitTax, tax, 1 - p.ProfitTaxLocalShare);
    }

    /// <summary>Firms pay a column of taxes: the centre's part and the province's part add up to the whole.</summary>
    internal static void ShareEach(Firms firms, Provinces provinces, Ledger ledger, Flow tax, long[] amounts, double centralShare)
    {
        var central = firms.Scratch(3);
        foreach (var i in firms.Live)
        {
            central[i] = Money.Round(amounts[i] * centralShare);
            amounts[i] -= central[i];
        }

        var province = firms.Province.Items;
        ledger.PayEach(tax, Sector.Firms, firms.Live, central, province, provinces.Count, Economy.ToTreasury);
        var local = ledger.PayEach(tax, Sector.Firms, firms.Live, amounts, province, provinces.Count, Economy.ToLocal);
        for (var r = 0; r < provinces.Count; r++) provinces.LocalTax[r] += Money.InBillions(local[r]);
    }

    internal static void Share(Provinces provinces, Ledger ledger, Flow tax, Party payer, int province, Money amount, double centralShare)
    {
        var central = amount.Share(centralShare);
        ledger.Pay(tax, payer, Economy.Treasury, central);
        ledger.Pay(tax, payer, Economy.Local(province), amount - central);
        provinces.LocalTax[province] += (amount - central).Billions;
    }
}
