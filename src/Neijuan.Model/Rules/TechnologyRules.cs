using Neijuan.Model.Decisions;
using Neijuan.Model.Markets;
using Neijuan.Model.Settlement;

namespace Neijuan.Model.Rules;

/// <summary>What goods cost, and how that changes.</summary>
static class TechnologyRules
{
    public static RuleBlock Block { get; } = new("Technology and cost",
        new Rule("R14", "Upgrading to the high tier",
            "In industries with two tiers a low-tier firm may reach the high tier, where a unit costs more. Clients in priority "
                + "industries and loss-makers do so less often.",
            """
            Pr(upgrade) = ψ_H · x_i · y_i
            x_i = upgrade_client_factor if client and A_s > client_priority_threshold, else upgrade_market_factor
            y_i = upgrade_profit_factor if profit_i > 0, else upgrade_loss_factor
            c_i ← high_tier_cost · c_i   in the high tier
            """,
            "assumption of this model; it moves no headline outcome",
            typeof(Upgrading), typeof(Costs))
        {
            Letters = "A = priority; c = unit cost (R16)",
        },
        new Rule("R15", "Experience",
            "Cost falls with everything ever made, by Wright's law. What foreigners make counts in part.",
            """
            E_s = (X_s / X_s,0)^(−b_s · bl)
            X_s ← X_s + Q_s + foreign_spillover · Σ_b F_bs
            """,
            "Wright (1936); Nemet (2006, 2019); learning rates in data/industries.csv",
            typeof(Costs), typeof(Plant))
        {
            Letters = "E = experience index; X = cumulated output, X_0 its reference value; b = experience_exponent of the industry; Q "
                + "= Chinese output; F = output of bloc b",
        },
        new Rule("R16", "Unit cost and capacity cost",
            "Unit cost moves with experience and, in part, with the wage over trend productivity. It has fixed shares of labour, "
                + "domestic intermediates and imports, which are cash cost; "
                + "overhead falls due on capacity. Capacity costs so many years of what it can make.",
            """
            c_s = E_s · [ 1 − unit_labour_cost_weight + unit_labour_cost_weight · max(unit_labour_cost_floor, w / a) ]
            c_i = c_s / φ_i
            c^v_i = (w_L + w_N + w_M) c_i,   fixed_i = w_O c_i k_i
            κ_s = 4 k_cap c_s
            """,
            "input-output tables for the shares; fixed coefficients are an assumption of this model",
            typeof(Costs))
        {
            Letters = "c_s, c_i = full unit cost of industry and firm, 1 in 2005; E = experience (R15); w, a = wage and trend "
                + "productivity (R41); φ = productivity of the firm; c^v = cash cost; fixed = overhead per quarter; κ = cost of a unit "
                + "of quarterly capacity",
        },
        new Rule("R17", "Cost abroad",
            "Foreign producers enjoy part of the experience curve and none of Chinese wages. Chinese prices are deflated at a constant "
                + "rate to be compared with theirs.",
            """
            c^F_s = c^F_s,0 · E_s^foreign_learning
            deflator = (1 + foreign_inflation)^(−t/4)
            """,
            "international spill-over of learning: Nemet (2019); the form is an assumption of this model",
            typeof(Costs), typeof(Trade), typeof(ForeignResponse))
        {
            Letters = "c^F = foreign unit cost in constant foreign prices; E = experience (R15); t = quarters since 2005Q1",
        });
}
