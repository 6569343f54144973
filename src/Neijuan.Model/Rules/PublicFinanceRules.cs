using Neijuan.Model.Markets;
using Neijuan.Model.Settlement;

namespace Neijuan.Model.Rules;

/// <summary>Taxes, mandates, vehicles and the treasury.</summary>
static class PublicFinanceRules
{
    public static RuleBlock Block { get; } = new("Public finance",
        new Rule("R42", "Taxes, transfer and mandates",
            "Taxes are collected where they arise and shared between the centre and the province, as since 1994. The centre transfers a "
                + "share of trend output; provinces carry most of public consumption.",
            """
            VAT_i = vat_rate · max(0, revenue_i − intermediates_i − imports_i),   central_vat_share to the centre
            profit tax_i = profit_tax_rate · max(0, surplus_i − δ d_s KV_i − interest_i)
                           profit_tax_local_share of it to the province
            transfer_p = transfer_share · Y_p
            public consumption_p = public_consumption · Y_p,   local_mandate of it by the province
            """,
            "tax-sharing reform of 1994: Shen, Jin and Zou (2012); rates in data/calendar.csv",
            typeof(Taxes), typeof(Wages), typeof(ServicesMarket), typeof(PublicFinance))
        {
            Letters = "surplus = gross operating surplus; δ d KV = wear of capital at cost (R12); Y = trend output of the province; "
                + "vat_rate, services tax = as in 2005 if the tax cut is switched off",
        },
        new Rule("R43", "Infrastructure for the growth target",
            "The further output is below its trend the more is built, and the more so under rivalry. Provinces pass on part of their "
                + "land revenue; vehicles use part of their cash and borrow the rest.",
            """
            gap = [ Y_0 T − Ȳ (1 + g* + π^e)^output_gap_horizon ] / (Y_0 T)
            wanted_p = Y_p · infrastructure_factor · [ inf0 + infg · clip(gap, output_gap_floor, output_gap_ceiling)
                       · (infrastructure_rivalry_floor + (1 − infrastructure_rivalry_floor) χ_T) ]
            capital_p = min( infrastructure_land_share · land revenue_p, infrastructure_cash_limit · M^LG_p )
            loan_p = max( 0, wanted_p − vehicle_cash_use · M^LV_p ),   built_p = min( wanted_p, M^LV_p )
            """,
            "growth targets and public investment: Bai, Hsieh and Song (2016); the form is an assumption of this model",
            typeof(Infrastructure))
        {
            Letters = "Y_0 T, Y_p = trend output of nation and province (R1c); Ȳ = mean output of the last four quarters; χ_T = switch "
                + "of rivalry; M^LG, M^LV = deposits of province and vehicle, after capital is paid in",
        },
        new Rule("R45", "Debt of vehicles",
            "A vehicle pays interest, part of it with help from the province, borrows what it lacks and repays when flush. With the cap "
                + "on, borrowing for infrastructure stops at a share of output.",
            """
            support = min( interest_support_share · interest, interest_support_limit · M^LG )
            new debt = max( 0, interest − M^LV )
            repayment = min( vehicle_repayment · L^LV, max(0, M^LV − vehicle_cash_buffer · Y_p) )
            with the cap: loan for infrastructure ≤ max( 0, vehicle_debt_cap · 4 Y_p − L^LV )
            """,
            "Bai, Hsieh and Song (2016); Chen, He and Liu (2020); the shares are assumptions of this model",
            typeof(VehicleDebt), typeof(Infrastructure))
        {
            Letters = "M^LG, M^LV = deposits of province and vehicle; L^LV = debt of the vehicle; Y = trend output of the province per "
                + "quarter",
        },
        new Rule("R46", "Provincial deficits and surpluses",
            "A province that runs out of cash sells land to its vehicle, which borrows for it. Part of a large surplus becomes capital "
                + "of the vehicle.",
            """
            land sold = max( 0, province_cash_floor · Y_p − M^LG )
            capital = province_surplus_share · max( 0, M^LG − province_cash_ceiling · Y_p )
            """,
            "land purchases by vehicles as deficit finance: Zhang and Barnett (2014); the form is an assumption of this model",
            typeof(PublicFinance))
        {
            Letters = "M^LG = deposits of the province; Y = its trend output per quarter",
        },
        new Rule("R47", "The treasury's bonds",
            "The treasury keeps its deposit between a floor and a ceiling by issuing and redeeming bonds. It is not constrained.",
            """
            issue = max( 0, treasury_floor · N − M^CG )
            redeem = min( B, max(0, M^CG − treasury_ceiling · N) )
            """,
            "assumption of this model",
            typeof(PublicFinance))
        {
            Letters = "M^CG = deposit of the treasury; N = its normal deposit of 2005 times the trend index (R1c); B = bonds outstanding",
        });
}
