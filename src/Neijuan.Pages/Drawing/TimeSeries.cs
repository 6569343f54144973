using Neijuan.Engine.Time;

namespace Neijuan.Pages.Drawing;

/// <summary>Values by quarter (<c>2018Q3</c>) or year (<c>2018</c>); NaN where there is none.</summary>
internal sealed record TimeSeries(IReadOnlyList<string> Periods, double[] Values)
{
    public int Count => Periods.Count;

    /// <summary>Periods at which there is a number.</summary>
    public IEnumerable<(string Period, double Value)> Defined
    {
        get
        {
            for (var k = 0; k < Count; k++)
                if (double.IsFinite(Values[k])) yield return (Periods[k], Values[k]);
        }
    }

    public bool Empty => !Defined.Any();

    public (string Period, double Value) First => Defined.First();

    public (string Period, double Value) Last => Defined.Last();

    public (string Period, double Value) Lowest => Defined.MinBy(v => v.Value);

    public (string Period, double Value) Highest => Defined.MaxBy(v => v.Value);

    public double At(string period)
    {
        for (var k = 0; k < Count; k++)
            if (Periods[k] == period) return Values[k];
        return double.NaN;
    }

    /// <summary>Period by period with another series of the same periods.</summary>
    public TimeSeries With(TimeSeries other, Func<double, double, double> of) => new(Periods, [.. Values.Zip(other.Values, of)]);

    public TimeSeries Map(Func<double, double> of) => new(Periods, [.. Values.Select(of)]);

    /// <summary>Whole years only: the mean of their four quarters, or the sum where a year's count is meant.</summary>
    public TimeSeries ByYear(bool sum = false)
    {
        var years = Periods.Select((period, k) => (Year: Year(period), Value: Values[k])).GroupBy(v => v.Year).Where(g => g.Count() == 4)
            .ToArray();
        return new TimeSeries([.. years.Select(g => g.Key)], [.. years.Select(g => g.Sum(v => v.Value) / (sum ? 1 : 4))]);
    }

    /// <summary>Years where there is a whole one, which smooths the quarters; else the quarters.</summary>
    public TimeSeries Yearly => ByYear() is { Empty: false } years ? years : this;

    public static string Year(string period) => Quarter.TryParse(period, out var quarter) ? quarter.Year.ToString() : period;
}
