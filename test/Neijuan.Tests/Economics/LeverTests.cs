using Neijuan.Engine.Time;
using Neijuan.Model;
using Neijuan.Model.Agents;
using Neijuan.Model.Indicators;
using Neijuan.Model.Places;
using Neijuan.Model.Policies;
using Neijuan.Model.Scenarios;
using Neijuan.Tests.Model.Scenarios;
using Xunit;

namespace Neijuan.Tests.Economics;

public class LeverTests
{
    const int Window = 40;

    // Levers whose mechanism waits for a date or for duties abroad: they are pulled when it begins.
    static readonly Dictionary<string, string> ActsFrom = new()
    {
        ["switch.self_sufficiency"] = "2012Q1",
        ["switch.transshipment"] = "2012Q1",
        ["switch.capacity_cuts"] = "2016Q1",
        ["switch.tax_cut"] = "2018Q2",
        ["switch.zero_covid"] = "2020Q1",
        ["switch.property_red_lines"] = "2020Q3",
        ["finance.property_redirection"] = "2020Q3",
        ["trade.exchange_rate_response"] = "2012Q1",
        ["switch.vehicle_debt_cap"] = "2020Q1",
        ["switch.central_backstop"] = "2020Q1",
        ["finance.debt_swap"] = "2015Q1",
        ["finance.special_bonds"] = "2015Q1",
        ["finance.general_bonds"] = "2015Q1",
        ["finance.risk_classification"] = "2012Q1",
    };

    // Levers that say how another one acts, or that need a strain that another one makes: banks that earn nothing run out of capital, and
    // vehicles that may not borrow leave works to the centre.
    static readonly Dictionary<string, (string Lever, double Value)> ActsWith = new()
    {
        ["households.redistribution_source"] = ("households.redistribution", 0.02),
        ["switch.bank_hardening"] = ("finance.lending_rate", 0),
        ["switch.central_backstop"] = ("switch.vehicle_debt_cap", 1),
    };

    public static TheoryData<string> Ids => [.. Levers.All.Select(lever => lever.Id)];

    [Theory]
    [MemberData(nameof(Ids))]
    public void Every_lever_runs_in_range_at_both_ends_leaves_what_was_before_and_changes_an_outcome(string id)
    {
        var lever = Levers.Find(id)!;
        var from = Quarter.Parse(ActsFrom.GetValueOrDefault(id, "2006Q1"));
        PolicyChange[] beside = ActsWith.TryGetValue(id, out var other) ? [new(other.Lever, default, from, other.Value, "test")] : [];
        var runs = new List<Simulation>();
        foreach (var value in new[] { lever.Min, lever.Max })
        {
            if (lever.Calendar is null && value == lever.Default && beside.Length == 0) continue; // that is the baseline, tested by itself
            var run = Run(from, [new(id, default, from, value, "test"), .. beside]);
            AssertInRange(run);
            Assert.Equal(Economies.Baseline.QuarterHashes.Take(from.Index), run.QuarterHashes.Take(from.Index));
            runs.Add(run);
        }

        Assert.Contains(runs, run => Differs(run, beside.Length > 0 ? runs[0] : Economies.Baseline, from));
    }

    [Fact]
    public void The_baseline_is_in_range() => AssertInRange(Economies.Baseline);

    [Theory]
    [InlineData("switch.capacity_cuts", "industry=steel", 0, "2016Q1", "industry.capacity", 2)]
    [InlineData("finance.push_budget", "province=hebei", 0, "2011Q1", "province.vehicle_debt", 2)]
    [InlineData("finance.push_budget", "province=tibet", 3, "2011Q1", "province.vehicle_debt", 25)]
    [InlineData("trade.tariff", "bloc=eu,industry=steel", 1, "2010Q1", "bloc_industry.exports", 8)]
    [InlineData("trade.tariff", "bloc=row,industry=solar", 1, "2010Q1", "bloc_industry.tariff", 18)]
    [InlineData("trade.export_cap", "bloc=us", 1, "2010Q1", "bloc.exports_from_china", 0)]
    [InlineData("foreign.industrial_policy", "bloc=em", 1, "2010Q1", "bloc.exports_from_china", 2)]
    [InlineData("foreign.recession", "bloc=row", 0.5, "2010Q1", "bloc.exports_from_china", 3)]
    [InlineData("foreign.demand", "bloc=em,industry=ev", 0, "2010Q1", "bloc_industry.exports", 13)]
    [InlineData("planner.home_installation", "industry=solar", 5, "2010Q1", "industry.world_demand", 0)]
    [InlineData("planner.priority", "industry=chip", 1, "2010Q1", "industry.priority", 4)]
    public void A_lever_pulled_at_one_place_changes_something_there(
        string id, string where, double value, string when, string indicator, int row)
    {
        var from = Quarter.Parse(when);
        var (scenario, findings) = ScenarioTexts.Reader().Read("baseline", [$"{id}[{where}]={value}@{when}"]);
        Assert.Empty(findings);
        var change = Assert.Single(scenario!.Changes);
        Assert.Equal(row, RowOf(change)); // the row is the place's, as data and recorder have it
        var run = Run(from, change);
        Assert.NotEqual(Economies.Baseline.Recorder.Path(indicator, row)[..run.Recorder.Quarters], run.Recorder.Path(indicator, row));
    }

    [Fact]
    public void Every_lever_with_places_is_pulled_at_one_place()
    {
        var rows = typeof(LeverTests).GetMethod(nameof(A_lever_pulled_at_one_place_changes_something_there))!.GetCustomAttributesData()
            .Where(a => a.AttributeType == typeof(InlineDataAttribute))
            .Select(a =>
                (string)((IReadOnlyList<System.Reflection.CustomAttributeTypedArgument>)a.ConstructorArguments[0].Value!)[0].Value!);
        Assert.Equal(
            Levers.All.Where(l => !l.Over.IsWhole).Select(l => l.Id).Order(StringComparer.Ordinal),
            rows.Distinct().Order(StringComparer.Ordinal));
    }

    static Simulation Run(Quarter from, params PolicyChange[] changes)
    {
        var last = Math.Min(Horizon.Last.Index, from.Index + Window - 1);
        var run = new Simulation(
            Economies.Data, Scenario.Baseline with { Changes = changes }, new Dictionary<string, double>(),
            new RunOptions { To = new Quarter(last) });
        Sound.Run(run);
        return run;
    }

    // Some national or industry indicator is not what it was.
    static bool Differs(Simulation run, Simulation other, Quarter from) =>
        Enumerable.Range(0, run.Recorder.Indicators.Count)
            .Where(k => run.Recorder.Indicators[k].Kind.Axes.Count == 0 || run.Recorder.Indicators[k].Kind == PlaceKinds.Industry)
            .Any(k => Enumerable.Range(from.Index, run.Recorder.Quarters - from.Index)
            .Any(quarter => !run.Recorder.Values(k, quarter).SequenceEqual(other.Recorder.Values(k, quarter))));

    static void AssertInRange(Simulation run)
    {
        var absurd = Absurdities.Of(run.Recorder);
        Assert.True(absurd.Count == 0, string.Join('\n', absurd));
    }

    static int RowOf(PolicyChange change)
    {
        var places = Economies.Data.Places;
        return places.Within(Levers.Find(change.Lever)!.Over, change.Place).Single();
    }
}
