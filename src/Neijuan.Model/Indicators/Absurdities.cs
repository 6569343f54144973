using Neijuan.Engine.Places;
using Neijuan.Engine.Recording;
using Neijuan.Engine.Time;

namespace Neijuan.Model.Indicators;

/// <summary>The value of an indicator, given by its position, in a quarter after the first and at a place, given by its row.</summary>
public delegate double ValueAt(int indicator, int quarter, int row);

/// <summary>Finds what is absurd in the series of a run.</summary>
public static class Absurdities
{
    const double Rounding = 1e-9;  // shares that are quotients of rounded payments may miss an end by a rounding
    const int FirstYears = 8;      // quarters in which a change over a year has no value yet

    /// <summary>What is absurd in a run that was just made.</summary>
    public static IReadOnlyList<Absurdity> Of(SeriesRecorder run) =>
        Of(run.Indicators, run.Places, run.Quarters, (k, quarter, row) => run.Value(k, quarter, row));

    /// <summary>
    /// Every indicator that left its range, with the first place and quarter; none for an economy that one could believe.
    /// </summary>
    public static IReadOnlyList<Absurdity> Of(IReadOnlyList<Indicator> indicators, PlaceNames places, int quarters, ValueAt value)
    {
        var found = new List<Absurdity>();
        for (var k = 0; k < indicators.Count; k++)
            if (First(indicators[k], places, quarters, (quarter, row) => value(k, quarter, row)) is { } absurdity) found.Add(absurdity);
        return found;
    }

    static Absurdity? First(Indicator indicator, PlaceNames places, int quarters, Func<int, int, double> valueAt)
    {
        var (low, high) = IndicatorRanges.Of(indicator);
        var (least, most) = ((low ?? double.NegativeInfinity) - Rounding, (high ?? double.PositiveInfinity) + Rounding);
        var rows = places.Count(indicator.Kind);
        Absurdity? first = null;
        var often = 0;
        for (var quarter = 0; quarter < quarters; quarter++)
            for (var row = 0; row < rows; row++)
            {
                var value = valueAt(quarter, row);
                if ((value >= least && value <= most && double.IsFinite(value)) || (double.IsNaN(value) && quarter < FirstYears)) continue;
                first ??= new Absurdity(indicator, places.At(indicator.Kind, row), new Quarter(quarter), value, low, high, Quarters: 0);
                often++;
                break;
            }

        return first is null ? null : first with { Quarters = often };
    }
}
