using Neijuan.Engine.Numerics;
using Neijuan.Model.Agents;
using Neijuan.Model.Policies;
using Neijuan.Model.Setup;

namespace Neijuan.Model.Decisions;

/// <summary>
/// Every province plans for its share of the expected market, or for that of a leading base; nobody adds the plans up unless the centre
/// coordinates (R4, R5).
/// </summary>
public static class ProvincialTargets
{
    public static void Set(Provinces provinces, Cells cells, Industries industries, Firms firms, Setting setting)
    {
        MeasureCapacity(cells, industries, firms);
        var (p, policy) = (setting.Parameters, setting.Policy);
        var (rivalry, coordination, soft) = (policy[Levers.Tournament], policy[Levers.Coordination], policy[Levers.SoftBudget]);
        Span<double> target = stackalloc double[provinces.Count];
        foreach (var s in industries.Ids)
        {
            var (national, expected) = (industries.PlannedCapacity[s], industries.ExpectedDemand[s]);
            var sum = 0.0;
            foreach (var r in provinces.Ids)
            {
                var share = cells.PlannedCapacity[cells.Of(r, s)] / Math.Max(national, 1e-9);
                target[r] = Ambition(share, provinces.Weight[r] * provinces.Count, rivalry, p.AmbitionTop)
                    * expected * Math.Min(p.PriorityCeiling, industries.Priority[s]);
                sum += target[r];
            }

            var coordinated = Coordinated(sum, national, p.CoordinationCap * expected, coordination);
            var gate = ReturnGate(industries.Return[s], soft, p);
            var wanted = industries.Priority[s] > p.PushPriorityThreshold ? coordinated : 0;
            foreach (var r in provinces.Ids)
            {
                var cell = cells.Of(r, s);
                cells.Push[cell] = cells.Adopted[cell] == 1 && wanted > 0
                    ? Math.Max(0, (target[r] * coordinated) - cells.PlannedCapacity[cell]) / p.GapClosingQuarters * gate
                    : 0;
            }
        }
    }

    /// <summary>The market share a province plans for: its own, or that of a leading base if rivalry drives it (R4).</summary>
    internal static double Ambition(double share, double relativeSize, double rivalry, double leadingBases) =>
        (rivalry * Math.Max(share, Math.Min(1, relativeSize) / leadingBases)) + ((1 - rivalry) * share);

    /// <summary>
    /// The part of its target that a province keeps: coordination holds the sum to a cap, and to nothing once capacity exceeds the cap
    /// (R4).
    /// </summary>
    internal static double Coordinated(double sumOfTargets, double capacity, double cap, double coordination) =>
        (sumOfTargets > cap ? 1 - coordination + (coordination * cap / sumOfTargets) : 1) * (capacity > cap ? 1 - coordination : 1);

    /// <summary>Soft budgets ignore what the industry earns; hard ones push less the less it earns (R5).</summary>
    internal static double ReturnGate(double returnOnCapital, double softness, Parameters p) =>
        softness + ((1 - softness) * Math.Clamp(p.ReturnGateIntercept + (p.ReturnGateSlope * returnOnCapital), 0, 1));

    // Capacity with what is on order, by province and industry, and live firms by industry.
    static void MeasureCapacity(Cells cells, Industries industries, Firms firms)
    {
        var (place, alive, capacity, onOrder) = (firms.Cell.Items, firms.Alive.Items, firms.Capacity.Items, firms.OnOrder.Items);
        var sums = cells.Two.Zeros();
        for (var i = 0; i < firms.Count; i += Lanes.Count)
            sums.Add(place, i, capacity.At(i) + onOrder.At(i), Choice.If(alive.At(i).IsSet(), Doubles.One));
        foreach (var s in industries.Ids) (industries.PlannedCapacity[s], industries.LiveFirms[s]) = (0, 0);
        foreach (var cell in cells.Ids)
        {
            var industry = cells.IndustryOf(cell);
            cells.PlannedCapacity[cell] = sums[cell][0];
            industries.PlannedCapacity[industry] += sums[cell][0];
            industries.LiveFirms[industry] += (int)sums[cell][1];
        }
    }
}
