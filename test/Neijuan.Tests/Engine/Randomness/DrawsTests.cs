using CsCheck;
using Neijuan.Engine.Randomness;
using Xunit;

namespace Neijuan.Tests.Engine;

public class DrawsTests
{
    const int Count = 200_000;

    enum Purpose : ushort { Pricing = 1, Entry = 40_000 }

    static Draws Fixed(int purpose) => new Randomness(20260101, 3).For(purpose, 7);

    static (double Mean, double Variance) Moments(Func<double> draw)
    {
        var (sum, squares) = (0.0, 0.0);
        for (var i = 0; i < Count; i++)
        {
            var value = draw();
            sum += value;
            squares += value * value;
        }
        var mean = sum / Count;
        return (mean, squares / Count - mean * mean);
    }

    /// <summary>Pearson's statistic, standardised: its mean is the degrees of freedom and its variance twice that.</summary>
    static double ChiSquareInStandardErrors(int[] counts, Func<int, double> expected)
    {
        var statistic = 0.0;
        for (var i = 0; i < counts.Length; i++) statistic += (counts[i] - expected(i)) * (counts[i] - expected(i)) / expected(i);
        var degrees = counts.Length - 1;
        return (statistic - degrees) / Math.Sqrt(2.0 * degrees);
    }

    [Fact]
    public void A_draw_is_two_words_of_the_block_at_its_address()
    {
        var draws = new Randomness(0x299f31d0_a4093822, 0x03707344).For(0x13198a2e, 0x85a308d3);
        for (var block = 0u; block < 5; block++)
        {
            var (word0, word1, word2, word3) = Philox.Block(0xa4093822, 0x299f31d0, block, 0x85a308d3, 0x13198a2e, 0x03707344);
            Assert.Equal(((((ulong)word1 << 32 | word0) >> 11) | 1) / 9007199254740992.0, draws.Uniform());
            Assert.Equal(((((ulong)word3 << 32 | word2) >> 11) | 1) / 9007199254740992.0, draws.Uniform());
        }
    }

    [Fact]
    public void A_draw_does_not_depend_on_who_asked_before() =>
        Gen.Select(Gen.ULong, Gen.Int, Gen.Int, Gen.UInt).Sample((seed, period, purpose, agent) =>
        {
            var alone = new Randomness(seed, period).For(purpose, agent);
            double[] expected = [alone.Uniform(), alone.Uniform(), alone.Uniform()];

            var random = new Randomness(seed, period);
            var mine = random.For(purpose, agent);
            var other = random.For(purpose, unchecked(agent + 1));
            Assert.Equal(expected[0], mine.Uniform());
            other.Normal();
            Assert.Equal(expected[1], mine.Uniform());
            other.Poisson(100);
            Assert.Equal(expected[2], mine.Uniform());
        });

    [Fact]
    public void Every_part_of_the_address_matters() =>
        Gen.Select(Gen.ULong, Gen.Int, Gen.Int, Gen.UInt).Sample((seed, period, purpose, agent) => unchecked(new[]
        {
            new Randomness(seed, period).For(purpose, agent).Uniform(),
            new Randomness(seed + 1, period).For(purpose, agent).Uniform(),
            new Randomness(seed + (1UL << 32), period).For(purpose, agent).Uniform(),
            new Randomness(seed, period + 1).For(purpose, agent).Uniform(),
            new Randomness(seed, period).For(purpose + 1, agent).Uniform(),
            new Randomness(seed, period).For(purpose, agent + 1).Uniform(),
        }.Distinct().Count() == 6));

    [Fact]
    public void A_named_purpose_is_its_number()
    {
        var random = new Randomness(1, 2);
        Assert.Equal(random.For(1, 5).Uniform(), random.For(Purpose.Pricing, 5).Uniform());
        Assert.Equal(random.For(40_000, 5).Uniform(), random.For(Purpose.Entry, 5).Uniform());
    }

    [Fact]
    public void Drawing_allocates_nothing()
    {
        // Integers, because they need no table: in an unoptimised build the runtime allocates when it looks one up.
        static long Total()
        {
            var random = new Randomness(1, 2);
            var total = 0L;
            for (var agent = 0u; agent < 1000; agent++) total += random.For(Purpose.Pricing, agent).Integer(1000);
            return total;
        }

        var first = Total();
        var before = GC.GetAllocatedBytesForCurrentThread();
        var second = Total();
        Assert.Equal(before, GC.GetAllocatedBytesForCurrentThread());
        Assert.Equal(first, second);
    }

    [Fact]
    public void Uniforms_are_never_zero_or_one() =>
        Gen.ULong.Sample(seed => new Randomness(seed, 0).For(0, 0).Uniform() is > 0 and < 1);

    [Fact]
    public void Uniforms_fill_a_thousand_boxes_evenly()
    {
        var draws = Fixed(1);
        var counts = new int[1000];
        for (var i = 0; i < Count; i++) counts[(int)(draws.Uniform() * 1000)]++;
        Assert.InRange(ChiSquareInStandardErrors(counts, _ => Count / 1000.0), -3, 3);
    }

    [Fact]
    public void First_draws_of_successive_agents_are_uniform_and_unrelated()
    {
        var random = new Randomness(5, 1);
        var counts = new int[32 * 32];
        for (var agent = 0u; agent < Count; agent++)
        {
            var x = (int)(random.For(1, agent).Uniform() * 32);
            var y = (int)(random.For(1, agent + 1).Uniform() * 32);
            counts[32 * x + y]++;
        }
        Assert.InRange(ChiSquareInStandardErrors(counts, _ => Count / 1024.0), -4, 4);
    }

