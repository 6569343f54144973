using CsCheck;
using Neijuan.Engine.Time;
using Neijuan.Lab.Experiments.Trials;
using Neijuan.Lab.Measurements;
using Neijuan.Model;
using Neijuan.Model.Agents;
using Neijuan.Model.Policies;
using Neijuan.Model.Scenarios;
using Xunit;

namespace Neijuan.Tests.Lab.Experiments.Trials;

/// <summary>Runs that share a past are, to the last bit, what they would be alone: series, hashes, matrices.</summary>
public class SharedPastTests
{
    static readonly SeriesMeasurement Everything = new(Indicators: null, Matrices: true);
    static readonly RunOptions Small = new(Seed: 3, Scale: 0.1) { To = Quarter.Parse("2009Q4") };

    static readonly Gen<PolicyChange> AnyChange =
        from lever in Gen.Int[0, Levers.All.Count - 1].Select(k => Levers.All[k])
        from end in Gen.Int[0, 2].Select(k => k == 0 ? lever.Min : k == 1 ? lever.Max : lever.Default)
        from quarter in Gen.Int[0, 21] // some after the last quarter
        from somewhere in Gen.Bool
        from row in Gen.Int[0, 3]
        let place = somewhere ? Economies.Data.Places.At(lever.Over, row % Economies.Data.Places.Count(lever.Over)) : default
        select new PolicyChange(lever.Id, place, new Quarter(quarter), end, "test");

    static readonly Gen<Scenario> AnyScenario = AnyChange.Array[0, 3].Select(changes => Scenario.Baseline with { Changes = changes });

    [Fact]
    public void Runs_of_a_family_are_those_of_runs_made_alone() => AnyScenario.Array[2, 6].Sample(scenarios =>
    {
        // One scenario is laid over another, so that branches branch again.
        Scenario[] all = [.. scenarios, scenarios[0].With(scenarios[1].Changes, [])];
        AssertAlone([.. all.Select((scenario, k) => TrialOf(k, scenario, Small with { To = new Quarter(Small.To.Index - (k % 3)) }))]);
    }, iter: 15, threads: 1);

    [Theory]
    [InlineData("2005Q1", "2005Q1")] // in the first quarter, where they have nothing in common
    [InlineData("2005Q2", "2007Q3")]
    [InlineData("2007Q3", "2007Q3")]
    [InlineData("2012Q1", "2009Q4")] // after the last quarter, and in it
    public void Two_branches_leave_one_trunk(string one, string other) => AssertAlone(
    [
        TrialOf(0, Scenario.Baseline, Small), TrialOf(1, With(one, "switch.tournament", 0), Small),
        TrialOf(2, With(other, "switch.soft_budget", 0), Small),
    ]);

    [Fact]
    public void The_shipped_horizon_with_export_caps_and_retaliation_in_the_trunk()
    {
        var options = new RunOptions(Seed: 2);
        var trunk = With("2010Q1", "trade.export_cap", Levers.All.First(l => l.Id == "trade.export_cap").Min, "trade.tariff", 0.3);
        AssertAlone(
        [
            TrialOf(0, trunk, options), TrialOf(1, trunk.With(With("2018Q1", "switch.tournament", 0).Changes, []), options),
            TrialOf(2, trunk.With(With("2025Q1", "trade.export_cap", 1).Changes, []), options),
        ]);
    }

    [Fact]
    public void Plans_that_leave_out_foreign_demand_read_that_of_the_quarter_before()
    {
        var trunk = With("2005Q3", "planner.foreign_demand_counted", 0);
        AssertAlone([TrialOf(0, trunk, Small), TrialOf(1, trunk.With(With("2006Q1", "tax.vat_rate", 0.25).Changes, []), Small)]);
    }

    [Fact]
    public void What_runs_have_in_common_is_run_once()
    {
        Trial[] trials =
        [
            TrialOf(0, Scenario.Baseline, Small), TrialOf(1, With("2009Q1", "switch.tournament", 0), Small),
            TrialOf(2, With("2009Q1", "switch.tournament", 0, "trade.tariff", 0.5), Small),
            TrialOf(3, With("2006Q1", "switch.tournament", 1), Small),
        ];
        Assert.Equal(20 + 4 + 4, Quarters(trials)); // the last one sets what is so already
        Assert.Equal(
            2 * 20, Quarters([trials[0], trials[1] with { Parameters = new Dictionary<string, double> { ["debt_limit"] = 0.61 } }]));
        Assert.Equal(2 * 20, Quarters([trials[0], trials[1] with { Options = Small with { Seed = 4 } }]));
    }

    [Fact]
    public void Threads_change_no_bit_of_what_is_shared()
    {
        Trial[] trials =
        [
            .. Enumerable.Range(0, 12).Select(k => TrialOf(k, With($"200{5 + (k % 5)}Q2", "switch.tournament", k % 2), Small)),
        ];
        Assert.Equal(Measured(trials, new LocalTrials(Economies.Data, 1)), Measured(trials, new LocalTrials(Economies.Data, 5)));
    }

