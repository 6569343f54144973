using Neijuan.Model.Agents;
using Neijuan.Model.Decisions;
using Neijuan.Model.Settlement;

namespace Neijuan.Model.Rules;

/// <summary>What the centre sets.</summary>
static class PlannerRules
{
    public static RuleBlock Block { get; } = new("The planner",
        new Rule("R1", "Priority industries",
            "The centre names priority industries by a dated calendar. The more isolated China is by foreign duties, the stronger the "
                + "priority of industries that depend on abroad.",
            """
            A_s = clip( χ_P · (calendar_s + shift_s) · (1 + κ_s · Iso), 0, priority_ceiling )
            Iso ← isolation_persistence · Iso + (1 − isolation_persistence) · clip( isolation_tariff_weight · τ̄, 0, 1 )
            τ̄ = Σ τ_bs X_bs / Σ X_bs
            """,
            "the calendar: five-year plans and programmes, each step with its source in data/priorities.csv; the form is an assumption "
                + "of this model",
            typeof(Planning), typeof(ForeignResponse))
        {
            Letters = "A = priority of industry s; χ_P = switch of priorities; shift = lever planner.priority; κ = sensitivity to "
                + "isolation (R59); Iso = isolation; τ̄ = average duty on exports; τ_bs, X_bs = duty on and exports to bloc b",
        },
        new Rule("R1b", "Capacity cuts by decree",
            "In the quarters of a guideline the state closes part of an industry's capacity, as a rule that of its less productive "
                + "half. The plant is scrapped, without compensation.",
            """
            k_i ← k_i · (1 − cut_per_quarter · χ_s)     where φ_i < median of φ in s, or everywhere if the guideline says so
            KV_i ← KV_i · (1 − cut_per_quarter · χ_s)
            """,
            "supply-side structural reform of 2016, data/capacity_cuts.csv; that the less productive half is hit is an assumption of "
                + "this model",
            typeof(Plant))
        {
            Letters = "k = capacity of firm i; KV = its capital at cost; φ = productivity; χ = part of the guideline in force, lever "
                + "switch.capacity_cuts",
        },
        new Rule("R1c", "Growth target and the base of budgets",
            "The centre sets a growth target. The base by which budgets and mandates are sized, called trend output, grows with the "
                + "target, with growth as it was and with expected inflation, and is pulled to what output was.",
            """
            B ← max( planning_base_floor, B · [1 + β_B g* + (1 − β_B) ḡ + π^e]^¼ + plan_output_pull · (Y / Y_0 − B) )
            Y_p = ω_p · Y_0 · B
            """,
            "official targets, data/calendar.csv; budgets that follow target and output are an assumption of this model",
            typeof(Planning))
        {
            Letters = "B = base of budgets over its opening value; g* = growth target per year; ḡ, π^e = growth as remembered and expected "
                + "inflation (R41); Y = output of the last quarter, Y_0 that of 2005 per quarter; Y_p = trend output of province p per "
                + "quarter; ω = share of the province in output",
        },
        new Rule("R49", "Leash on finance",
            "Budgets are as soft as the leadership lets them be. Creditors, support and access to credit look at this softness.",
            "σ = χ_S · (1 − λ)",
            "soft budget constraint: Kornai (1980, 1986); the leash is this model's reading of the essay",
            typeof(Setting))
        {
            Letters = "σ = softness of budgets; χ_S = switch of soft budgets; λ = leash",
        });
}
