using System.Globalization;
using Neijuan.Engine.Places;

namespace Neijuan.Lab.History;

/// <summary>One number of the record beside the model's.</summary>
/// <param name="Accepted">What of the model counts as having met it.</param>
/// <param name="Model">The model's number: of that quarter, or the mean of the year's quarters.</param>
public sealed record HeadlineRow(RecordEntry Record, AcceptedRange Accepted, double Model)
{
    public bool Hit => Accepted.Holds(Model);

    /// <summary>Distance from the record's value in units of what is accepted.</summary>
    public double Miss => Accepted.Miss(Model);
}

/// <summary>The model held against the record, hits and misses alike.</summary>
public static class HeadlineTable
{
    /// <summary>Reads the model's path of an indicator at a place: value by quarter (<c>2018Q3</c>).</summary>
    public delegate IReadOnlyDictionary<string, double>? PathOf(string indicator, Place place);

    /// <summary>Every entry of weight A or B whose period the run covers.</summary>
    public static IReadOnlyList<HeadlineRow> Build(HistoricalRecord record, PathOf pathOf)
    {
        var rows = new List<HeadlineRow>();
        foreach (var entry in record.Rows.Where(r => r.Counts))
        {
            if (record.Reading.Of(entry) is not { } accepted || pathOf(entry.Indicator, entry.Place) is not { } path) continue;
            if (At(path, entry.Period) is { } model) rows.Add(new HeadlineRow(entry, accepted, model));
        }

        return rows;
    }

    /// <summary>Value of a quarter, or mean of a year of which every quarter is there.</summary>
    public static double? At(IReadOnlyDictionary<string, double> path, string period)
    {
        if (period.Contains('Q')) return Defined(path, period);
        var sum = 0.0;
        for (var quarter = 1; quarter <= 4; quarter++)
        {
            if (Defined(path, string.Create(CultureInfo.InvariantCulture, $"{period}Q{quarter}")) is not { } value) return null;
            sum += value;
        }

        return sum / 4;
    }

    static double? Defined(IReadOnlyDictionary<string, double> path, string quarter) =>
        path.TryGetValue(quarter, out var value) && double.IsFinite(value) ? value : null;
}
