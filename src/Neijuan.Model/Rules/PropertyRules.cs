using Neijuan.Model.Markets;
using Neijuan.Model.Settlement;

namespace Neijuan.Model.Rules;

/// <summary>Homes, land and developers.</summary>
static class PropertyRules
{
    public static RuleBlock Block { get; } = new("Property",
        new Rule("R44", "Homes, land and the three red lines",
            "Homes are sold before they are built: buyers pay at once, part of it with a mortgage, and hold a claim on the developer. "
                + "They buy more the more people live in towns and where they expect prices to rise, as they extrapolate, and less where "
                + "mortgages are dear and homes are not delivered. Price and supply follow demand against supply. Land takes part of "
                + "what the price leaves over building. Developers build over two years, buy land from the province for what they sell "
                + "and for a land bank, partly with loans, and hand what they do not need to their owners. Under the three red lines "
                + "banks ration mortgages, developers hold less land and repay before they buy any. Some private developers "
                + "cannot: the less is left after building for what is due, the more of them fail, and their sites stand still. Where "
                + "cash is short building and the bank share it; where building falls behind, trust falls, homes are sold off, and banks "
                + "write off.",
            """
            S_p = min( s_H D (1 − χ_R mortgage_rationing mortgage_share) Y_p, home_deposit_limit · M^H_p / (1 − mortgage_share) )
            mortgages = mortgage_share · S_p
            D = e^( η_H (4 g^H − π^e − neutral_home_price_growth) − η_r (r_H − π^e − neutral_real_rate) ) · τ^ζ · N^ν · (1 + z)
            x = ln( S / (P^H V) ),   opening_home_tension in the first quarter
            Δ ln P^H = clip( κ_H x [· home_price_stickiness if x < 0] − f, −home_price_limit, home_price_limit )
            f = φ (1 − τ) under the red lines, 0 before
            Δ ln V = clip( κ_V x, −home_price_limit, home_price_limit )
            g^H ← g^H + γ_H (Δ ln P^H − g^H)
            λ = χ_LF · clip( opening_land_share + λ_h (1 − opening_land_share) (1 − P^S / P^H), land_share_floor, land_share_ceiling )
            W_p ← W_p + (1 − λ − developer_margin) S_p − built_p
            room = developer_credit_limit · Y_p,   due = developer_repayment · L^D_p                  before the red lines
            room = max(0, j c_p Y_p − L^D_p),   due = max(0, L^D_p − j c_p Y_p)                       under them
            j ← max( red_lines_debt_floor, j (1 − c_r χ_R) )
            v = φ_P / ( 1 + ( max(0, M^D_p − W_p / n_b) / due )^(1/σ_D) ) under the red lines where something is due, 0 else
            built_p = (1 − v) W_p / n_b,   repaid_p = (1 − v) due     if M^D_p lasts for both, else
            built_p = min( (1 − v) W_p / n_b, y (1 − v) W_p / n_b + room ),   repaid_p = min( (1 − v) due, max(0, M^D_p − built_p) )
            y = M^D_p / [ (1 − v) (W_p / n_b + due) ]
            wanted_p = max( land_purchase_floor · λ S_p, λ S_p + [ l λ S_p (1 + g^H)^4 − H_p ] / land_bank_adjustment )
            l = n_L,   red_lines_land_bank · n_L under the red lines
            land_p = min( wanted_p, max(0, M^D_p − repaid_p + room − built_p) ),   land_compensation of it to who had it
            new debt_p = min( room, max( built_p + land_p + repaid_p − M^D_p, land_loans · land_p ) )
            delivered_p = built_p / W_p of the claims, λ of that as land
            τ ← τ + γ_τ ( Σ built / Σ due work − τ )
            write-off_p = developer_write_off · (1 − speed_p) · L^D_p     if 1 − speed_p > building_delay_tolerated
            dividend_p = developer_payout · max( 0, M^D_p − developer_cash_quarters · W_p / n_b )     else
            Prop = sentiment_ceiling · (S / B) / max over the past (S / B)
            """,
            "land finance: Jiang, Geng, Lü and Li (2012); extrapolation: Glaeser and Nathanson (2017); the forms are assumptions of this "
                + "model",
            typeof(HomeMarket), typeof(Building), typeof(DeveloperDebt))
        {
            Letters = "S = sales, national without an index; D = demand over normal; Y = trend output of the province, B the national "
                + "base (R1c); M^H, M^D = deposits of households and developers; P^H, g^H = home price and its expected growth per "
                + "quarter; π^e = expected inflation (R41); r_H = mortgage rate (R29); τ = trust, 1 at the opening; z = lever "
                + "property.support, which loosens the red lines as well; v = share of sites that stand still; x = tension; V = supply "
                + "of homes; χ_R = red lines in force; λ = land in the price; W = work owed; P^S = price of services (R40); L^D = debt "
                + "of developers; c = debt when the red lines were drawn, over trend output; j = part of it that they still allow; l = "
                + "quarters of sales for which land is held; N = labour outside farming (R41); H = land bank; due work = W / n_b; speed "
                + "= built over due work; Prop = property sentiment; χ_LF = switch of land finance",
        });
}
