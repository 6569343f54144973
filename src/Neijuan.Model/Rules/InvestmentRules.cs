using Neijuan.Model.Agents;
using Neijuan.Model.Decisions;
using Neijuan.Model.Settlement;

namespace Neijuan.Model.Rules;

/// <summary>Entry, expansion and replacement.</summary>
static class InvestmentRules
{
    public static RuleBlock Block { get; } = new("Firms: entry and investment",
        new Rule("R8", "Return signals",
            "New capacity is judged by today's price, unit cost and order rate. Returns and order rates of an industry are smoothed "
                + "before anybody reads them.",
            """
            r^new_s = [ P_sL − c_s (ŵ_L + ŵ_N + ŵ_M + ŵ_O) ] / κ_s · 4 min(ū_s, 1) − 4 δ d_s
            ret_s ← (1 − return_smoothing) ret_s + return_smoothing · 4 Σ_i profit_i / Σ_i KV_i
            ū_s   ← (1 − return_smoothing) ū_s + return_smoothing · clip( Σ_i o_i / Σ_i k_i, 0, 1 )
            """,
            "adaptive expectations as in Caiani et al. (2016); the form is an assumption of this model",
            typeof(PrivateEntry), typeof(Aggregates))
        {
            Letters = "r^new = return on new capacity per year; P_sL = market price of the low tier; c, ŵ, κ = unit cost, what inputs "
                + "take of it and capacity cost (R16); δ d = depreciation (R12); ret = return on capital per year; KV = capital at cost; "
                + "ū = order rate; o = expected orders; k = capacity",
        },
        new Rule("R9", "Private entry",
            "While new capacity earns more than the hurdle, private firms enter, the more the better it pays and the more there are. "
                + "Households of a province, drawn by size, put up the equity if they have several times as much in deposits; a bank "
                + "lends the rest.",
            """
            entrants ~ Poisson( min( entry_ceiling, λ_e n_s (r^new_s / r̄ − 1) ) )     if r^new_s > r̄
            value = entrant_size · k̄_s κ_s,   equity = entrant_equity_share · value
            only if M^H_p ≥ entrant_wealth_multiple · equity
            ln φ ~ N(0, σ_φ²)
            """,
            "entry on observed profit as in Dosi, Fagiolo and Roventini (2010); the form is an assumption of this model",
            typeof(PrivateEntry), typeof(Founding))
        {
            Letters = "r^new = return on new capacity (R8); n, k̄ = number and mean capacity of low-tier firms with plant; κ = capacity "
                + "cost; M^H = deposits of the province's households; φ = productivity",
        },
        new Rule("R10", "Expansion",
            "Firms that earn more than the hurdle, after what credit costs beyond its neutral rate, build for the orders they expect "
                + "when the plant will be ready. Banks lend to firms with cash and little debt, and, where budgets are soft, to clients "
                + "in priority industries up to their whole capital.",
            """
            k*_i = o_i (1 + clip(g^e_s, 0, investment_growth_ceiling))^(time_to_build + investment_lead) / u*
            r_i  = clip( 4 [p_i − c_i (ŵ_L + ŵ_N + ŵ_M + ŵ_O)] u_i / κ_s − 4 δ d_s − (r_L − π^e − r^n), −0.5, 1 )
            u_i  = min(o_i / k_i, 1)
            i_i  = clip( adjustment_speed (k*_i − (1 − time_to_build · δ d_s) k_i − on order_i), 0, investment_ceiling · k_i )
                   · clip( r_i / investment_return_reference, 0, investment_response_ceiling )
                   if r_i > investment_hurdle and creditworthy, else 0
            creditworthy: M_i > 0 and L_i < credit_limit · KV_i,   or σ > soft_budget_threshold, client,
                          A_s > client_priority_threshold and L_i < client_credit_limit · KV_i
            """,
            "flexible accelerator with credit rationing: Caiani et al. (2016), Assenza, Delli Gatti and Grazzini (2015)",
            typeof(InvestmentPlans))
        {
            Letters = "i = capacity wanted; o = expected orders; g^e = expected growth (R3); u* = normal utilisation (R22); p, c = price "
                + "and unit cost; ŵ = what inputs take of cost (R16); κ = capacity cost; u = order rate; r_L, π^e, r^n = loan rate "
                + "(R29), expected inflation (R41), neutral real rate (R40); δ d = depreciation (R12); M, L, KV = deposits, loans, "
                + "capital at cost; σ = softness (R49); A = priority",
        },
        new Rule("R11", "Race of clients",
            "Under rivalry and soft budgets, clients in priority industries with room for debt grow at least at a given rate, whatever "
                + "their orders.",
            "i_i ≥ ρ_race · min(1, A_s) · σ · χ_T · (1 − χ_C) · k_i     if client, A_s > client_priority_threshold and L_i < "
                + "race_credit_limit · KV_i",
            "assumption of this model, after the essay: firms outproduce instead of differing",
            typeof(InvestmentPlans))
        {
            Letters = "i = capacity wanted (R10); A = priority; σ = softness (R49); χ_T, χ_C = switches of rivalry and coordination; k "
                + "= capacity; L, KV = loans, capital at cost",
        },
        new Rule("R12", "Replacement, finance and time to build",
            "Worn plant is replaced while it is used and pays. Own funds come first, then loans in proportion; for clients of soft "
                + "budgets without limit. "
                + "Nobody orders what it cannot pay; what was paid for is capacity after the time to build.",
            """
            i_i ← i_i + δ d_s k_i · clip( (u_i − replacement_utilisation) / replacement_range, 0, 1 )
                  if p_i > c_i (ŵ_L + ŵ_N + ŵ_M + ŵ_O) and u_i > replacement_utilisation
            own_i  = min( own_funds_share · i_i κ_s, deposit_use · max(0, M_i − working_balance · k_i c^v_i) )
            loan_i = min( i_i κ_s − own_i, ltv / (1 − ltv) · own_i );   i_i κ_s − own_i if client, σ > client_loan_softness
            order_i = min( own_i + loan_i, M_i )
            k_i ← (1 − δ d_s) k_i + paid_i / κ_s of time_to_build quarters ago
            """,
            "pecking order of finance; vintage arrival as in Dosi, Fagiolo and Roventini (2010); the limits are assumptions of this model",
            typeof(InvestmentPlans), typeof(PrivateEntry), typeof(Plant))
        {
            Letters = "i = capacity wanted (R10, R11); d = the industry's multiplier of depreciation; u = order rate; κ = capacity cost; "
                + "M = deposits; c^v, ŵ = cash cost, what inputs take of cost (R16); σ = softness (R49); paid = outlay on investment "
                + "goods delivered (R26, R39)",
        });
}
