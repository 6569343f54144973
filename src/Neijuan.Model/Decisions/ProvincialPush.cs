using Neijuan.Engine.Accounting;
using Neijuan.Model.Agents;
using Neijuan.Model.Policies;
using Neijuan.Model.Settlement;

namespace Neijuan.Model.Decisions;

/// <summary>Provinces push capacity towards targets that nobody coordinates, within what their vehicles can borrow (R4–R7).</summary>
public static class ProvincialPush
{
    public static void Respond(Economy e)
    {
        var (industries, provinces, parameters) = (e.Industries, e.Provinces, e.Parameters);
        var capacity = MeasureCapacity(e);
        Array.Clear(industries.Push);
        Array.Clear(industries.Entries);
        SetTargets(e, capacity);
        var redirected = PropertyRedirection(e);
        Span<double> cost = stackalloc double[industries.Count];
        var clients = ClientLists(e);
        for (var p = 0; p < provinces.Count; p++)
        {
            var leverage = e.Debt(Economy.Vehicle(p)) / (4 * provinces.TrendOutput[p]);
            var urgency = 1 + (parameters.RankUrgency * Math.Clamp(-provinces.Rank[p], -1, 1) * e.Policy[Levers.Tournament]);
            provinces.Budget[p] = e.Policy[Levers.PushBudget, p] * parameters.PushBudgetShare * redirected * provinces.TrendOutput[p]
                * FinanceLimit(leverage, e.Softness, parameters) * urgency;
            for (var s = 0; s < industries.Count; s++) cost[s] = provinces.Push[(p * industries.Count) + s] * industries.CapacityCost[s];
            SplitByPriority(cost, industries.Priority, provinces.Budget[p]);
            for (var s = 0; s < industries.Count; s++)
            {
                industries.Push[s] += cost[s];
                Launch(e, p, s, cost[s], capacity[s], clients);
            }
        }

        e.Nation.Push = 0;
        foreach (var push in industries.Push) e.Nation.Push += push;
        Costs.OfFirms(e);
    }

    /// <summary>What a province may spend falls with its vehicle's leverage; soft budgets take leverage lightly (R6).</summary>
    internal static double FinanceLimit(double leverage, double softness, Setup.Parameters parameters) =>
        Math.Clamp(parameters.LeverageIntercept - (leverage / parameters.LeverageTolerance * (softness < 0.5 ? 1 : parameters.LeverageWeightSoft)),
            parameters.LeverageFloor, 1);

    /// <summary>Spends at most the budget on the costs: first by political priority, then what is left in proportion to unmet needs (R6).</summary>
    internal static void SplitByPriority(Span<double> cost, ReadOnlySpan<double> priority, double budget)
    {
        var weights = 0.0;
        for (var s = 0; s < cost.Length; s++) weights += cost[s] > 1e-9 ? priority[s] : 0;
        if (weights <= 0)
        {
            cost.Clear();
            return;
        }

        var (left, unmet) = (budget, 0.0);
        Span<double> wanted = stackalloc double[cost.Length];
        for (var s = 0; s < cost.Length; s++)
        {
            wanted[s] = cost[s];
            cost[s] = Math.Min(cost[s], cost[s] > 1e-9 ? budget * priority[s] / weights : 0);
            left -= cost[s];
            unmet += wanted[s] - cost[s];
        }

        var share = Math.Min(1, left / Math.Max(unmet, 1e-9));
        for (var s = 0; s < cost.Length; s++) cost[s] += (wanted[s] - cost[s]) * share;
    }

    static double PropertyRedirection(Economy e)
    {
        var slump = e.Policy[Levers.PropertyRedLines] > 0 && e.Year > 2020 ? Math.Clamp(1 - e.Nation.PropertySentiment, 0, 1) : 0;
        return (1 + (e.Parameters.IsolationBudgetGain * e.Blocs.Isolation * e.Policy[Levers.SelfSufficiency]))
            * (1 + (e.Parameters.PropertyRedirection * e.Policy[Levers.PropertyRedirection] * slump));
    }

    static double[] MeasureCapacity(Economy e)
    {
        var (firms, count) = (e.Firms, e.Industries.Count);
        var (alive, province, industry, capacity) = (firms.Alive.Items, firms.Province.Items, firms.Industry.Items, firms.Capacity.Items);
        var pipeline = firms.Pipeline.Span;
        Array.Clear(e.Provinces.CapacityByIndustry);
        var national = new double[count];
        for (var i = 0; i < firms.Count; i++)
        {
            if (alive[i] == 0) continue;
            var planned = capacity[i];
            foreach (var arrival in pipeline.Slice(i * Firms.PipelineQuarters, Firms.PipelineQuarters)) planned += arrival;
            e.Provinces.CapacityByIndustry[(province[i] * count) + industry[i]] += planned;
            national[industry[i]] += planned;
        }

        return national;
    }