    [Fact]
    public void Normals_have_the_moments_of_the_standard_normal()
    {
        var draws = Fixed(2);
        var fourth = 0.0;
        var (mean, variance) = Moments(() =>
        {
            var value = draws.Normal();
            fourth += value * value * value * value / Count;
            return value;
        });
        Assert.InRange(mean * Math.Sqrt(Count), -3, 3);
        Assert.InRange((variance - 1) * Math.Sqrt(Count / 2.0), -3, 3);
        Assert.InRange((fourth - 3) * Math.Sqrt(Count / 96.0), -3, 3);
    }

    [Theory]
    [InlineData(0.01)]
    [InlineData(1)]
    [InlineData(12.5)]
    [InlineData(30)]
    [InlineData(30.5)]
    [InlineData(400)]
    [InlineData(1e6)]
    [InlineData(1e9)]
    public void Poisson_counts_have_mean_and_variance_equal(double mean)
    {
        var draws = Fixed(3);
        var (deviation, variance) = Moments(() => draws.Poisson(mean) - mean);
        Assert.InRange(deviation * Math.Sqrt(Count / mean), -3.5, 3.5);
        Assert.InRange((variance - mean) / Math.Sqrt((2 * mean * mean + mean) / Count), -3.5, 3.5);
    }

    [Theory]
    [InlineData(3.0, 9)]
    [InlineData(30.0, 60)]
    [InlineData(31.0, 62)]
    [InlineData(150.0, 200)]
    public void Poisson_counts_have_the_distribution(double mean, int boxes)
    {
        var draws = Fixed(4);
        var probabilities = new double[boxes];
        for (var k = 0; k < boxes; k++)
            probabilities[k] = Math.Exp(k * Math.Log(mean) - mean - PoissonDistribution.LogFactorial(k));

        // Rare counts share a box, so that Pearson's approximation holds.
        var frequent = Enumerable.Range(0, boxes).Where(k => probabilities[k] * Count >= 20).ToArray();
        var counts = new int[frequent.Length + 1];
        for (var i = 0; i < Count; i++)
        {
            var place = Array.IndexOf(frequent, (int)draws.Poisson(mean));
            counts[place < 0 ? frequent.Length : place]++;
        }
        var rest = Count * (1 - frequent.Sum(k => probabilities[k]));
        Assert.InRange(ChiSquareInStandardErrors(counts, i => i < frequent.Length ? Count * probabilities[frequent[i]] : rest), -3, 3);
    }

    [Fact]
    public void Poisson_of_nothing_is_nothing_and_a_mean_out_of_range_is_refused()
    {
        var draws = Fixed(5);
        Assert.Equal(0, draws.Poisson(0));
        Assert.Throws<ArgumentOutOfRangeException>(() => Fixed(5).Poisson(-1));
        Assert.Throws<ArgumentOutOfRangeException>(() => Fixed(5).Poisson(double.NaN));
        Assert.Throws<ArgumentOutOfRangeException>(() => Fixed(5).Poisson(2e9));
    }

    [Theory]
    [InlineData(0, 0)]
    [InlineData(5, 4.7874917427820459942)]
    [InlineData(9, 12.801827480081469611)]
    [InlineData(10, 15.104412573075515295)]
    [InlineData(25, 58.003605222980519939)]
    [InlineData(1000, 5912.1281784881633489)]
    [InlineData(1000000, 12815518.384658169624)]
    public void Log_factorials_are_known(int n, double expected) =>
        Assert.Equal(expected, PoissonDistribution.LogFactorial(n), expected * 1e-13);

    [Fact]
    public void Integers_are_equally_likely()
    {
        var draws = Fixed(6);
        var counts = new int[37];
        for (var i = 0; i < Count; i++) counts[draws.Integer(37)]++;
        Assert.InRange(ChiSquareInStandardErrors(counts, _ => Count / 37.0), -3, 3);
    }

    [Fact]
    public void Integers_stay_below_the_count() =>
        Gen.Select(Gen.ULong, Gen.Int[1, int.MaxValue]).Sample((seed, count) =>
        {
            var value = new Randomness(seed, 0).For(0, 0).Integer(count);
            return value >= 0 && value < count;
        });

    [Fact]
    public void Bernoulli_draws_are_true_as_often_as_they_should_be()
    {
        var draws = Fixed(7);
        var (mean, _) = Moments(() => draws.Bernoulli(0.3) ? 1 : 0);
        Assert.InRange((mean - 0.3) * Math.Sqrt(Count / 0.21), -3, 3);
        Assert.False(Fixed(7).Bernoulli(0));
        Assert.True(Fixed(7).Bernoulli(1));
    }

    [Fact]
    public void Choices_follow_the_weights_and_skip_places_without()
    {
        var draws = Fixed(8);
        double[] cumulative = [0, 1, 1, 3, 7, 7];
        var counts = new int[cumulative.Length];
        for (var i = 0; i < Count; i++) counts[draws.Choose(cumulative)]++;
        Assert.Equal(0, counts[0] + counts[2] + counts[5]);
        Assert.InRange(ChiSquareInStandardErrors([counts[1], counts[3], counts[4]], i => Count * (1 << i) / 7.0), -3, 3);
    }

    [Fact]
    public void Choosing_from_no_weight_is_refused()
    {
        Assert.Throws<ArgumentException>(() => Fixed(9).Choose([]));
        Assert.Throws<ArgumentException>(() => Fixed(9).Choose([0, 0]));
        Assert.Throws<ArgumentException>(() => Fixed(9).Choose([1, double.NaN]));
    }
}
