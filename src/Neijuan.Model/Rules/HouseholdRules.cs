using Neijuan.Model.Decisions;
using Neijuan.Model.Markets;
using Neijuan.Model.NationalAccounts;

namespace Neijuan.Model.Rules;

/// <summary>Consumption, labour and confidence.</summary>
static class HouseholdRules
{
    public static RuleBlock Block { get; } = new("Households and labour",
        new Rule("R37", "Consumption",
            "Households consume out of smoothed income and out of deposits; less when confidence is low, when unemployment is high, "
                + "while social insurance does not cover them, and when they have mortgages to serve. They never spend more than a share "
                + "of their deposits in a quarter.",
            """
            C_p = min{ [ (c_y (1 − 2.5 ξ_C (1 − 𝒞) − ξ_u (u − ū)) − ξ_P (1 − cov) − ξ_H b_p) (ȳ_p + tr_p) + c_m M_p ] · z,
                       spending_ceiling · M_p }
            cov = clip( s / (1 + e^(−x)), 0, 1 ),   x = (year − coverage_midpoint) / coverage_width
            b_p = interest and instalment of the last quarter / ȳ_p
            ȳ_p ← (1 − income_smoothing) ȳ_p + income_smoothing · y_p
            y_p = wages + dividends + interest earned − interest paid + compensation_spent · compensation
            """,
            "Ando and Modigliani (1963), Godley and Lavoie (2007); thrift of Chinese households: Chamon and Prasad (2010)",
            typeof(Demand), typeof(Aggregates))
        {
            Letters = "tr = transfers (R49e); M = deposits; 𝒞 = confidence (R49b); u, ū = unemployment and its normal rate (R41); cov = "
                + "part of households whom social insurance covers; s = lever households.social_insurance; b = burden of mortgages "
                + "(R29); y = income of the quarter; compensation = for land (R44); z = lockdowns (R49d)",
        },
        new Rule("R38", "Basket of consumption",
            "Shares of consumption go to each industry and to imports, the rest to services; new goods spread along a logistic. A "
                + "trade-in brings purchases of durables forward: most of them are missing later, and the centre pays part of the price "
                + "of these and of others that would have been made anyway.",
            """
            share_s = f_s · [ household_share + household_share_rise / (1 + e^(−x)) ]
            x = (year − household_rise_midpoint) / household_rise_width
            consumption share_s = share_s + (more_s − missing_s) / C
            more_s = trade_in · durable · share_s · C,   missing_s = min( F_s / trade_in_quarters, share_s · C + more_s )
            F_s ← F_s + trade_in_payback · more_s − missing_s
            subsidy_p = ω_p · trade_in_subsidy · Σ more_s / trade_in_additional
            imports = imported_consumption · (P^M / P^S)^(1 − σ_M) · C,   services = C − imports − Σ consumption share_s · C
            """,
            "shares in data/industries.csv are assumptions of this model; diffusion: Griliches (1957); payback of subsidised purchases: "
                + "Mian and Sufi (2012)",
            typeof(Demand), typeof(ServicesMarket))
        {
            Letters = "C = consumption (R37); f = scale of home demand (R39); F = purchases that will be missing; ω = share of the "
                + "province; P^M, P^S = prices of imports and services (R68, R40); σ_M = elasticity of imports (R40)",
        },
        new Rule("R41", "Labour, productivity and expectations",
            "A pool of spare rural labour feeds employment outside farming, the faster the tighter the market. Wages follow "
                + "productivity, past and expected inflation and tightness, ever faster where labour is short, slower while the "
                + "countryside has labour to spare, a little faster as that runs out, and as usual once nobody is left. Productivity "
                + "follows technology, whose catching up fades, and capital per worker as far as it is used. Expected inflation follows "
                + "prices and what the official target stands for.",
            """
            θ = emp / (emp_N · N) − 1,   emp_N = emp_0 / (1 + θ_0),   Π = Π_0 at the opening
            u = clip( ū − employment_response · θ, unemployment_floor, unemployment_ceiling )
            m = μ Π · clip( 1 + κ_m θ, migration_floor, migration_ceiling ) / 4
            Π ← Π − m,   N ← N · (1 + labour_force_growth)^¼ + m
            w ← w · [ 1 + g_a + π^w + φ θ (1 + ψ max(0, θ)) − λ_L (Π / N − Π*) · min(1, Π / (N Π_0)) ]^¼
            π^w = wage_indexation · π + (1 − wage_indexation) · π^e
            g_a = clip( g_T + α (g_K − g_N), −productivity_growth_limit, productivity_growth_limit ),   a ← a · (1 + g_a)^¼
            g_T = long_run_technology + (g_TFP − long_run_technology) · 2^(−(year − 2005) / technology_half_life)
            d^T ← d^T · [ 1 + tradables_premium · 2^(−(year − 2005) / technology_half_life) ]^¼
            K = K^S + K^V + Σ_s 4 k_cap q_s c_s / (P^K u*),   g_K − g_N = 4 (K / K₋₁ − 1) − 4 (N / N₋₁ − 1)
            π^e ← π^e + inflation_learning · [ (1 − ς) π + ς · inflation_anchor_share · π* − π^e ]
            ḡ ← ḡ + growth_smoothing · (g − ḡ),   ḡ_pot ← ḡ_pot + growth_smoothing · (g_a + g_N − ḡ_pot)
            """,
            "surplus labour: Lewis (1954), Harris and Todaro (1970); wages: Phillips (1958), Blanchflower and Oswald (1994); growth: "
                + "Solow (1956); tradables: Balassa (1964), Samuelson (1964); the forms are assumptions of this model",
            typeof(Labour), typeof(Aggregates))
        {
            Letters = "θ = tightness; emp = employment (R21), emp_0 that of the first quarter; N = labour supply outside farming, 1 at "
                + "the opening; Π = spare rural labour; m = migrants; u = unemployment; w = wage index; a = productivity, by x^(1 − α) "
                + "above its path where lever economy.productivity makes labour worth x; d^T = productivity of tradables over a; g_a, "
                + "g_T, g_K, g_N = growth per year of productivity, technology, capital and labour; K^S, K^V = real capital of services "
                + "producers and vehicles (R66); q, c = output and unit cost of an industry (R16); k_cap = capital per yearly capacity "
                + "(R16); P^K = price of investment (R68); u* = normal utilisation (R22); π = change of consumer prices over a year; π* "
                + "= inflation_target of the calendar; π^e = expected inflation; g = real growth over a year (R41b); ḡ, ḡ_pot = growth "
                + "as remembered and potential growth",
        },
        new Rule("R41b", "Price indices and real output",
            "Producer and consumer prices are fixed baskets at the prices of the quarter, with raw materials and food that no industry "
                + "of the model makes. Real output is chained: nominal growth over the change of prices, each component of expenditure "
                + "with its own.",
            """
            PPI = (1 − raw_materials_in_producer_prices) · P_I + raw_materials_in_producer_prices · P^R
            P_I = Σ_s producer_price_weight · P_sL
            CPI = Σ_s household_share · P_sL + food_in_consumer_prices · P_food + c_M P^M
                  + (1 − Σ_s household_share − food_in_consumer_prices − c_M) · P^S
            P_food = (1 − raw_materials_in_food) · P^S + raw_materials_in_food · P^R
            Δ ln real output = Δ ln Y − Σ_k (s_k + s_k,₋₁) / 2 · Δ ln P_k
            P_k: consumption CPI, government P^S, investment .6 P^S + .4 P_I, exports PPI, imports P^M
            real consumption = C / CPI
            """,
            "Laspeyres indices for prices; Törnqvist (1936) for volumes",
            typeof(PriceIndices))
        {
            Letters = "P_sL = market price of the low tier; P_I = of industry; P^R, P^M = raw materials, imports (R68); P^S = services "
                + "(R40); c_M = imported consumption (R38); Y = nominal output; s_k = share of component k in it, of imports negative; C "
                + "= consumption",
        },
        new Rule("R49b", "Confidence",
            "Confidence rises when nominal output grows faster than the target and expected inflation, and falls with unemployment, "
                + "from 2020Q2 on with property, and, if the channel is on, with falling producer prices.",
            """
            𝒞 ← clip( confidence_persistence · 𝒞 + (1 − confidence_persistence) · 𝒞*, confidence_floor, confidence_ceiling )
            𝒞* = 1 + confidence_growth (g − g* − π^e) − confidence_unemployment (u − ū)
                   − confidence_property (1 − Prop) + ν_π min(0, π)
            g = Y_t / Y_t−4 − 1,   g* + opening_inflation in the first two years
            """,
            "debt-deflation and confidence: Fisher (1933); weights are assumptions of this model",
            typeof(Aggregates))
        {
            Letters = "𝒞 = confidence, 1 is normal; g = nominal growth per year; u, ū = unemployment, its normal rate; Prop = property "
                + "sentiment (R44), counted from 2020Q2 on; π = producer price inflation",
        },
        new Rule("R49d", "Zero-COVID",
            "Lockdowns hold consumption down in the quarters of the calendar.",
            "z = 1 − χ · (1 − consumption_shock)",
            "assumption of this model, data/calendar.csv",
            typeof(Demand))
        {
            Letters = "z = factor on consumption (R37); χ = part in force, lever switch.zero_covid",
        },
        new Rule("R49e", "Transfers to households",
            "The centre pays households a share of trend output, with bonds, or as far as a lever says provinces build less instead. For "
                + "comparisons at equal cost, a switch pays them what the push budget would have been.",
            """
            tr_p = (ς + rebate) · Y_p,   infrastructure is less by ς ς_I Y_p (R43)
            rebate = χ · θ_fin · [ 1 + θ_re · max(0, 1 − Prop) ]   from 2010 on
            """,
            "assumption of this model, after proposals to rebalance by transfers",
            typeof(Demand))
        {
            Letters = "tr = transfer; ς = lever households.redistribution; ς_I = lever households.redistribution_source; χ = "
                + "switch.rebate; Prop = property sentiment (R44), counted from 2020Q2 on; Y = trend output of the province",
        });
}
