using Neijuan.Engine.Time;
using Neijuan.Lab.Experiments.Trials;
using Neijuan.Lab.Measurements;
using Neijuan.Lab.Outcomes;
using Neijuan.Model;
using Neijuan.Model.Indicators;
using Neijuan.Model.Places;
using Neijuan.Model.Policies;
using Neijuan.Tests.Lab.Experiments;
using Xunit;

namespace Neijuan.Tests.Lab.Measurements;

/// <summary>Trials and measurements are data: written down, sent and read again they say the same.</summary>
public class TravelTests
{
    static readonly IReadOnlyDictionary<string, OutcomeExpression> Named = Expressions(
        ("early", "at(china.exports, 2005Q1)"), ("growth", "at(china.exports, 2006Q1) / early"));

    public static readonly TheoryData<string> Measurements = [.. All().Select(m => m.ToJson())];

    [Theory]
    [MemberData(nameof(Measurements))]
    public void A_measurement_that_was_written_down_measures_the_same(string json)
    {
        var run = new Simulation(Economies.Data, SmallTrials.NoTournament, new Dictionary<string, double>(), SmallTrials.Options);
        run.Run();
        var read = Measurement.Parse(json);
        Assert.Equal(json, read.ToJson());
        var original = All().Single(m => m.ToJson() == json).Of(run);
        Assert.Equal(original, read.Of(run));
        Assert.NotEmpty(original);
    }

    [Fact]
    public void Outcomes_are_measured_as_they_are_evaluated()
    {
        var run = new Simulation(Economies.Data, SmallTrials.Baseline, new Dictionary<string, double>(), SmallTrials.Options);
        run.Run();
        var growth = Expression("log(growth)", Named);
        var (hash, values) = OutcomesMeasurement.Read(OutcomesMeasurement.Of([growth]).Of(run));
        Assert.Equal(run.StateHash, hash);
        Assert.Equal(growth.Evaluate(run), Assert.Single(values));
        Assert.True(double.IsFinite(values[0]));
    }

    [Fact]
    public void A_trial_that_was_written_down_is_the_same_run()
    {
        var scenario = SmallTrials.NoTournament.With(
            [new PolicyChange(
                "trade.tariff", PlaceKinds.Blocs.At("us").With(PlaceKinds.Industries, "solar"), Quarter.Parse("2005Q2"), 0.1 + 0.2,
                "test")], [new ParameterChange("debt_limit", 1 / 3.0 + 0.3, "test")]);
        var vector = ParameterDraws.Latin(Economies.Data.Parameters, 3, seed: 5)[1];
        var trial = new Trial(4, 1, scenario, vector, SmallTrials.Options with { Seed = ulong.MaxValue - 7, QuarterHashes = false });
        var read = Trial.Parse(trial.ToJson());
        Assert.Equal(trial.ToJson(), read.ToJson());
        Assert.Equal((trial.Number, trial.Draw, trial.Options), (read.Number, read.Draw, read.Options));
        Assert.Equal(scenario.Changes, read.Scenario.Changes);
        Assert.Equal(scenario.Parameters, read.Scenario.Parameters);
        Assert.Equal(vector, read.Parameters);
    }

    [Fact]
    public void A_queue_that_only_sees_what_was_sent_gives_the_same_bytes()
    {
        var trials = SmallTrials.Plan(3, 2, false, SmallTrials.Baseline, SmallTrials.NoTournament).Trials().ToArray();
        foreach (var measurement in All())
            Assert.Equal(
                Measured(new LocalTrials(Economies.Data, 2), trials, measurement), Measured(new SendingQueue(), trials, measurement));
    }

    static List<byte[]> Measured(ITrialQueue queue, Trial[] trials, Measurement measurement)
    {
        var measured = new List<byte[]>();
        queue.Run(trials, _ => measurement, (_, bytes) => bytes, (_, bytes) => measured.Add(bytes), CancellationToken.None);
        return measured;
    }

    static IEnumerable<Measurement> All() =>
    [
        new HashMeasurement(), new SeriesMeasurement(null, Matrices: true),
        new SeriesMeasurement(["china.exports", "industry.capacity"], Matrices: false),
        OutcomesMeasurement.Of([Expression("at(china.exports, 2005Q3)"), Expression("log(growth)", Named), Expression("log(0)")]),
    ];

    static Dictionary<string, OutcomeExpression> Expressions(params (string Name, string Text)[] texts)
    {
        var named = new Dictionary<string, OutcomeExpression>();
        foreach (var (name, text) in texts) named[name] = Expression(text, named);
        return named;
    }

    static OutcomeExpression Expression(string text, IReadOnlyDictionary<string, OutcomeExpression>? named = null)
    {
        var read = OutcomeExpression.Parse(
            text, IndicatorCatalogue.All, Economies.Data.Places, named ?? new Dictionary<string, OutcomeExpression>(), out var problems);
        Assert.True(read is not null, string.Join('\n', problems));
        return read!;
    }

    /// <summary>Stands for a queue whose runs are made elsewhere: trial and measurement go there as text, and bytes come back.</summary>
    sealed class SendingQueue : ITrialQueue
    {
        readonly LocalTrials there = new(Economies.Data, 2);

        public void Run<T>(
            IEnumerable<Trial> trials, Func<Trial, Measurement> measurement, Func<Trial, byte[], T> keep, Action<Trial, T> deliver,
            CancellationToken cancellation)
        {
            var sent = trials.ToDictionary(t => t.Number);
            var orders = sent.Values.ToDictionary(t => t.Number, t => (Trial: t.ToJson(), Measurement: measurement(t).ToJson()));
            there.Run(
                orders.Values.Select(o => Trial.Parse(o.Trial)), t => Measurement.Parse(orders[t.Number].Measurement),
                (t, bytes) => keep(sent[t.Number], bytes), (t, kept) => deliver(sent[t.Number], kept), cancellation);
        }
    }
}
