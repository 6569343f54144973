using Neijuan.Model.Agents;
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
        new Rule("R16", "Unit cost, normal price and capacity cost",
            "Unit cost moves with experience and with the prices of what a unit takes. Labour, domestic intermediates and imports are "
                + "cash cost, overhead falls due on capacity; each is its share of 2005 times its price. At the opening prices are 1, "
                + "and they are normal: with plant in normal use they pay inputs, overhead, wear, interest and tax, and leave a margin. "
                + "From that follows what a unit cost in 2005. Capacity costs so many years of what it can make.",
            """
            c_s = E_s χ / P*_s,   c_i = c_s / φ_i,   κ_s = 4 k_cap c_s
            χ = w_L ω + w_N P^N + w_M P^M + w_O P^O + (1 − w_L − w_N − w_M − w_O) P^K
            ŵ_L = w_L ω / χ,   ŵ_N = w_N P^N / χ,   ŵ_M = w_M P^M / χ,   ŵ_O = w_O P^O / χ
            c^v_i = (ŵ_L + ŵ_N + ŵ_M) c_i,   fixed_i = ŵ_O c_i k_i
            P*_s = { w_L + w_N + w_M + [ w_O + k_cap (4 δ d_s + r_L L/KV) ] / u* } / [ 1 − vat_rate (1 − w_N − w_M) ] · (1 + m)
            """,
            "input-output tables for the shares; normal-cost pricing: Godley and Lavoie (2007); fixed coefficients are an assumption of "
                + "this model",
            typeof(Costs), typeof(InputPrices), typeof(CostShares))
        {
            Letters = "c_s, c_i = full unit cost of industry and firm; E = experience (R15); χ = input price index, 1 in 2005; ω, P^N, "
                + "P^M, P^K = prices of labour, intermediates, imports and plant (R68); P^O = price of overhead, wages and services "
                + "(R21); ŵ = share of full cost that an input takes today; φ = productivity of the firm; c^v = cash cost; fixed = "
                + "overhead per quarter; κ = cost of a unit of quarterly capacity; P* = normal price over full cost, at the rates of the "
                + "first quarter; δ d = wear per quarter (R12); L/KV = loans over capital at the opening (R64); u* = normal utilisation "
                + "(R22)",
        },
        new Rule("R17", "Cost abroad",
            "Foreign producers enjoy part of the experience curve, buy the same raw materials, and pay no Chinese wages. Chinese prices "
                + "are deflated at a constant rate to be compared with theirs.",
            """
            c^F_s = c^F_s,0 · E_s^foreign_learning · [ 1 + ρ_F (q · deflator − 1) ]
            deflator = (1 + foreign_inflation)^(−t/4)
            """,
            "international spill-over of learning: Nemet (2019); the form is an assumption of this model",
            typeof(Costs), typeof(Trade))
        {
            Letters = "c^F = foreign unit cost in constant foreign prices; E = experience (R15); q = world price of raw materials in "
                + "dollars (R68); t = quarters since 2005Q1",
        },
        new Rule("R68", "World prices and prices of inputs",
            "World prices of commodities reach buyers with the delay of contracts and stocks, and the exchange rate turns them into "
                + "yuan; beyond its record the currency loses what home prices are expected to rise beyond foreign ones. The home price "
                + "of raw materials moves less, for part of it is regulated. Imports are raw materials and foreign manufactures, "
                + "domestic intermediates are services and raw materials, plant is half labour and half building.",
            """
            q ← q + s_q ( x · commodity_price − q )
            e = v · e_τ · D / X,   X = cny_per_usd over its value of 2005Q1
            D ← D · [ (1 + π^F) / (1 + π^e) ]^¼   beyond the record of the exchange rate, 1 before
            P^R = (q / e)^ψ_R,   P^F = (1 + π^F)^(t/4) / e
            P^M = ρ_M q / e + (1 − ρ_M) P^F
            P^N = ρ_N P^R + (1 − ρ_N) P^S
            ω = w / (a d^T),   P^K = ( ω + P^S ) / 2
            """,
            "world prices and exchange rates: data/forcing.csv; incomplete pass-through of commodity prices and the weights are "
                + "assumptions of this model",
            typeof(InputPrices))
        {
            Letters = "q = world price of raw materials in dollars, as buyers pay it, 1 in 2005; x = lever world.commodity_prices; e = "
                + "foreign price of the currency, 1 in 2005; v = lever trade.exchange_rate; e_τ = what duties do to it (R60); P^R = raw "
                + "materials at home; P^F = foreign manufactures in yuan; π^F, π^e = foreign inflation (R17) and expected inflation "
                + "(R41); D = drift of the currency; P^M, P^N, P^K = imports, domestic intermediates, investment; P^S = services (R40); "
                + "ω = unit labour cost of tradables; w, a, d^T = wage, productivity, that of tradables over it (R41); t = quarters "
                + "since 2005Q1",
        });
}