    [Fact]
    public void Snapshots_that_are_kept_serve_later_questions_and_change_no_bit()
    {
        var kept = new KeptSnapshots(1 << 30, (trial, next) => next.Number == 1 && trial.Scenario.IsBaseline);
        Assert.Equal(20, Quarters([TrialOf(0, Scenario.Baseline, Small)], kept));
        Assert.True(kept.Bytes > 0);
        Trial[] later =
        [
            TrialOf(0, With("2008Q3", "switch.tournament", 0), Small), TrialOf(1, With("2009Q1", "switch.tournament", 0), Small),
        ];
        Assert.Equal(8 + 4, Quarters(later, kept)); // from the beginning of 2008 and of 2009
        Assert.Equal(later.Select(Alone), Measured(later, new LocalTrials(Economies.Data, 2) { Kept = kept }));
        Assert.Equal(20, Quarters([later[0] with { Options = Small with { Seed = 4 } }], kept));
    }

    [Fact]
    public void Snapshots_are_dropped_when_they_take_too_much_room()
    {
        var kept = new KeptSnapshots(mostBytes: 1, (_, _) => true);
        Assert.Equal(20, Quarters([TrialOf(0, Scenario.Baseline, Small)], kept));
        Assert.Equal(1, Quarters([TrialOf(0, With("2009Q4", "switch.tournament", 0), Small)], kept)); // the last one is there
        Assert.Equal(20, Quarters([TrialOf(0, With("2008Q1", "switch.tournament", 0), Small)], kept));
    }

    /// <summary>A simulation that goes on from a snapshot has all that one run through has.</summary>
    [Fact]
    public void A_run_that_goes_on_cannot_be_told_from_one_run_through()
    {
        var options = Small with { StageHashes = true };
        var through = Run(With("2008Q2", "switch.soft_budget", 0), options);
        var trunk = new Simulation(Economies.Data, Scenario.Baseline, new Dictionary<string, double>(), options);
        for (var quarter = 0; quarter < 13; quarter++) trunk.Step();
        var resumed = new Simulation(Economies.Data, through.Scenario, new Dictionary<string, double>(), options);
        resumed.Resume(trunk.Snapshot());
        trunk.Run(); // what the trunk does from here on is none of the branch's business
        resumed.Run();
        Assert.Equal(Everything.Of(through), Everything.Of(resumed));
        Assert.Equal(through.StageHashes, resumed.StageHashes);
        Assert.Equal(through.FirmQuarters, resumed.FirmQuarters);
        Assert.Equal((through.Books.Checks, through.Books.LargestResidual), (resumed.Books.Checks, resumed.Books.LargestResidual));
        Assert.NotEqual(Everything.Of(trunk), Everything.Of(resumed));
    }

    static void AssertAlone(Trial[] trials)
    {
        var measured = Measured(trials, new LocalTrials(Economies.Data, 2));
        foreach (var trial in trials)
        {
            var (alone, shared) = (Alone(trial), measured[trial.Number]);
            if (alone.AsSpan().SequenceEqual(shared)) continue;
            var part = alone.AsSpan().CommonPrefixLength(shared) / sizeof(ulong); // hashes first, one per quarter
            Assert.Fail($"trial {trial.Number} of\n"
                + $"{string.Join('\n', trials.Select(t => $"{t.Number}: {string.Join("; ", t.Scenario.Changes)} to {t.Options.To}"))}\n"
                + $"parts from itself in quarter {part}");
        }
    }

    static byte[] Alone(Trial trial) => Everything.Of(Run(trial.Scenario, trial.Options));

    static Simulation Run(Scenario scenario, RunOptions options)
    {
        var run = new Simulation(Economies.Data, scenario, new Dictionary<string, double>(), options);
        run.Run();
        return run;
    }

    static List<byte[]> Measured(Trial[] trials, LocalTrials queue)
    {
        var measured = new List<byte[]>();
        queue.Run(trials, _ => Everything, (_, bytes) => bytes, (_, bytes) => measured.Add(bytes), CancellationToken.None);
        return measured;
    }

    /// <summary>How many quarters were run.</summary>
    static int Quarters(Trial[] trials, KeptSnapshots? kept = null)
    {
        var counter = new Counter();
        Measured(trials, new LocalTrials(Economies.Data, 2) { Enter = _ => counter, Kept = kept });
        return counter.Quarters;
    }

    static Trial TrialOf(int number, Scenario scenario, RunOptions options) =>
        new(number, -1, scenario, new Dictionary<string, double>(), options);

    static Scenario With(string from, string lever, double value, string? other = null, double second = 0)
    {
        PolicyChange Change(string id, double to) => new(id, default, Quarter.Parse(from), to, "test");
        return Scenario.Baseline with { Changes = other is null ? [Change(lever, value)] : [Change(lever, value), Change(other, second)] };
    }

    sealed class Counter : IProcessor
    {
        int quarters;

        public int Quarters => quarters;

        public void StandBack(CancellationToken cancellation) => Interlocked.Increment(ref quarters);

        public void Dispose()
        {
        }
    }
}
