using Neijuan.Lab.Experiments.Statistics;

namespace Neijuan.Lab.Outcomes;

/// <summary>How two lists of numbers go together. Not a number where one of them does not vary or is not defined.</summary>
public static class Correlation
{
    /// <summary>Pearson's correlation.</summary>
    public static double Of(ReadOnlySpan<double> x, ReadOnlySpan<double> y)
    {
        var (meanX, meanY) = (OrderedMoments.Mean(x), OrderedMoments.Mean(y));
        var (xx, yy, xy) = (new NeumaierSum(), new NeumaierSum(), new NeumaierSum());
        for (var k = 0; k < x.Length; k++)
        {
            xx.Add((x[k] - meanX) * (x[k] - meanX));
            yy.Add((y[k] - meanY) * (y[k] - meanY));
            xy.Add((x[k] - meanX) * (y[k] - meanY));
        }

        return xx.Total > 0 && yy.Total > 0 ? xy.Total / Math.Sqrt(xx.Total * yy.Total) : double.NaN;
    }

    /// <summary>Spearman's correlation of ranks over the pairs that are defined; ties share their mean rank.</summary>
    public static double OfRanks(ReadOnlySpan<double> x, ReadOnlySpan<double> y)
    {
        var (left, right) = (new List<double>(), new List<double>());
        for (var k = 0; k < x.Length; k++)
        {
            if (!double.IsFinite(x[k]) || !double.IsFinite(y[k])) continue;
            left.Add(x[k]);
            right.Add(y[k]);
        }

        return left.Count < 3 ? double.NaN : Of(Ranks([.. left]), Ranks([.. right]));
    }

    static double[] Ranks(double[] values)
    {
        var order = Enumerable.Range(0, values.Length).OrderBy(k => values[k]).ToArray();
        var ranks = new double[values.Length];
        for (var first = 0; first < order.Length;)
        {
            var last = first;
            while (last + 1 < order.Length && values[order[last + 1]] == values[order[first]]) last++;
            for (var k = first; k <= last; k++) ranks[order[k]] = (first + last) / 2.0;
            first = last + 1;
        }

        return ranks;
    }
}
