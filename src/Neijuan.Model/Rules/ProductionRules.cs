using Neijuan.Model.Agents;
using Neijuan.Model.Decisions;
using Neijuan.Model.Settlement;

namespace Neijuan.Model.Rules;

/// <summary>How much firms make, and what that takes.</summary>
static class ProductionRules
{
    public static RuleBlock Block { get; } = new("Production",
        new Rule("R18", "Output to orders",
            "Firms make what they expect to sell, and close part of the gap to the stock they want.",
            "q⁰_i = clip( order_cover · o_i + stock_adjustment · (ι o_i − v_i), 0, k_i )",
            "inventory adjustment: Metzler (1941), Godley and Lavoie (2007, ch. 9)",
            typeof(Production))
        {
            Letters = "q⁰ = planned output; o = expected orders (R24); v = stock of goods; k = capacity",
        },
        new Rule("R19", "Production for cash",
            "A firm whose expected margin does not cover interest and amortisation is pressed. It makes as much as would earn the cash, "
                + "within what its supporters, or its buyers, allow: "
                + "less profit means more output.",
            """
            pressed: L_i > 0 and (p_i − c^v_i) o_i − fixed_i < DS_i,   DS_i = L_i (r_i / 4 + amortisation)
            q_i = max( q⁰_i, χ_Q min(q^c_i, reach_i) )     if pressed
            q^c_i = min( k_i, (DS_i + fixed_i) / (p_i − c^v_i) )   if p_i − c^v_i > press_margin · c^v_i, else u_fl k_i
            reach_i = max( u_fl k_i, min(k_i, q_x o_i) )   if σ (g_i + press_unsupported) > support_threshold
                    = min( k_i, [1 + press_unsupported (q_x − 1)] o_i )   else
            """,
            "assumption of this model, after the essay: firms in debt produce to generate cash flow",
            typeof(Production))
        {
            Letters = "L, r = loans and their rate (R29); p, c^v = price and cash cost; o = expected orders; fixed = overhead (R16); DS "
                + "= debt service due; q⁰ = planned output (R18); k = capacity; χ_Q = switch of cash pressure; σ = softness (R49); "
                + "g = 1 for a client, else 0",
        },
        new Rule("R20", "Stopping and braking",
            "Below cash cost a firm stops, unless it is pressed and budgets are soft enough to carry it. Whoever sits on a large stock "
                + "makes little.",
            """
            q_i = 0   if p_i < c^v_i, unless pressed and σ > support_threshold
            q_i ≤ overhang_brake · u_fl k_i   if v_i > overhang_multiple · max(o_i, order_floor · k_i)
            """,
            "shut-down point of the textbook, suspended by support: Kornai (1980)",
            typeof(Production))
        {
            Letters = "p, c^v = price and cash cost; σ = softness (R49); v = stock; o = expected orders; k = capacity",
        },
        new Rule("R21", "Wages, inputs and employment",
            "Wages and domestic intermediates are paid for output and for overhead, imported inputs for output, each at its price of the "
                + "quarter. Employment is the wage bill over the wage.",
            """
            wages_i = c_i ω / χ · ( w_L q_i + overhead_wage_share · w_O k_i )
            intermediates_i = c_i P^N / χ · [ w_N q_i + (1 − overhead_wage_share) · w_O k_i ]
            imports_i = c_i P^M / χ · w_M q_i
            P^O = overhead_wage_share · ω + (1 − overhead_wage_share) · P^N
            employment = ( Σ wages of firms + Σ wages of services producers ) / w
            """,
            "fixed coefficients, an assumption of this model",
            typeof(Wages), typeof(CostShares))
        {
            Letters = "c, χ = unit cost and input price index (R16); ω, P^N, P^M = prices of labour, intermediates and imports (R68); "
                + "P^O = price of overhead; q = output; k = capacity; w = wage (R41)",
        });
}
