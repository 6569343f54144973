using Neijuan.Model.Decisions;
using Neijuan.Model.Indicators;
using Neijuan.Model.Settlement;

namespace Neijuan.Model.Rules;

/// <summary>Loans, roll-over, support and the capital of banks.</summary>
static class CreditRules
{
    public static RuleBlock Block { get; } = new("Credit and support",
        new Rule("R29", "Terms of loans, deposits and bonds",
            "All rates follow the lending rate at fixed distances. Loans that were rolled over pay a subsidised rate. Firms amortise, "
                + "households repay a part of what they owe; vehicles, developers and services producers pay interest and repay when "
                + "flush. Of depositors only households earn interest, as much as the regulated rate allows, or more where deposits are "
                + "free.",
            """
            interest_i = L_i r / 4,   r = r_soft if the loan was rolled over (R31), else r_L
            r_L = r + loan_spread,   r_soft = max( r_min, r − soft_discount ),   vehicles: r + vehicle_spread,   households: r + loan_spread
            bonds: max( r_min, r − bond_discount )
            deposits: d + χ_D · max( 0, r − free_deposit_margin − d ),   d = deposit_rate_share · deposit_rate
            amortisation due_i = amortisation · L_i,   of households min( mortgage_instalment · L, max(0, M) )
            """,
            "benchmark rates of the People's Bank, data/forcing.csv; the distances are assumptions of this model",
            typeof(MonetaryPolicy), typeof(DebtService), typeof(HouseholdDebt), typeof(PublicFinance))
        {
            Letters = "L, M = loans and deposits at the beginning of the stage; r = lending rate per year (R69), r_min the lowest; χ_D = "
                + "lever finance.deposit_liberalisation",
        },
        new Rule("R69", "Lending rate",
            "The central bank follows the dated path of the benchmark rate, and departs from it where a run has more inflation or slack "
                + "than it should: by more than one for one with expected inflation, so that no run is without an anchor.",
            """
            r = max( lowest_rate, lending_rate + shift + Δ )
            Δ ← clip( ρ Δ + (1 − ρ) [ φ_π (π^e − π*) + φ_θ θ ], −rate_reaction_limit, rate_reaction_limit )
            """,
            "Taylor (1993), around a path: benchmark rates in data/forcing.csv",
            typeof(MonetaryPolicy))
        {
            Letters = "r = lending rate per year; Δ = reaction of policy; shift = lever finance.lending_rate_shift; π^e, π* = expected "
                + "inflation and what the official target stands for (R41); θ = tightness (R41)",
        },
        new Rule("R30", "Debt service",
            "Firms pay interest first, then amortise from what exceeds their working cash. Who misses more than a small part of what is "
                + "due is distressed.",
            """
            paid_i = min( max(M_i, 0), interest_i )
            repaid_i = min( max(M_i − paid_i − working_cash · k_i c^v_i, 0), amortisation due_i )
            distressed: due_i − paid_i − repaid_i > distress_tolerance · due_i,   due_i = interest_i + amortisation due_i
            """,
            "priority of interest as in Caiani et al. (2016); the thresholds are assumptions of this model",
            typeof(DebtService))
        {
            Letters = "M = deposits; k = capacity; c^v = cash cost (R16); interest, amortisation due = as in R29",
        },
        new Rule("R31", "Evergreening or call",
            "A bank rolls a distressed loan over, the more likely the softer budgets are and if the debtor is a client; where budgets "
                + "are hard it looks at whether interest was paid. Plant that stands still, a bank short of capital (R33) and a stale "
                + "loan that is classified invite a call; young firms are left alone. Rolled over, unpaid interest becomes loan, at the "
                + "subsidised rate if budgets are soft enough.",
            """
            Pr(roll) = { σ ρ_g + (1 − σ) (roll_hard_paid if interest is paid in full, else ρ_h) } · h
                       × standstill_factor   if q_i < u_call k_i and age > grace_quarters
                       × (1 − χ_R classification_cut)   if earnings have not covered interest for classification_quarters
                     = 1   if age < grace_quarters
            L_i ← L_i + unpaid interest_i     if rolled;   a negative deposit of whoever is not called is lent too
            ρ_g = ρ_1 for clients, ρ_0 for others
            soft rate next quarter: rolled and σ > soft_rate_threshold
            """,
            "soft budget constraint: Kornai (1980), Dewatripont and Maskin (1995); zombie lending: Caballero, Hoshi and Kashyap (2008); "
                + "classification: rules of 2023 in data/calendar.csv",
            typeof(DebtService))
        {
            Letters = "σ = softness (R49); h = hardness of the bank, 1 as a rule (R33); χ_R = lever finance.risk_classification; q, k = "
                + "output and capacity; age = quarters since founding; L = loans",
        },
        new Rule("R32", "Who is a zombie",
            "Three tests are reported: earnings that have not covered interest for long; a subsidised rate with high leverage; both, after "
                + "two uncovered years.",
            """
            coverage: quarters in a row with EBIT_i < interest_i ≥ zombie_quarters,   counted from age > grace_quarters
            credit:   soft rate and L_i > zombie_leverage · KV_i
            strict:   both now, and coverage for 8 quarters
            """,
            "Caballero, Hoshi and Kashyap (2008); Acharya, Eisert, Eufinger and Hirsch (2019); interest coverage as in Tan, Huang and "
                + "Woo (2016)",
            typeof(DebtService), typeof(FirmCounts))
        {
            Letters = "EBIT = operating surplus less wear, before subsidies; L, KV = loans, capital at cost",
        },
        new Rule("R33", "Banks short of capital",
            "A bank that has little capital left can afford less of its usual indulgence: it rolls over less.",
            """
            h = 1 − χ_H (1 − h*)
            h* = clip( (k − hardness_floor_capital) / (hardness_full_capital − hardness_floor_capital), hardness_floor, 1 )
            """,
            "capital and evergreening: Peek and Rosengren (2005), where the sign is the other way; that rules bind is an assumption of "
                + "this model",
            typeof(BankCapital), typeof(DebtService))
        {
            Letters = "h = factor on every chance that a loan is rolled over (R31, R45); k = own funds of the regional bank over its "
                + "loans, after payout and recapitalisation (R36); χ_H = switch.bank_hardening",
        },
        new Rule("R34", "Operating support",
            "Provinces pay their clients part of a cash shortfall, and clients in priority industries a part of their revenue, up to a "
                + "ceiling and to a part of the province's cash; beyond it all claims are cut alike.",
            """
            want_i = g_i σ [ s_b · max(0, interest_i − surplus_i)
                             + priority_support · revenue_i · 1(A_s > client_priority_threshold) ]
            paid_i = want_i · min( 1, min(support_ceiling · Y_p, support_cash · M^LG_p) / Σ_p want )
            """,
            "subsidies to loss-makers: Kornai (1986); size: DiPippo, Mazzocco, Kennedy and Goodman (2022); the form is an assumption of "
                + "this model",
            typeof(OperatingSupport))
        {
            Letters = "g = 1 for a client, else 0; σ = softness (R49); surplus = gross operating surplus; A = priority; Y = trend "
                + "output of the province; M^LG = its deposits",
        },
        new Rule("R36", "Capital of banks",
            "A bank with much capital pays part of the excess to the treasury. One with too little is recapitalised by it, as long as "
                + "public debt leaves the centre room. Each bank is looked at alone.",
            """
            dividend = bank_payout_share · max( 0, E − bank_payout_ratio · L )
            recapitalisation = max( 0, bank_recapitalisation_ratio · L − E )   if room > 0
            """,
            "assumption of this model, after the recapitalisations of 1998 to 2010",
            typeof(BankCapital))
        {
            Letters = "E = own funds of the bank; L = its loans; room = of the centre (R43)",
        },
        new Rule("R48", "Relending for priority industries",
            "The central bank refinances loans for investment in industries of priority. Part of them pays for plant that would not have "
                + "been built; firms that invest there borrow it in proportion to what they have ordered.",
            """
            additional = relending · relending_additional · Y_0 B
            order_i ← order_i · [ 1 + min( relending_ceiling, additional / Σ order ) ]     where A_s > A_min
            """,
            "programmes of the People's Bank, data/calendar.csv; that loans follow orders is an assumption of this model",
            typeof(Relending))
        {
            Letters = "order = plant ordered in the quarter, Σ over firms in industries of priority (R12); A = priority, A_min that from "
                + "which clients are favoured (R10); Y_0 B = trend output of the nation per quarter (R1c)",
        });
}
