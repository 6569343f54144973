using Neijuan.Model.Agents;
using Neijuan.Model.Decisions;

namespace Neijuan.Model.Rules;

/// <summary>How provinces take up an industry, and how much of it they build.</summary>
static class ProvinceRules
{
    public static RuleBlock Block { get; } = new("Provinces",
        new Rule("R2", "Adoption of an industry",
            "A province takes up a designated industry because the plan says so and because others have; an undesignated one now and "
                + "then, if it pays. Once taken up it is never given up.",
            """
            h_s = A_s · [ β_p (adoption_plan_floor + (1 − adoption_plan_floor) χ_T) + β_q χ_T ā_s ]
                                            if A_s > adoption_priority_threshold
            h_s = β_0                       else, if ret_s > adoption_return_threshold
            Pr(adopt) = 1 − e^(−h_s)
            """,
            "Bass (1969), diffusion by signal and imitation; on imitation of central plans by provinces Young (2000), Wu and Zhu (2017)",
            typeof(Adoption))
        {
            Letters = "h = hazard per quarter; A = priority (R1); χ_T = switch of rivalry; ā = share of provinces already in; ret = "
                + "return on capital (R8)",
        },
        new Rule("R3", "Shared expectations",
            "Everybody extrapolates the same growth of the same world market, and nobody adds up the others' plans: the wave phenomenon.",
            """
            g^e_s = clip( (W_s,t / W_s,t−8)^⅛ − 1, expected_growth_floor, expected_growth_ceiling )
            W^e_s = [ W_s − (1 − f) Σ_b (X_bs + F_bs) ] · (1 + g^e_s)^H
            """,
            "Lin (2007), Lin, Wu and Xing (2010)",
            typeof(Expectations))
        {
            Letters = "W = world demand, home and abroad, in units per quarter; g^e = expected growth per quarter; W^e = expected "
                + "demand; X, F = exports to and own output of bloc b; f = part of foreign demand that plans count (lever, 1 unless set)",
        },
        new Rule("R4", "Capacity targets",
            "Driven by rivalry every province plans for the market share of a leading base, or for its own if that is larger; without "
                + "rivalry for its own. "
                + "Central coordination holds the sum of the plans to a share of the expected market, and stops them once capacity "
                + "exceeds it.",
            """
            K*_ps = c_s · min(priority_ceiling, A_s) · W^e_s · [ χ_T max( x_ps, min(1, n ω_p) / N_top ) + (1 − χ_T) x_ps ]
            x_ps  = K_ps / K_s
            c_s   = [ 1 − χ_C + χ_C · cap / Σ_p K*_ps  if Σ_p K*_ps > cap, else 1 ] · [ 1 − χ_C  if K_s > cap, else 1 ]
            cap   = coordination_cap · W^e_s
            """,
            "promotion tournament: Maskin, Qian and Xu (2000), Li and Zhou (2005); contested by Shih, Adolph and Liu (2012), Wiebe (2020). "
                + "That plans aim at a leading base is an assumption of this model",
            typeof(ProvincialTargets))
        {
            Letters = "K* = target; K = capacity and what is on order; W^e = expected demand (R3); A = priority; χ_T, χ_C = switches of "
                + "rivalry and coordination; n = number of provinces; ω = share in output; Σ_p K* = sum over all provinces, before c, "
                + "which is what coordination leaves",
        },
        new Rule("R5", "Push towards the target",
            "A province that has taken up an industry closes the gap to its target over two years. Soft budgets ignore what the "
                + "industry earns; hard ones push less the less it earns.",
            """
            push_ps = max(0, K*_ps − K_ps) / n_gap · [ χ_S + (1 − χ_S) gate ]
                      if p has adopted s and A_s > push_priority_threshold, else 0
            gate = clip(return_gate_intercept + return_gate_slope · ret_s, 0, 1)
            """,
            "over-investment by local governments: Jiang, Geng, Lü and Li (2012); the gate is an assumption of this model",
            typeof(ProvincialTargets))
        {
            Letters = "push = capacity wanted this quarter; K*, K = target and capacity (R4); χ_S = switch of soft budgets, whatever "
                + "the leash; ret = return on capital (R8)",
        },
        new Rule("R6", "Budget of the push and its division",
            "What a province may spend falls with the debt of its vehicle, grows with isolation and with credit that leaves property, "
                + "and with a low rank under rivalry. "
                + "Industries are served by political priority first; what is left goes to unmet needs in proportion.",
            """
            B_p = m_p · θ_fin · (1 + κ_B χ_ISO Iso) · [1 + θ_re r · clip(1 − Prop, 0, 1)] · Y_p
                  · clip( leverage_intercept − j · lev_p / leverage_tolerance, leverage_floor, 1 )
                  · (1 + rank_urgency · χ_T · z_p)
            j   = ι_σ if σ ≥ soft_budget_threshold, else 1
            spend_ps = min( V_ps, B_p A_s / Σ A ) + share of what is left
            share of what is left = (V_ps − first part) · min( 1, left of B_p / Σ unmet )
            """,
            "Qian and Roland (1998); size of industrial support: DiPippo, Mazzocco, Kennedy and Goodman (2022); the division is an "
                + "assumption of this model",
            typeof(ProvincialPush), typeof(Aggregates))
        {
            Letters = "B = budget per quarter; m = lever finance.push_budget; r = lever finance.property_redirection; Iso = isolation "
                + "(R1); Prop = property sentiment (R44), counted from 2020Q2 on while the red lines are switched on; Y = trend output; "
                + "lev = vehicle's debt over yearly trend output; z = −1 for the first to 1 for the last by industrial revenue over trend "
                + "output; σ = softness (R49); V = push times capacity cost (R16); Σ A = sum over industries with a push",
        },
        new Rule("R7", "Projects, vehicles and client firms",
            "The vehicle borrows part of a project and pays it in as equity, the firm borrows the rest. The money founds a new client "
                + "firm, the more likely the larger the project, "
                + "or goes to one of the province's clients by lot. New clients are as productive as private entrants and make the low "
                + "tier.",
            """
            equity = e_L V,   loan = (1 − e_L) V
            Pr(new) = min( new_client_ceiling, new_client_base + new_client_slope · (V / κ_s) / k̄_s ),   1 without a client
            ln φ_new ~ N(0, σ_φ²),   Pr(state-owned) = client_soe_share
            """,
            "local government financing vehicles: Bai, Hsieh and Song (2016), Chen, He and Liu (2020); capital rules for fixed "
                + "investment projects",
            typeof(ProvincialPush), typeof(Founding))
        {
            Letters = "V = value of the project (R6); κ = cost of a unit of quarterly capacity (R16); k̄ = mean capacity of the "
                + "industry's firms, orders included; φ = productivity",
        });
}
