using Neijuan.Model.Agents;
using Neijuan.Model.Policies;
using Neijuan.Model.Setup;

namespace Neijuan.Model.Decisions;

/// <summary>
/// The central bank moves the lending rate around its dated path with inflation and slack; all other rates follow from it (R29, R69).
/// </summary>
public static class MonetaryPolicy
{
    public static void SetRates(Nation nation, Setting setting)
    {
        var (p, policy) = (setting.Parameters, setting.Policy);
        var normal = p.InflationAnchorShare * setting.Dated("inflation_target");
        nation.PolicyReaction.Value = Reaction(nation.PolicyReaction, nation.ExpectedInflation - normal, nation.Tightness, p);
        var lending = Math.Max(p.LowestRate, policy[Levers.LendingRate] + policy[Levers.LendingRateShift] + nation.PolicyReaction);
        var deposit = p.DepositRateShare * policy[Levers.DepositRate];
        nation.Rates.Value = new Rates(
            lending + p.LoanSpread, Math.Max(p.LowestRate, lending - p.SoftDiscount), lending + p.VehicleSpread, lending + p.LoanSpread,
            deposit + (policy[Levers.DepositLiberalisation] * Math.Max(0, lending - p.FreeDepositMargin - deposit)),
            Math.Max(p.LowestRate, lending - p.BondDiscount));
    }

    /// <summary>Δr = ρ Δr₋₁ + (1 − ρ)(φ_π (π^e − π*) + φ_θ θ): a Taylor rule around the path that policy took (R69).</summary>
    internal static double Reaction(double before, double excessInflation, double tightness, Parameters p) => Math.Clamp(
        (p.RateSmoothing * before)
            + ((1 - p.RateSmoothing) * ((p.RateInflationResponse * excessInflation) + (p.RateSlackResponse * tightness))),
        -p.RateReactionLimit, p.RateReactionLimit);
}
