using System.Runtime.Intrinsics;
using Neijuan.Engine.Numerics;

namespace Neijuan.Engine.Randomness;

/// <summary>
/// The draws of one agent for one purpose in one period, in order. Draw n is half of the Philox block n/2 under the seed as key, with the
/// counter (block, agent, purpose, period). A value that changes as it draws: keep it in a local and pass it by reference.
/// </summary>
public struct Draws
{
    const double TwoToMinus53 = 1.1102230246251565e-16;

    readonly ulong seed;
    readonly uint agent, purpose, period;
    ulong secondHalf;
    ulong next;

    internal Draws(ulong seed, int period, int purpose, uint agent)
    {
        this.seed = seed;
        this.agent = agent;
        unchecked
        {
            this.purpose = (uint)purpose;
            this.period = (uint)period;
        }
    }

    /// <summary>
    /// Uniform between 0 and 1, never either: the odd multiples of 2^-53, so that u and 1 − u are equally likely and both exact.
    /// </summary>
    public double Uniform() => Uniform(Bits());

    static double Uniform(ulong bits) => ((bits >> 11) | 1) * TwoToMinus53;

    /// <summary>The first uniforms of four agents.</summary>
    internal static Doubles FirstUniforms(ulong seed, int period, int purpose, Longs agents)
    {
        var (word0, word1) = Philox.FirstWords(
            (uint)(seed & uint.MaxValue), (uint)(seed >> 32), 0, agents.AsUInt64(), unchecked((uint)purpose), unchecked((uint)period));
        var bits = ((word0 | (word1 << 32)) >>> 11) | Vector256<ulong>.One;
        return bits.AsInt64().ToDoubles() * TwoToMinus53;
    }

    /// <summary>Standard normal, the quantile of one uniform: a larger uniform is a larger normal.</summary>
    public double Normal() => Numerics.Normal.Quantile(Uniform());

    /// <summary>True with the given probability; always uses one uniform, so later draws keep their numbers.</summary>
    public bool Bernoulli(double probability) => Uniform() < probability;

    /// <summary>How many events happen when <paramref name="mean"/> are expected.</summary>
    public long Poisson(double mean) => PoissonDistribution.Draw(ref this, mean);

    /// <summary>
    /// One of 0 … count − 1, each equally likely: a multiplication, and a new draw in the rare unfair case. D. Lemire (2019), "Fast Random
    /// Integer Generation in an Interval", ACM Transactions on Modeling and Computer Simulation 29(1).
    /// </summary>
    public int Integer(int count)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(count);
        var range = (ulong)count;
        var high = Math.BigMul(Bits(), range, out var low);
        if (low < range)
        {
            var unfair = unchecked(0 - range) % range;
            while (low < unfair) high = Math.BigMul(Bits(), range, out low);
        }
        return (int)high;
    }

    /// <summary>
    /// The place whose share of the last cumulative weight holds the uniform drawn. Weights may be in any unit; a place of no weight is
    /// never chosen.
    /// </summary>
    public int Choose(ReadOnlySpan<double> cumulativeWeights)
    {
        if (cumulativeWeights.IsEmpty || !(cumulativeWeights[^1] > 0) || !double.IsFinite(cumulativeWeights[^1]))
            throw new ArgumentException("The weights to choose by must add up to a positive number.", nameof(cumulativeWeights));

        var mark = Uniform() * cumulativeWeights[^1];
        var (low, high) = (0, cumulativeWeights.Length - 1);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (cumulativeWeights[middle] > mark) high = middle;
            else low = middle + 1;
        }

        // Rounding may carry the mark up to the total: then the last place that has weight, not one without behind it.
        while (low > 0 && cumulativeWeights[low - 1] >= cumulativeWeights[low]) low--;
        return low;
    }

    /// <summary>The 64 random bits of the next draw; even draws compute a block, odd ones take its second half.</summary>
    ulong Bits()
    {
        var number = next++;
        if ((number & 1) != 0) return secondHalf;
        var (word0, word1, word2, word3) = Philox.Block(
            (uint)(seed & uint.MaxValue), (uint)(seed >> 32), (uint)(number >> 1), agent, purpose, period);
        secondHalf = word2 | ((ulong)word3 << 32);
        return word0 | ((ulong)word1 << 32);
    }
}
