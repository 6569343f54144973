using Neijuan.Engine.Accounting;
using Neijuan.Model.Agents;
using Neijuan.Model.Formulas;
using Neijuan.Model.Policies;
using Neijuan.Model.Setup;

namespace Neijuan.Model.Decisions;

/// <summary>Provinces push capacity towards their targets as far as their vehicles can borrow, in clients old and new (R6, R7).</summary>
public static class ProvincialPush
{
    // The smallest projects that are launched: as many make the nation's output of a quarter of 2005, so each is a million yuan
    // (assumption).
    const double SmallestInOutput = 4_625_000;

    public static void Respond(
        Provinces provinces, Cells cells, Industries industries, GoodsMarkets markets, Firms firms, Nation nation, Ledger ledger,
        Setting setting)
    {
        var (p, policy) = (setting.Parameters, setting.Policy);
        ListClients(cells, firms);
        var slump = Property.Slump(nation.PropertySentiment, policy[Levers.PropertyRedLines] > 0 ? setting.Dated("property_felt") : 0);
        var national = p.PushBudgetShare
            * Enlarged(nation.Isolation, policy[Levers.SelfSufficiency], slump, policy[Levers.PropertyRedirection], p);
        var smallest = setting.Data.OpeningOutputPerQuarter / SmallestInOutput;
        Span<double> cost = stackalloc double[industries.Count];
        foreach (var r in provinces.Ids)
        {
            var leverage = ledger.Debt(provinces.Vehicle[r]) / (4 * provinces.TrendOutput[r]);
            var urgency = Urgency(provinces.Rank[r], policy[Levers.Tournament], p);
            provinces.Budget[r] = policy[Levers.PushBudget, r] * national * provinces.TrendOutput[r]
                * FinanceLimit(leverage, setting.Softness, p) * urgency;
            foreach (var s in industries.Ids) cost[s] = cells.Push[cells.Of(r, s)] * industries.CapacityCost[s];
            SplitByPriority(cost, industries.Priority.Span[..cost.Length], provinces.Budget[r]);
            foreach (var s in industries.Ids)
            {
                industries.Push[s] += cost[s];
                nation.Push.Value += cost[s];
                if (cost[s] >= smallest) Launch(provinces, cells, industries, markets, firms, ledger, setting, r, s, cost[s]);
            }
        }
    }

    /// <summary>What a province may spend falls with its vehicle's leverage; soft budgets take leverage lightly (R6).</summary>
    internal static double FinanceLimit(double leverage, double softness, Parameters p) =>
        Math.Clamp(
            p.LeverageIntercept - (leverage / p.LeverageTolerance * (softness < p.SoftBudgetThreshold ? 1 : p.LeverageWeightSoft)),
            p.LeverageFloor, 1);

    /// <summary>
    /// Spends at most the budget on the costs: first by political priority, then what is left in proportion to unmet needs (R6).
    /// </summary>
    internal static void SplitByPriority(Span<double> cost, ReadOnlySpan<double> priority, double budget)
    {
        const double Nothing = 1e-9;
        var weights = 0.0;
        for (var s = 0; s < cost.Length; s++) weights += cost[s] > Nothing ? priority[s] : 0;
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
            cost[s] = Math.Min(cost[s], cost[s] > Nothing ? budget * priority[s] / weights : 0);
            left -= cost[s];
            unmet += wanted[s] - cost[s];
        }

        var share = Math.Min(1, left / Math.Max(unmet, Nothing));
        for (var s = 0; s < cost.Length; s++) cost[s] += (wanted[s] - cost[s]) * share;
    }

    /// <summary>Isolation enlarges budgets; credit that leaves property seeks manufacturing (R6, R59).</summary>
    internal static double Enlarged(double isolation, double selfSufficiency, double slump, double redirection, Parameters p) =>
        (1 + (p.IsolationBudgetGain * isolation * selfSufficiency)) * (1 + (p.PropertyRedirection * redirection * slump));

    /// <summary>Whoever is behind in rank spends more, and whoever is ahead less, as far as provinces are rivals (R6).</summary>
    internal static double Urgency(double rank, double rivalry, Parameters p) => 1 + (p.RankUrgency * Math.Clamp(-rank, -1, 1) * rivalry);

    /// <summary>Chance that a project founds a new client: the larger, the more likely (R7).</summary>
    /// <param name="units">Capacity that it builds.</param>
    /// <param name="mean">Capacity of the industry's firms on average.</param>
    /// <param name="p">The parameters of the run.</param>
    internal static double NewClientChance(double units, double mean, Parameters p) =>
        Math.Min(p.NewClientCeiling, p.NewClientBase + (p.NewClientSlope * units / mean));

    // Clients cell by cell, each cell's in the order of their rows.
    static void ListClients(Cells cells, Firms firms)
    {
        if (cells.Clients.Length <= firms.Count) cells.Clients = new int[firms.Room + 1];
        var (clients, first, cell, client) = (cells.Clients, cells.FirstClient, firms.Cell.Items, firms.Client.Items);
        Array.Clear(first);
        first[0] = 1; // place 0 takes those who are nobody's client, so that the loop need not ask
        for (var i = 0; i < firms.Count; i++) first[cell[i] + 1] += client[i];
        for (var c = 1; c < first.Length; c++) first[c] += first[c - 1];
        var next = cells.NextClient;
        first.AsSpan(0, next.Length).CopyTo(next);
        for (var i = 0; i < firms.Count; i++)
        {
            clients[next[cell[i]] * client[i]] = i;
            next[cell[i]] += client[i];
        }
    }

    // One project per unit of scale, so that ten times the firms get ten times the (smaller) projects.
    static void Launch(
        Provinces provinces, Cells cells, Industries industries, GoodsMarkets markets, Firms firms, Ledger ledger, Setting setting,
        ProvinceId province, IndustryId industry, double value)
    {
        var p = setting.Parameters;
        var cell = cells.Of(province, industry);
        var clients = cells.Clients.AsSpan(cells.FirstClient[cell]..cells.FirstClient[cell + 1]);
        var (founded, newcomers) = (0, firms.Count); // newcomers have the last rows, one after the other
        var projects = Math.Max(1, (int)Math.Round(setting.Scale));
        var size = value / projects;
        var equity = Money.FromBillions(size * p.VehicleEquityShare);
        var loan = Money.FromBillions(size) - equity;
        Party vehicle = provinces.Vehicle[province];
        var units = size / industries.CapacityCost[industry];
        var mean = Math.Max(industries.PlannedCapacity[industry] / Math.Max(1, industries.LiveFirms[industry]), 1e-9);
        var chance = NewClientChance(units, mean, p);
        for (var k = 0; k < projects; k++)
        {
            var draws = setting.Random.For(Purpose.NewClient, (uint)((((province.Row * 64) + industry.Row) * 1024) + (k % 1024)));
            FirmId firm;
            var number = clients.Length + founded;
            if (draws.Uniform() < chance || number == 0)
            {
                firm = Founding.Found(firms, industries, markets, provinces, cells, ledger, setting, province, industry, client: true);
                founded++;
            }
            else
            {
                var which = Math.Min((int)(draws.Uniform() * number), number - 1);
                firm = new FirmId(which < clients.Length ? clients[which] : newcomers + which - clients.Length);
            }

            ledger.Lend(vehicle, equity);
            Founding.Finance(firms, ledger, firm, vehicle, equity, loan);
            firms.Support[firm] += equity.Billions;
        }
    }
}
