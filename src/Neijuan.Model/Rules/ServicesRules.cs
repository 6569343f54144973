using Neijuan.Model.Agents;
using Neijuan.Model.Decisions;
using Neijuan.Model.Markets;
using Neijuan.Model.Settlement;

namespace Neijuan.Model.Rules;

/// <summary>Services and investment goods by supplier.</summary>
static class ServicesRules
{
    public static RuleBlock Block { get; } = new("Services and investment demand",
        new Rule("R39", "Investment demand by supplier",
            "Each use of investment buys fixed shares from industries, and the rest as construction and services. The use of steel per "
                + "unit declines. Utilities install solar plants at home along a dated path. Shares are known less well than outputs: at "
                + "the opening they are scaled so that home demand is what exports leave of an industry's output.",
            """
            investment demand_s = Σ_u I_u · a_us,   a_us = f_s · ā_us · (e^(−Σ material_intensity_decline / 4) where intensity_declines)
            installation_s = h_s · share_of_output · Y_0 B · f_s
            N_s = consumption share (R38) + investment demand_s + installation_s
            f_s = (gross_output_2005 − exports_2005) / 4 / N_s of the first quarter, 1 where that would more than quadruple demand
            """,
            "input-output tables, data/uses.csv; data/home_installation.csv; the scaling is an assumption of this model",
            typeof(Uses), typeof(Demand), typeof(Payments), typeof(Investment))
        {
            Letters = "I_u = planned outlays of use u: firms, infrastructure, housing, services; ā_us = its share for industry s in 2005; "
                + "h = lever planner.home_installation; Y_0 B = trend output of the nation per quarter (R1c); N = nominal home demand; "
                + "f = scale of home demand",
        },
        new Rule("R40", "Services producers",
            "In each province one producer stands for all that the industries do not make: services, construction, energy, mining. It "
                + "sells on demand. Its price rises with expected inflation and where capacity is short, and is drawn slowly to the cost "
                + "of labour and materials; until it gets there its margin is what workers lose or gain. It invests for the growth it "
                + "expects and for the use of its capital, less where credit is dear, with own funds and loans.",
            """
            Q = c̄ · ( K · a d^S N ω_p )^½,   d^S = (d^T)^(−services_drag),   c̄ such that S / (P^S Q) = u_0 in the first quarter
            Δ ln P^S = π^e / 4 + κ_S (ū^S − u_0) + s · ln( P̂ / P^S )
            P̂ = ω^S · (P^M / ω^S)^services_materials,   ω^S = w / (a d^S)
            wages = s_w ω^S / P^S · S
            imports = [ s_M (P^M / P^S)^(1 − σ_M) · (S − X) + s_X X ] · (1 + g_M)^(t/4)
            u ← (1 − services_use_memory) · S / (P^S Q) + services_use_memory · u
            I* = P^K K · max( 0, δ_S + γ_S [ (1 + g^e)^¼ − 1 ] + κ_K (u / u* − 1) − κ_r (r_L − π^e − neutral_real_rate) )
            g^e = β g* + (1 − β) ḡ_pot
            loan = clip( I* − min(services_own_funds · I*, F), 0, services_loan_to_value · P^K K − L )
            F = max( 0, M − services_buffer · Y_p )
            I = loan + min( I* − loan, F )
            dividends = s_D · profit,   repayment = min( services_repayment · L, max(0, M − 2 services_buffer · Y_p) )
            """,
            "capacity: Cobb and Douglas (1928); productivity of services behind the average: Baumol (1967); investment by accelerator "
                + "and real rate, prices and shares are assumptions of this model",
            typeof(ServicesPlans), typeof(ServicesMarket), typeof(Wages), typeof(Plant))
        {
            Letters = "Q = capacity; K = real capital (R66); a, d^T, N, w = productivity, that of tradables over it, labour supply, wage "
                + "(R41); ω_p = share of the province; S, X = sales and exports of the quarter (R70); P^S, P^M, P^K = prices of "
                + "services, imports, investment (R68); P̂ = cost of labour and materials; ω^S = unit labour cost of services; u, ū^S = "
                + "use of capacity, smoothed by producer and national; π^e, ḡ_pot, g* = expected inflation, potential growth, growth "
                + "target (R41, R1c); r_L = loan rate (R29); δ_S = depreciation (R66); I*, I = investment wanted and made; F = own funds "
                + "that are free; M, L = deposits, loans; profit = after wages, imports, tax (R42), fees (R45), interest and "
                + "depreciation; Y = trend output of the province; t = quarters since 2005Q1",
        },
        new Rule("R70", "Other exports",
            "What the industries do not make is exported too. It follows world trade and China's integration after accession to the "
                + "World Trade Organization, which fades, and suffers where home prices have risen against those of foreign manufactures.",
            """
            X = x_0 · Y_0 · world_trade · J · P^F · (P̄ / P^F)^(1 − σ_X),   X_p = ω_p X
            J ← J · [ 1 + ι · 2^(−(year − 2005) / export_integration_half_life) ]^¼
            """,
            "world trade: data/forcing.csv; constant elasticity of demand; the fading is an assumption of this model",
            typeof(ServicesMarket))
        {
            Letters = "X = exports of services producers, money per quarter; Y_0 = output of 2005 per quarter; J = integration, 1 in "
                + "2005; P̄ = producer prices of the last quarter (R41b); P^F = foreign manufactures in yuan (R68); ω = share of the "
                + "province",
        });
}
