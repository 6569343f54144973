using Neijuan.Model.Decisions;
using Neijuan.Model.Markets;
using Neijuan.Model.NationalAccounts;

namespace Neijuan.Model.Rules;

/// <summary>Consumption, labour and confidence.</summary>
static class HouseholdRules
{
    public static RuleBlock Block { get; } = new("Households and labour",
        new Rule("R37", "Consumption",
            "Households consume out of smoothed income and out of deposits; less when confidence is low and when unemployment is high. "
                + "They never spend more than a share of their deposits in a quarter.",
            """
            C_p = min{ [ c_y (1 − 2.5 ξ_C (1 − 𝒞) − ξ_u (u − ū)) (ȳ_p + tr_p) + c_m M_p ] · z, spending_ceiling · M_p }
            ȳ_p ← (1 − income_smoothing) ȳ_p + income_smoothing · y_p
            """,
            "Ando and Modigliani (1963), Godley and Lavoie (2007); thrift of Chinese households: Chamon and Prasad (2010)",
            typeof(Demand), typeof(Aggregates))
        {
            Letters = "y = wages, dividends and interest of the quarter; tr = transfers (R49e); M = deposits; 𝒞 = confidence (R49b); u, "
                + "ū = unemployment and its normal rate (R41); z = lockdowns (R49d)",
        },
        new Rule("R38", "Basket of consumption",
            "Fixed shares of consumption go to imports and to each industry, the rest to services; new goods spread along a logistic.",
            """
            share_s = household_share + household_share_rise / (1 + e^(−x))
            x = (year − household_rise_midpoint) / household_rise_width
            imports = imported_consumption · C,   services = (1 − Σ share_s − imported_consumption) · C
            """,
            "assumption of this model, shares in data/industries.csv; diffusion: Griliches (1957)",
            typeof(Demand), typeof(ServicesMarket))
        {
            Letters = "C = consumption (R37)",
        },
        new Rule("R41", "Labour market and wages",
            "Employment follows the wage bill and unemployment follows employment against a slowly growing labour force. Wages grow "
                + "with trend productivity, part of expected inflation, a drift and the tightness of the market.",
            """
            emp* = emp_0 · (1 + labour_force_growth)^min(t/4, labour_force_growth_years)
            u = clip( ū + employment_response · (1 − emp / emp*), unemployment_floor, unemployment_ceiling )
            w ← w · [ 1 + g* − productivity_lag + wage_indexation · π^e + wage_drift + wage_slope · (ū − u) ]^¼
            a ← a · (1 + g* − productivity_lag)^¼
            """,
            "wage curve: Phillips (1958), Blanchflower and Oswald (1994)",
            typeof(Aggregates), typeof(Planning))
        {
            Letters = "emp = employment, emp_0 that of the first quarter; u = unemployment; w = wage index; a = trend productivity; g*, "
                + "π^e = growth target and expected inflation (R1c); t = quarters since 2005Q1",
        },
        new Rule("R41b", "Price indices and real output",
            "Producer and consumer prices are fixed baskets at posted prices, services at unit labour cost. Real output and consumption "
                + "are nominal ones over consumer prices. Supply is not rationed.",
            """
            PPI = Σ_s producer_price_weight · P_sL
            CPI = Σ_s household_share · P_sL + (1 − Σ_s household_share) · w / a
            real output = nominal output / CPI
            """,
            "Laspeyres indices; assumption of this model",
            typeof(PriceIndices))
        {
            Letters = "P_sL = market price of the low tier; w, a = wage and trend productivity (R41)",
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
            "The centre pays households a share of trend output. For comparisons at equal cost, a switch pays them what the push budget "
                + "would have been.",
            """
            tr_p = (ς + rebate) · Y_p
            rebate = χ · θ_fin · [ 1 + θ_re · max(0, 1 − Prop) ]   from 2010 on
            """,
            "assumption of this model, after proposals to rebalance by transfers",
            typeof(Demand))
        {
            Letters = "tr = transfer; ς = lever households.redistribution; χ = switch.rebate; Prop = property sentiment (R44), counted "
                + "from 2020Q2 on; Y = trend output of the province",
        });
}
