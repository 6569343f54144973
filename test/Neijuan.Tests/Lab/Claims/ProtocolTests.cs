using Neijuan.Lab.Claims;
using Neijuan.Lab.Experiments.Trials;
using Neijuan.Lab.Measurements;
using Neijuan.Tests.Lab.Store;
using Xunit;

namespace Neijuan.Tests.Lab.Claims;

public sealed class ProtocolTests : IDisposable
{
    readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void Arms_that_do_the_same_are_run_once()
    {
        var set = Sets.Read(Sets.Less("off") + "\n" + Sets.Less("off_again").Replace("C01:", "C02:"));
        var result = Sets.Try(set);
        Assert.Equal((2, 10), (result.Arms, result.Runs)); // baseline and one other, five draws
        Assert.Equal(result.Claims[0].Leading!.Values, result.Claims[1].Leading!.Values);
    }

    [Fact]
    public void Threads_change_nothing() =>
        Assert.Equal(
            Sets.Try(Sets.Read(Sets.Less("off")), threads: 1).Claims[0].Leading!.Values,
            Sets.Try(Sets.Read(Sets.Less("off")), threads: 2).Claims[0].Leading!.Values);

    [Fact]
    public void More_draws_keep_the_luck_of_the_first()
    {
        IReadOnlyList<(int Draw, ulong Seed)> Lucks(int draws)
        {
            var queue = new Watched();
            new ClaimProtocol(Economies.Data, Sets.Read(Sets.Less("off")).Arms, queue, new ProtocolOptions(draws, 3, 0, 0))
                .Try(Sets.Read(Sets.Less("off")).Claims, [], CancellationToken.None);
            return [.. queue.Trials.Select(t => (t.Draw, t.Options.Seed)).Distinct()];
        }

        Assert.Equal([(0, 3UL), (1, 4), (2, 5)], Lucks(3));
        Assert.Equal(Lucks(3), Lucks(5).Take(3));
    }

    [Fact]
    public void A_supported_claim_is_put_to_its_driver_and_its_adversary()
    {
        var set = Sets.Read(Sets.Less("off").Replace("  rules: R1", "  rules: R1\n  headline: true"));
        var result = Assert.Single(Sets.Try(set, new ProtocolOptions(5, 1, 3, 9)).Claims);
        var driver = Economies.Data.Parameters.First(p => p.Id == result.Robustness!.Parameter);
        Assert.True(driver.Ensemble);
        Assert.InRange(Math.Abs(result.Robustness!.RankCorrelation), 0.1, 1);
        Assert.Equal(3, result.Robustness.Halved.Result.Values.Count);
        Assert.True(result.Adversary!.Found >= result.Adversary.Start); // it expects a negative effect, so the adversary drives it up
        Assert.Equal(result.Leading!.Values.Max(), result.Adversary.Start);
        Assert.All(
            result.Adversary.Moves,
            m => Assert.InRange(
                m.Found, Economies.Data.Parameters.First(p => p.Id == m.Parameter).Low,
                Economies.Data.Parameters.First(p => p.Id == m.Parameter).High));
    }

    [Fact]
    public void An_interrupted_trial_goes_on_and_comes_to_the_same()
    {
        var set = Sets.Read(Sets.Less("off"));
        var whole = Sets.Try(set).Claims[0].Leading!.Values;
        using (var journal = MeasureJournal.Open(folder.In("trial"), Economies.Data)) Sets.Try(
            set, new ProtocolOptions(5, 1, 0, 0), journal: journal);
        var path = Path.Combine(folder.In("trial"), MeasureJournal.FileName);
        var lines = File.ReadAllLines(path);
        Assert.Equal(10, lines.Length);
        File.WriteAllText(path, string.Join('\n', lines[..6]) + "\n" + lines[6][..20]); // killed in the middle of the seventh
        using var again = MeasureJournal.Open(folder.In("trial"), Economies.Data);
        Assert.Equal(6, again.Found);
        Assert.Equal(whole, Sets.Try(set, new ProtocolOptions(5, 1, 0, 0), journal: again).Claims[0].Leading!.Values);
        again.Dispose();
        Assert.Equal(10, File.ReadAllLines(path).Length); // the torn line is cut off
    }

    [Fact]
    public void A_line_that_was_tampered_with_does_not_count()
    {
        using (var journal = MeasureJournal.Open(folder.In("trial"), Economies.Data)) Sets.Try(
            Sets.Read(Sets.Less("off")), new ProtocolOptions(1, 1, 0, 0), journal: journal);
        var path = Path.Combine(folder.In("trial"), MeasureJournal.FileName);
        File.WriteAllText(path, File.ReadAllText(path).Replace("=", "=1"));
        using var again = MeasureJournal.Open(folder.In("trial"), Economies.Data);
        Assert.Equal(0, again.Found);
    }

    [Fact]
    public void Interruption_is_an_interruption()
    {
        using var stop = new CancellationTokenSource();
        stop.Cancel();
        Assert.Throws<OperationCanceledException>(() => Sets.Try(Sets.Read(Sets.Less("off")), cancellation: stop.Token));
    }

    /// <summary>Remembers what it was asked to run.</summary>
    sealed class Watched : ITrialQueue
    {
        public List<Trial> Trials { get; } = [];

        public void Run<T>(
            IEnumerable<Trial> trials, Func<Trial, Measurement> measurement, Func<Trial, byte[], T> keep, Action<Trial, T> deliver,
            CancellationToken cancellation)
        {
            Trials.AddRange(trials);
            new LocalTrials(Economies.Data, 2).Run(Trials, measurement, keep, deliver, cancellation);
        }
    }
}
