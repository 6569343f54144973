using Neijuan.Model.Agents;
using Neijuan.Model.Markets;
using Neijuan.Model.Settlement;

namespace Neijuan.Model.Rules;

/// <summary>Services and investment goods by supplier.</summary>
static class ServicesRules
{
    public static RuleBlock Block { get; } = new("Services and investment demand",
        new Rule("R39", "Investment demand by supplier",
            "Each use of investment buys fixed shares from industries, and the rest as construction and services. The use of steel per "
                + "unit declines. Utilities install solar plants at home along a dated path.",
            """
            investment demand_s = Σ_u I_u · a_us · (e^(−Σ material_intensity_decline / 4) where intensity_declines, else 1)
            installation_s = h_s · share_of_output · Y_0 T
            N_s = consumption share (R38) + investment demand_s + installation_s
            """,
            "input-output tables, data/uses.csv; data/home_installation.csv",
            typeof(Uses), typeof(Demand), typeof(Payments), typeof(Investment))
        {
            Letters = "I_u = planned outlays of use u: firms, infrastructure, housing, services; a_us = its share for industry s; "
                + "h = lever planner.home_installation; Y_0 T = trend output of the nation per quarter (R1c); N = nominal home demand",
        },
        new Rule("R40", "Services producers",
            "Services, construction and energy are sold on demand at cost. Producers pay fixed shares of sales as wages and tax, "
                + "dividends from the rest, and invest deposits beyond a buffer.",
            """
            wages = services_wage_share · S,   tax = services tax rate · services_tax_factor · S
            dividends = services_dividend_share · max(0, S − wages − tax)
            investment = services_investment_rate · max(0, M^S − services_buffer · Y_p)
            """,
            "assumption of this model",
            typeof(ServicesMarket), typeof(Wages), typeof(Demand))
        {
            Letters = "S = sales of the quarter; M^S = deposits of the producer; Y = trend output of the province",
        });
}
