using Neijuan.Model.Opening;
using Neijuan.Model.Settlement;

namespace Neijuan.Model.Rules;

/// <summary>Where the economy starts.</summary>
static class OpeningRules
{
    public static RuleBlock Block { get; } = new("Opening and wear of capital",
        new Rule("R64", "Opening firms",
            "The firms of 2005 are drawn by industry: province, size, productivity, tier, ownership. Their plant is such that the "
                + "industry makes its recorded output in normal use; what was ordered before replaces wear and grows with the target. "
                + "Each asks the normal price of its own cost (R16), which is 1 on average; stocks, loans and deposits follow.",
            """
            ln size_i ~ N(0, size_dispersion²),   ln φ_i ~ N(0, σ_φ²)
            k_i = size_i / Σ size · gross_output_2005 / (4 u*)
            o_i = u* k_i,   v_i = ι o_i,   on order_i = time_to_build · [ δ d_s + (1 + g*)^¼ − 1 ] k_i
            p_i = P*_s c_i,   c_s such that the low tier's price is 1:   c_s = Σ o φ^ε / Σ o φ^(ε − 1) / P*_s
            KV_i = 4 k_cap c_s k_i,   L_i = opening_loan_share · KV_i
            M_i = opening_deposit_capital_share · KV_i + opening_deposit_capacity_share · k_i
            client: state-owned (opening_soe_probability), or with probability opening_client_share
            """,
            "gross output of 2005 in data/industries.csv; the rest is assumption of this model",
            typeof(OpeningBalances))
        {
            Letters = "φ = productivity; k = capacity; u* = normal utilisation (R22); o = expected orders; v, ι = stock and its target "
                + "(R18); p = price; c_s, c_i = full cost of industry and firm, P* = normal price over it (R16); ε = elasticity of "
                + "orders (R24); δ d = wear (R12); g* = growth target (R1c); KV, L, M = capital at cost, loans, deposits",
        },
        new Rule("R65", "Opening balance sheets",
            "Stocks of 2005 are those of the record, shared out to provinces by size. Banks' own funds are a share of loans, the same for "
                + "each regional bank, with reserves taking up the slack; household deposits are what the banks' books leave.",
            """
            E = opening_bank_equity · L,   M^H = L + B + R − E − M of all others
            capital of services = services_capital · 4 ω_p Y_0
            infrastructure = infrastructure_capital · 4 ω_p Y_0,   dwellings = dwellings_value · 4 ω_p Y_0
            loans of services, vehicles, developers, households; claims on homes; land bank: ω_p · data/opening.csv
            """,
            "data/opening.csv; initialisation from national accounts as in Poledna, Miess, Hommes and Rabinovich (2023)",
            typeof(OpeningBalances))
        {
            Letters = "E, L, B, R = own funds, loans, bonds and reserves of banks; M = deposits, M^H those of households; ω = share of "
                + "the province; Y_0 = output of 2005 per quarter",
        },
        new Rule("R66", "Capital of services, infrastructure and dwellings",
            "Capital of services producers, infrastructure and dwellings wear out at constant rates. What services producers and "
                + "vehicles add is counted at prices of 2005 too: it makes services (R40) and raises productivity (R41). Dwellings do "
                + "neither.",
            """
            lost per quarter: services_depreciation of services' capital, infrastructure_depreciation of infrastructure,
                              dwellings_depreciation of dwellings
            K ← (1 − its depreciation) · K + I / P^K     of services producers and vehicles
            """,
            "perpetual inventory; constant service lives are an assumption of this model",
            typeof(Plant))
        {
            Letters = "K = real capital, bn CNY of 2005; I = investment planned in the quarter (R40, R43); P^K = price of investment (R68)",
        });
}
