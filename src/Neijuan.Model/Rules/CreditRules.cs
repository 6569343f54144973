using Neijuan.Model.Indicators;
using Neijuan.Model.Settlement;

namespace Neijuan.Model.Rules;

/// <summary>Loans, roll-over, support and the capital of banks.</summary>
static class CreditRules
{
    public static RuleBlock Block { get; } = new("Credit and support",
        new Rule("R29", "Terms of loans, deposits and bonds",
            "Rates are fixed by kind of debtor. Loans that were rolled over pay a subsidised rate. Firms amortise; vehicles and "
                + "developers pay interest and repay when flush. Of depositors only households earn interest.",
            """
            interest_i = L_i r / 4,   r = r_soft if the loan was rolled over (R31), else r_L
            amortisation due_i = amortisation · L_i
            vehicles: r_LV,   developers: r_L,   deposits of households: r_D,   central bonds: r_B
            """,
            "averages of the record since 2005; that rates are constant is an assumption of this model",
            typeof(DebtService), typeof(VehicleDebt), typeof(PublicFinance))
        {
            Letters = "L = loans at the beginning of the stage; r = rate per year",
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
                + "are hard it looks at whether interest was paid. "
                + "Plant that stands still invites a call; young firms are left alone. Rolled over, unpaid interest becomes loan, at "
                + "the subsidised rate if budgets are soft enough.",
            """
            Pr(roll) = σ ρ_g + (1 − σ) (roll_hard_paid if interest is paid in full, else ρ_h)
                       × standstill_factor   if q_i < u_call k_i and age > grace_quarters
                     = 1   if age < grace_quarters
            L_i ← L_i + unpaid interest_i     if rolled;   a negative deposit of whoever is not called is lent too
            ρ_g = ρ_1 for clients, ρ_0 for others
            soft rate next quarter: rolled and σ > soft_rate_threshold
            """,
            "soft budget constraint: Kornai (1980), Dewatripont and Maskin (1995); zombie lending: Caballero, Hoshi and Kashyap (2008)",
            typeof(DebtService))
        {
            Letters = "σ = softness (R49); q, k = output and capacity; age = quarters since founding; L = loans",
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
        new Rule("R34", "Operating support",
            "Provinces pay their clients part of a cash shortfall, and clients in priority industries a part of their revenue, up to a "
                + "ceiling; beyond it all claims are cut alike.",
            """
            want_i = g_i σ [ s_b · max(0, interest_i − surplus_i)
                             + priority_support · revenue_i · 1(A_s > client_priority_threshold) ]
            paid_i = want_i · min( 1, support_ceiling · Y_p / Σ_p want )
            """,
            "subsidies to loss-makers: Kornai (1986); size: DiPippo, Mazzocco, Kennedy and Goodman (2022); the form is an assumption of "
                + "this model",
            typeof(OperatingSupport))
        {
            Letters = "g = 1 for a client, else 0; σ = softness (R49); surplus = gross operating surplus; A = priority; Y = trend "
                + "output of the province",
        },
        new Rule("R36", "Capital of banks",
            "A bank with much capital pays part of the excess to the treasury; one with too little is recapitalised by it. Each bank is "
                + "looked at alone.",
            """
            dividend = bank_payout_share · max( 0, E − bank_payout_ratio · L )
            recapitalisation = max( 0, bank_recapitalisation_ratio · L − E )
            """,
            "assumption of this model, after the recapitalisations of 1998 to 2010",
            typeof(PublicFinance))
        {
            Letters = "E = own funds of the bank; L = its loans",
        });
}