    static void SetTargets(Economy e, double[] capacity)
    {
        var (industries, provinces, parameters) = (e.Industries, e.Provinces, e.Parameters);
        var (rivalry, coordination, soft) = (e.Policy[Levers.Tournament], e.Policy[Levers.Coordination], e.Policy[Levers.SoftBudget]);
        var target = new double[provinces.Count];
        for (var s = 0; s < industries.Count; s++)
        {
            var sum = 0.0;
            for (var p = 0; p < provinces.Count; p++)
            {
                var share = provinces.CapacityByIndustry[(p * industries.Count) + s] / Math.Max(capacity[s], 1e-9);
                var ambition = Ambition(share, provinces.Weight[p] * provinces.Count, rivalry, parameters.AmbitionTop);
                target[p] = ambition * industries.ExpectedDemand[s] * Math.Min(parameters.PriorityCeiling, industries.Priority[s]);
                sum += target[p];
            }

            var cap = parameters.CoordinationCap * industries.ExpectedDemand[s];
            var gate = soft + ((1 - soft) * Math.Clamp(parameters.ReturnGateIntercept + (parameters.ReturnGateSlope * industries.Return[s]), 0, 1));
            for (var p = 0; p < provinces.Count; p++)
            {
                var cell = (p * industries.Count) + s;
                if (sum > cap) target[p] *= 1 - coordination + (coordination * cap / sum);
                if (capacity[s] > cap) target[p] *= 1 - coordination;
                var wanted = provinces.Adopted[cell] == 1 && industries.Priority[s] > parameters.PushPriorityThreshold;
                provinces.Push[cell] = wanted
                    ? Math.Max(0, target[p] - provinces.CapacityByIndustry[cell]) / parameters.GapClosingQuarters * gate
                    : 0;
            }
        }
    }

    /// <summary>The market share a province plans for: its own, or that of a leading base if rivalry drives it (R4).</summary>
    internal static double Ambition(double share, double relativeSize, double rivalry, double leadingBases) =>
        (rivalry * Math.Max(share, Math.Min(1, relativeSize) / leadingBases)) + ((1 - rivalry) * share);

    static List<int>[] ClientLists(Economy e)
    {
        var firms = e.Firms;
        var lists = new List<int>[e.Provinces.Count * e.Industries.Count];
        for (var cell = 0; cell < lists.Length; cell++) lists[cell] = [];
        for (var i = 0; i < firms.Count; i++)
        {
            var id = new FirmId(i);
            if (firms.Alive[id] == 1 && firms.Client[id] == 1) lists[(firms.Province[id] * e.Industries.Count) + firms.Industry[id]].Add(i);
        }

        return lists;
    }

    // One project per unit of scale, so that ten times the firms get ten times the (smaller) projects.
    static void Launch(Economy e, int province, int industry, double value, double capacity, List<int>[] clients)
    {
        if (value < 1e-3) return;
        var projects = Math.Max(1, (int)Math.Round(e.Options.Scale));
        var cell = (province * e.Industries.Count) + industry;
        var mean = Math.Max(capacity / Math.Max(1, LiveFirms(e, industry)), 1e-9);
        for (var k = 0; k < projects; k++)
        {
            var draws = e.Random.For(Purpose.NewClient, (uint)((((province * 64) + industry) * 1024) + (k % 1024)));
            var size = value / projects;
            var units = size / e.Industries.CapacityCost[industry];
            var chance = Math.Min(e.Parameters.NewClientCeiling, e.Parameters.NewClientBase + (e.Parameters.NewClientSlope * units / mean));
            var equity = Money.FromBillions(size * e.Parameters.VehicleEquityShare);
            var loan = Money.FromBillions(size) - equity;
            e.Ledger.Lend(Economy.Vehicle(province), equity);
            int firm;
            if (draws.Uniform() < chance || clients[cell].Count == 0)
            {
                firm = Founding.Found(e, province, industry, client: true);
                clients[cell].Add(firm);
            }
            else firm = clients[cell][Math.Min((int)(draws.Uniform() * clients[cell].Count), clients[cell].Count - 1)];
            Founding.Finance(e, firm, Economy.Vehicle(province), equity, loan);
            e.Firms.Support[new FirmId(firm)] += equity.Billions;
        }
    }

    static int LiveFirms(Economy e, int industry)
    {
        var (alive, of) = (e.Firms.Alive.Items, e.Firms.Industry.Items);
        var live = 0;
        for (var i = 0; i < e.Firms.Count; i++) live += alive[i] == 1 && of[i] == industry ? 1 : 0;
        return live;
    }
}
