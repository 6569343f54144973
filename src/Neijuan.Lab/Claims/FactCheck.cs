using Neijuan.Lab.Outcomes;

namespace Neijuan.Lab.Claims;

/// <summary>A figure of the essay or of the record, and what of the model it is held against.</summary>
/// <param name="Low">Lower end of what counts as met; infinite where there is none.</param>
public sealed record FactCheck(
    string Id, string Gist, string Unit, string Period, double Low, double High, OutcomeExpression Expression, string Source,
    bool FromEssay)
{
    // Where a range is open or has no width, a tenth of its end measures how far away a miss is; nothing is further than the cap.
    const double OpenRange = 0.1;
    const double Cap = 10;

    public bool IsHit(double value) => value >= Low && value <= High;

    /// <summary>
    /// Zero inside the range; outside, the gap in half widths of the range, at most ten. A value that is undefined is as far as can be.
    /// </summary>
    public double Distance(double value)
    {
        if (!double.IsFinite(value)) return Cap;
        var gap = Math.Max(0, Math.Max(Low - value, value - High));
        if (gap == 0) return 0;
        var half = (High - Low) / 2;
        var width = double.IsFinite(half) && half > 0 ? half : OpenRange * Math.Abs(double.IsFinite(Low) ? Low : High);
        return Math.Min(Cap, width > 0 ? gap / width : Cap);
    }
}

/// <summary>A figure beside the model's.</summary>
/// <param name="Values">The model's number by draw; one for a single run.</param>
public sealed record FactResult(FactCheck Fact, IReadOnlyList<double> Values)
{
    public Experiments.Statistics.Bands Bands => Experiments.Statistics.Bands.Of([.. Values]);

    public double Model => Bands.Median;

    public bool Hit => Fact.IsHit(Model);

    public double Distance => Fact.Distance(Model);
}

/// <summary>
/// How well the figures are met, as one number to watch: the share inside the accepted range, and the mean distance of all.
/// </summary>
public sealed record FactScore(int Facts, int Inside, double Share, double MeanDistance)
{
    public static FactScore Of(IEnumerable<FactResult> results)
    {
        var all = results.ToArray();
        return new FactScore(
            all.Length, all.Count(r => r.Hit), all.Length == 0 ? double.NaN : (double)all.Count(r => r.Hit) / all.Length,
            Experiments.Statistics.OrderedMoments.Mean([.. all.Select(r => r.Distance)]));
    }
}
