using Neijuan.Engine.Recording;
using Neijuan.Engine.Time;

namespace Neijuan.Model.Indicators;

/// <summary>Finds what is absurd in the series of a run.</summary>
public static class Absurdities
{
    const double Rounding = 1e-9;  // shares that are quotients of rounded payments may miss an end by a rounding
    const int FirstYears = 8;      // quarters in which a change over a year has no value yet

    /// <summary>Every indicator that left its range, with the first place and quarter; none for an economy that one could believe.</summary>
    public static IReadOnlyList<Absurdity> Of(SeriesRecorder run)
    {
        var found = new List<Absurdity>();
        for (var k = 0; k < run.Indicators.Count; k++)
            if (First(run, k) is { } absurdity) found.Add(absurdity);
        return found;
    }

    static Absurdity? First(SeriesRecorder run, int indicator)
    {
        var measured = run.Indicators[indicator];
        var (low, high) = IndicatorRanges.Of(measured);
        var (least, most) = ((low ?? double.NegativeInfinity) - Rounding, (high ?? double.PositiveInfinity) + Rounding);
        Absurdity? first = null;
        var quarters = 0;
        for (var quarter = 0; quarter < run.Quarters; quarter++)
        {
            var values = run.Values(indicator, quarter);
            for (var row = 0; row < values.Length; row++)
            {
                var value = values[row];
                if ((value >= least && value <= most && double.IsFinite(value)) || (double.IsNaN(value) && quarter < FirstYears)) continue;
                first ??= new Absurdity(
                    measured, run.Places.At(measured.Kind, row), new Quarter(quarter), value, low, high, Quarters: 0);
                quarters++;
                break;
            }
        }

        return first is null ? null : first with { Quarters = quarters };
    }
}
