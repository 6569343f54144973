using Neijuan.Model.Decisions;
using Neijuan.Model.Formulas;
using Neijuan.Model.Markets;

namespace Neijuan.Model.Rules;

/// <summary>Foreign demand, producers and policy.</summary>
static class WorldRules
{
    public static RuleBlock Block { get; } = new("The world",
        new Rule("R50", "Foreign demand",
            "What a bloc spends on an industry's goods follows a dated path and the price index of what it can buy.",
            """
            S_s ← S_s · (1 + growth_per_year)^¼
            E_bs = m_bs · (1 − rec_b) · E_bs,0 · S_s · P̃_bs^(1 − η_s)
            """,
            "constant elasticity of demand; growth in data/foreign_demand.csv, elasticities in data/industries.csv",
            typeof(Trade))
        {
            Letters = "S = shifter, 1 in 2005; E = spending of bloc b in constant foreign prices per quarter; m = lever foreign.demand; "
                + "rec = lever foreign.recession (R62); P̃ = price index (R51); η = world_demand_elasticity of the industry",
        },
        new Rule("R51", "Origin of what blocs buy",
            "Blocs divide spending between China and their own producers by price after duty. The exporter asks the home price and "
                + "absorbs no duty. China's weight grows with integration into world trade.",
            """
            p^x_s = P_sL · e · (1 + foreign_inflation)^(−t/4),   p_bs = p^x_s (1 + τ^eff_bs)
            share_bs = α_s p_bs^(1 − σ_s) / P̃_bs^(1 − σ_s)
            P̃_bs^(1 − σ_s) = α_s p_bs^(1 − σ_s) + (1 − α_s) (c^F_bs)^(1 − σ_s)
            X_bs = share_bs E_bs / p_bs,   F_bs = (1 − share_bs) E_bs / c^F_bs
            τ_bs = max( duty_bs, tariff_bs ),   τ^eff_bs = τ_bs (1 − TS_bs) + transshipment_cost · TS_bs
            α_s,0 = h_s / [ h_s + (1 − h_s) (1 / c^F_s,0)^(1 − σ_s) ],   h_s = foreign_market_share
            α_s ← min( max(market_share_ceiling, α_s), α_s (1 + integration_growth · integration)^¼ )
            """,
            "Armington (1969); elasticities: Broda and Weinstein (2006); complete pass-through: Amiti, Redding and Weinstein (2019, 2020)",
            typeof(Trade), typeof(TradePrices))
        {
            Letters = "P_sL = home price of the low tier; e = exchange rate (R68); X, F = exports to and own output of bloc b, in units; "
                + "E = spending (R50); σ_s = origin_elasticity; α = weight of China, such that it has its recorded share at the opening; "
                + "c^F = foreign unit cost (R17, R56); duty = anti-dumping duty (R52); tariff = lever trade.tariff; TS = trans-shipped "
                + "share (R53)",
        },
        new Rule("R52", "Petitions and duties",
            "Foreign producers whose output has fallen from its peak file a case when Chinese goods have a large and growing share and "
                + "sell below foreign cost. The duty follows a year later: the margin, up to a ceiling. It does not expire.",
            """
            J_bs = 1 − F_bs / peak_bs,   peak_bs ← max( F_bs, (1 − output_peak_decay) peak_bs )   after 8 quarters
            file if J_bs > θ_o + injury_allowance and penetration > penetration_threshold
                 and its rise over 8 quarters > penetration_rise and margin > margin_threshold
                 and no case is open and duty_bs < standing_duty
            margin = (c^F_s − p^x_s) / p^x_s,   penetration = X_bs / (X_bs + F_bs)
            duty_bs = χ_AD · clip( margin, 0, τ_max )   petition_quarters later
            """,
            "WTO Anti-Dumping Agreement, margin by surrogate country; that a fall of output is the injury is fitted to the solar duties "
                + "of 2012–13",
            typeof(ForeignResponse))
        {
            Letters = "J = injury; F, X = own output of and exports to bloc b; c^F = foreign unit cost (R17); p^x = export price (R51); "
                + "χ_AD = switch of trade policy",
        },
        new Rule("R53", "Trans-shipment",
            "Under an anti-dumping duty a growing part of exports takes a detour through third countries, at a cost; without one it fades.",
            """
            TS_bs ← min( transshipment_ceiling · χ_TS, TS_bs + transshipment_speed )  if duty_bs > transshipment_duty_threshold
                  ← transshipment_decay · TS_bs   else
            effective duty: τ (1 − TS) + transshipment_cost · TS   (R51)
            """,
            "re-routing: Iyoha et al. (2025)",
            typeof(ForeignResponse), typeof(Trade))
        {
            Letters = "TS = trans-shipped share; duty = anti-dumping duty (R52), not the lever's tariff; χ_TS = switch of trans-shipment",
        },
        new Rule("R54", "Foreign plants",
            "Foreign capacity closes while it is little used and grows while it is fully used. It does not limit foreign output.",
            """
            u_bs = F_bs / K_bs,   K_bs,0 = F_bs,0 / expansion_utilisation
            closures_bs = closure_rate · clip( closure_utilisation − u_bs, 0, closure_shortfall_ceiling ) · K_bs
            K_bs ← K_bs + expansion_rate · clip( u_bs − expansion_utilisation, 0, expansion_excess_ceiling ) K_bs − closures_bs
            """,
            "assumption of this model; plant closures: Autor, Dorn and Hanson (2013)",
            typeof(ForeignResponse))
        {
            Letters = "F, K = output and capacity of bloc b's own producers; u = their utilisation",
        },
        new Rule("R56", "Foreign industrial policy",
            "A bloc's policy takes part of the unit cost off its own producers in the industries it subsidises.",
            "c^F_bs = c^F_s · (1 − foreign_subsidy_depth · χ_b · foreign_subsidised)",
            "US production credits of 2022; the depth is an assumption of this model",
            typeof(Trade))
        {
            Letters = "c^F = foreign unit cost (R17); χ = lever foreign.industrial_policy of bloc b",
        },
        new Rule("R57", "Voluntary export restraint",
            "Exports to a bloc are capped below their level of the quarter before the restraint began, with slow growth. What China "
                + "does not sell is not bought elsewhere.",
            """
            cap_bs = export_cap_level · X_bs,before · (1 + export_cap_growth)^(quarters in force / 4)
            X_bs ← min( X_bs, cap_bs + (1 − χ_b) max(0, X_bs − cap_bs) )
            """,
            "Japanese cars of 1981: Feenstra (1984, 1988), Berry, Levinsohn and Pakes (1999)",
            typeof(Trade))
        {
            Letters = "X = exports (R51); χ = lever trade.export_cap of bloc b",
        },
        new Rule("R59", "Self-sufficiency",
            "Isolation strengthens the priority of industries that depend on abroad (R1) and enlarges the budgets of provinces (R6).",
            "κ_s = χ_ISO · isolation_priority_multiplier · isolation_sensitivity",
            "assumption of this model, after the essay",
            typeof(Planning), typeof(ProvincialPush))
        {
            Letters = "κ = sensitivity of priority to isolation; χ_ISO = switch of self-sufficiency",
        },
        new Rule("R60", "Exchange rate and duties",
            "The currency follows its dated path (R68). If the lever is on, it falls below it with the average duty that China faces, "
                + "which offsets part of that.",
            "e_τ = exp( − φ_τ · χ · τ̄ )",
            "Jeanne and Son (2020)",
            typeof(ForeignResponse), typeof(InputPrices))
        {
            Letters = "e_τ = what duties leave of the foreign price of the currency in the next quarter; χ = lever "
                + "trade.exchange_rate_response; τ̄ = average duty on exports (R1)",
        },
        new Rule("R62", "Foreign downturn",
            "World demand of most industries fell in 2008–09, as dated in the calendar of foreign demand; a lever makes a bloc's demand "
                + "fall at any date.",
            "E_bs ← (1 − rec_b) · E_bs",
            "data/foreign_demand.csv; the lever is an experiment",
            typeof(Trade))
        {
            Letters = "E = spending of bloc b (R50); rec = lever foreign.recession",
        });
}
