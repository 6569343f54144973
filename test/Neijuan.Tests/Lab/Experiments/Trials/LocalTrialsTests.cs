using Neijuan.Lab.Experiments.Trials;
using Neijuan.Lab.Measurements;
using Xunit;

namespace Neijuan.Tests.Lab.Experiments.Trials;

public class LocalTrialsTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(5)]
    public void Measurements_are_delivered_in_the_order_of_the_trials_and_each_once(int threads)
    {
        var delivered = new List<int>();
        // late trials finish first: the first of every three waits
        Queue(threads)
            .Run(SmallTrials.Of(30), Hash, (trial, _) => { if (trial.Number % 3 == 0) Thread.Sleep(20); return trial.Number; },
                (trial, number) =>
        {
            Assert.Equal(trial.Number, number);
            delivered.Add(number);
        }, CancellationToken.None);
        Assert.Equal(Enumerable.Range(0, 30), delivered);
    }

    [Fact]
    public void Threads_change_no_bit()
    {
        ulong[] Hashes(int threads)
        {
            var hashes = new List<ulong>();
            Queue(threads)
                .Run(SmallTrials.Plan(draws: 4).Trials(), Hash, (_, bytes) => HashMeasurement.Read(bytes), (_, hash) => hashes.Add(hash),
                    CancellationToken.None);
            return [.. hashes];
        }

        var one = Hashes(1);
        Assert.Equal(8, one.Distinct().Count());
        Assert.Equal(one, Hashes(2));
        Assert.Equal(one, Hashes(7));
    }

    [Fact]
    public void A_slow_trial_holds_up_a_fixed_number_of_others()
    {
        const int Threads = 3;
        var (taken, delivered, most) = (0, 0, 0);
        IEnumerable<Trial> Counted()
        {
            foreach (var trial in SmallTrials.Of(60))
            {
                taken++;
                most = Math.Max(most, taken - Volatile.Read(ref delivered));
                yield return trial;
            }
        }

        Queue(Threads)
            .Run(Counted(), Hash, (trial, _) => { if (trial.Number == 0) Thread.Sleep(300); return 0; },
                (_, _) => Interlocked.Increment(ref delivered), CancellationToken.None);
        Assert.Equal((60, 60), (taken, delivered));
        Assert.InRange(most, Threads + 1, 4 * Threads);
    }

    [Fact]
    public void Interrupting_stops_within_the_trials_at_hand_and_keeps_what_was_delivered()
    {
        using var interrupted = new CancellationTokenSource();
        var delivered = new List<int>();
        Assert.ThrowsAny<OperationCanceledException>(() =>
            Queue(2).Run(SmallTrials.Of(1000), Hash, (trial, _) => trial.Number, (_, number) =>
        {
            delivered.Add(number);
            if (number == 5) interrupted.Cancel();
        }, interrupted.Token));
        Assert.InRange(delivered.Count, 6, 20);
        Assert.Equal(Enumerable.Range(0, delivered.Count), delivered);
    }

    [Fact]
    public void Interrupting_after_the_last_trial_is_not_interrupting()
    {
        using var interrupted = new CancellationTokenSource();
        var delivered = 0;
        Queue(2).Run(SmallTrials.Of(6), Hash, (_, _) => 0, (_, _) => { if (++delivered == 6) interrupted.Cancel(); }, interrupted.Token);
        Assert.Equal(6, delivered);
    }

    [Theory]
    [InlineData("measure")]
    [InlineData("deliver")]
    [InlineData("source")]
    public void The_first_failure_stops_the_others_and_is_the_one_that_is_thrown(string where)
    {
        IEnumerable<Trial> Source()
        {
            foreach (var trial in SmallTrials.Of(1000))
                yield return where == "source" && trial.Number == 7 ? throw new NotSupportedException(where) : trial;
        }

        var measured = 0;
        var thrown = Assert.Throws<NotSupportedException>(() => Queue(2).Run(Source(), Hash, (trial, _) =>
        {
            Interlocked.Increment(ref measured);
            return where == "measure" && trial.Number == 7 ? throw new NotSupportedException(where) : 0;
        }, (trial, _) => { if (where == "deliver" && trial.Number == 7) throw new NotSupportedException(where); }, CancellationToken.None));
        Assert.Equal(where, thrown.Message);
        Assert.InRange(
            measured, 5, 30); // of the seven before it, one may wait for the next to be read, and one on the other thread be stopped
    }

    [Fact]
    public void No_trials_are_no_trouble() =>
        Queue(3).Run([], Hash, (_, _) => 0, (_, _) => Assert.Fail("nothing to deliver"), CancellationToken.None);

    static HashMeasurement Hash(Trial trial) => new();

    static LocalTrials Queue(int threads) => new(Economies.Data, threads);
}
