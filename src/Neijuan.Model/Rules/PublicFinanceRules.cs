using Neijuan.Model.Markets;
using Neijuan.Model.Settlement;

namespace Neijuan.Model.Rules;

/// <summary>Taxes, mandates, vehicles and the treasury.</summary>
static class PublicFinanceRules
{
    public static RuleBlock Block { get; } = new("Public finance",
        new Rule("R42", "Taxes, transfer and mandates",
            "Taxes are collected where they arise and shared between the centre and the province, as since 1994 and again since 2016. "
                + "The centre transfers a share of trend output; provinces carry most of public consumption, which rises slowly after "
                + "2010.",
            """
            VAT_i = vat_rate · max(0, revenue_i − intermediates_i − imports_i),   central_goods_share to the centre
            tax on services_p = services_tax_rate · services_tax_factor · S_p,   central_services_share to the centre
            profit tax_i = profit_tax_rate · max(0, surplus_i − δ d_s KV_i − interest_i)
            profit tax of services_p = services_profit_tax · max(0, profit before tax_p)
                           profit_tax_local_share of both to the province
            transfer_p = transfer_share · Y_p
            public consumption_p = ( public_consumption + p_G + public_consumption_rise · y ) · Y_p
                           y = clip( year − 2010, 0, public_consumption_rise_years );   local_mandate of it by the province
            """,
            "tax-sharing reform of 1994: Shen, Jin and Zou (2012); rates in data/calendar.csv",
            typeof(Taxes), typeof(Wages), typeof(ServicesMarket), typeof(PublicFinance))
        {
            Letters = "surplus = gross operating surplus; δ d KV = wear of capital at cost (R12); S = sales of services producers, "
                + "profit before tax as in R40; Y = trend output of the province; p_G = lever government.purchases; vat_rate, services "
                + "tax = as in 2005 if the tax cut is switched off",
        },
        new Rule("R43", "Infrastructure for the growth target",
            "Provinces start works when growth falls behind its target and when labour is idle, the more so under rivalry; inflation "
                + "stops approvals, and projects take years. They pay with land revenue, budgets and special bonds, which they put into "
                + "their vehicles. A vehicle uses part of its cash and borrows the rest, the less the more it owes, and little after a "
                + "default. What then lacks the centre pays in part, as far as public debt leaves it room.",
            """
            i ← clip( i + (r − b) / n_i + infrastructure_reversion · (inf0 − i), infrastructure_floor, infrastructure_ceiling )
            b = b_i · clip( π − inflation_tolerated, 0, inflation_brake_ceiling )
            r = infg [ infrastructure_rivalry_floor + (1 − infrastructure_rivalry_floor) χ_T ]
                · clip( g* − ḡ − ξ_i θ, growth_shortfall_floor, growth_shortfall_ceiling )
            wanted_p = max( 0, i + a − ς ς_I ) · Y_p
            paid in_p, at most what is wanted, one after the other:
                land    min( infrastructure_land_share · net land revenue_p, infrastructure_cash_limit · M^LG_p )
                budget  min( s_b · wanted_p, infrastructure_cash_limit · M^LG_p )
                bonds   special_bonds · Y_p
            lacking_p = wanted_p − min( wanted_p, vehicle_cash_use · M^LV_p )
            loan_p = min( lacking_p, ℓ_V · clip( 1 − max(0, lev_p − vehicle_leverage_free) / vehicle_leverage_range, 0, 1 ) · Y_p )
                     times defaulted_credit for default_memory quarters after a default (R45)
            fill_p = κ_c · room · (lacking_p − loan_p),   room = χ_Z · clip( (D̄ − D / 4Y) / public_debt_range, 0, 1 )
            built_p = min( wanted_p, M^LV_p )
            """,
            "growth targets and public investment: Bai, Hsieh and Song (2016); the form is an assumption of this model",
            typeof(Infrastructure))
        {
            Letters = "i = planned share of trend output, inf0 at the opening; π = change of consumer prices over a year; g*, ḡ, θ = "
                + "growth target (R1c), growth as remembered and tightness (R41); χ_T = switch of rivalry; a = lever "
                + "planner.infrastructure; ς, ς_I = transfer and its part that provinces pay (R49e); Y_p = trend output of the province; "
                + "net land revenue = less compensation (R44); M^LG, M^LV = deposits of province and vehicle, what was paid in included; "
                + "lev = debt of the vehicle over yearly trend output; room = of the centre; χ_Z = switch.central_backstop; D = bonds of "
                + "centre and provinces; Y = output of the last quarter",
        },
        new Rule("R45", "Debt of vehicles",
            "A vehicle lives on fees for roads, water and grids. It pays interest, part of it with help from the province, borrows what "
                + "it lacks and repays when flush. What falls due is rolled over as long as its bank is willing; if not, the vehicle "
                + "pays, the province helps, and what still lacks is a default. A swap turns its loans into bonds of the province. With "
                + "the cap on, borrowing for infrastructure stops at a share of output.",
            """
            fees = f / 4 · KV^LV,   paid by services producers
            swap = min( debt_swap · Y_p, L^LV )
            support = min( interest_support_share · interest, interest_support_limit · M^LG )
            new debt = max( 0, interest − M^LV )
            Pr(roll) = clip( h · { 1 − (1 − ρ) [ 1 + roll_vehicle_leverage · max(0, lev − roll_vehicle_free) ] }, 0, 1 )
            ρ = σ · roll_vehicle + (1 − σ) · roll_vehicle_hard
            called: due = vehicle_maturing · L^LV,   help = min( max(0, due − M^LV), province_help · M^LG ),   paid = min( due, M^LV )
            default: due − paid > default_tolerance · due;   written off: default_loss · (due − paid)
            repayment = min( vehicle_repayment · L^LV, max(0, M^LV − vehicle_cash_buffer · Y_p) )
            with the cap: loan for infrastructure ≤ max( 0, vehicle_debt_cap · 4 Y_p − L^LV )
            """,
            "Bai, Hsieh and Song (2016); Chen, He and Liu (2020); the shares are assumptions of this model",
            typeof(VehicleDebt))
        {
            Letters = "KV^LV, L^LV, M^LV = capital at cost, debt and deposits of the vehicle; M^LG = deposits of the province; Y = its "
                + "trend output per quarter; lev = debt over yearly trend output; h = hardness of the bank (R33); σ = softness (R49)",
        },
        new Rule("R46", "Provincial deficits and surpluses",
            "Provinces sell general bonds to their banks for their budgets, as many as the centre lets them. A province that still runs "
                + "out of cash sells land to its vehicle, which borrows for it. Part of a large surplus becomes capital of the vehicle.",
            """
            general bonds = b · Y_p
            land sold = max( 0, province_cash_floor · Y_p − M^LG )
            capital = province_surplus_share · max( 0, M^LG − province_cash_ceiling · Y_p )
            """,
            "land purchases by vehicles as deficit finance: Zhang and Barnett (2014); the form is an assumption of this model",
            typeof(PublicFinance))
        {
            Letters = "M^LG = deposits of the province; Y = its trend output per quarter; b = lever finance.general_bonds",
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
            Letters = "M^CG = deposit of the treasury; N = its normal deposit of 2005 times the base of budgets (R1c); B = bonds "
                + "outstanding",
        });
}
