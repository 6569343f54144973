using System.Globalization;
using Neijuan.Engine.Places;

namespace Neijuan.Lab.Records;

/// <summary>One number of the record beside the model's.</summary>
/// <param name="Model">The model's number: of that quarter, or the mean of the year's quarters.</param>
/// <param name="Hit">Within the record's range, or within 10 % where the record gives none.</param>
public sealed record HeadlineRow(RecordEntry Record, double Model, bool Hit);

/// <summary>The model held against the record, hits and misses alike.</summary>
public static class HeadlineTable
{
    /// <summary>Distance that counts as a hit where the record gives no range, as a share of the record's value.</summary>
    public const double Tolerance = 0.10;

    /// <summary>Reads the model's path of an indicator at a place: value by quarter (<c>2018Q3</c>).</summary>
    public delegate IReadOnlyDictionary<string, double>? PathOf(string indicator, Place place);

    /// <summary>Every entry of weight A or B whose period the run covers.</summary>
    public static IReadOnlyList<HeadlineRow> Build(IEnumerable<RecordEntry> record, PathOf pathOf)
    {
        var rows = new List<HeadlineRow>();
        foreach (var entry in record.Where(r => r.Weight is "A" or "B"))
        {
            if (pathOf(entry.Indicator, entry.Place) is not { } path) continue;
            if (At(path, entry.Period) is { } model) rows.Add(new HeadlineRow(entry, model, IsHit(entry, model)));
        }

        return rows;
    }

    internal static bool IsHit(RecordEntry entry, double model)
    {
        if (entry.Low is null && entry.High is null) return Math.Abs(model - entry.Value) <= Tolerance * Math.Abs(entry.Value);
        return model >= (entry.Low ?? double.NegativeInfinity) && model <= (entry.High ?? double.PositiveInfinity);
    }

    /// <summary>Value of a quarter, or mean of a year of which every quarter is there.</summary>
    internal static double? At(IReadOnlyDictionary<string, double> path, string period)
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
