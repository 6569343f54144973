using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using Neijuan.Engine.Numerics;

namespace Neijuan.Engine.Accounting;

/// <summary>
/// A sum divided in proportion to weights, one by one, so that the parts add up to the whole: each part is a difference of rounded
/// cumulative shares, and the last takes what is left.
/// </summary>
public struct Apportionment
{
    readonly double perWeight;
    readonly long total;
    double cumulative;
    long given;

    /// <summary>A sum to divide, in fen, and what the weights will add up to. Throws when there is nobody to carry it.</summary>
    public Apportionment(long total, double weights)
    {
        if (weights <= 0 && total != 0) throw new InvalidOperationException($"nobody to carry {total} fen");
        this.total = total;
        perWeight = weights <= 0 ? 0 : total / weights;
        if (!double.IsFinite(perWeight))
            throw new InvalidOperationException($"weights that add up to {weights} are too small to split {total} fen by");
    }

    /// <summary>What is not given yet: the part of the last.</summary>
    public readonly long Rest => total - given;

    /// <summary>The part of the next in line.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public long Next(double weight)
    {
        cumulative += weight;
        var upTo = Money.Round(cumulative * perWeight);
        var part = upTo - given;
        given = upTo;
        return part;
    }

    /// <summary>
    /// The parts of the next four in line, whose weights are already cumulated over all that came before (<see cref="Lanes.Cumulate"/>).
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Longs Next(Doubles cumulated)
    {
        var upTo = Money.Round(cumulated * perWeight);
        var before = Vector256.Shuffle(upTo, Vector256.Create(0L, 0, 1, 2)).WithElement(0, given);
        given = upTo[3];
        return upTo - before;
    }

    /// <summary>Divides a sum among all weights at once.</summary>
    public static void Split(long total, ReadOnlySpan<double> weights, Span<long> parts)
    {
        var sum = 0.0;
        foreach (var weight in weights) sum += weight;
        parts.Clear();
        var left = new Apportionment(total, sum);
        if (sum <= 0) return;
        var last = weights.LastIndexOfAnyExcept(0.0);
        for (var k = 0; k < last; k++) parts[k] = left.Next(weights[k]);
        parts[last] = left.Rest;
    }
}
