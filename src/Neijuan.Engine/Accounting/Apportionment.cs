using System.Runtime.CompilerServices;

namespace Neijuan.Engine.Accounting;

/// <summary>
/// A sum divided in proportion to weights, one by one, so that the parts add up to the whole: each part is a difference of rounded cumulative
/// shares, and the last takes what is left.
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
        if (!double.IsFinite(perWeight)) throw new InvalidOperationException($"weights that add up to {weights} are too small to split {total} fen by");
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
