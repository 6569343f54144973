using System.Globalization;
using System.Text.RegularExpressions;
using Neijuan.Engine.Places;
using Neijuan.Engine.Time;
using Neijuan.Model.Places;
using Neijuan.Model.Reading;
using Neijuan.Model.Scenarios;

namespace Neijuan.Lab.History;

/// <summary>One number of the historical record: what really happened, where and when, and who says so.</summary>
/// <param name="Period">A quarter (<c>2018Q3</c>) or a year (<c>2018</c>).</param>
/// <param name="Confidence">How the number is known: <c>seen</c> in its source, or recalled.</param>
/// <param name="Weight">A: a target of first rank; B: second; other letters are for orientation.</param>
public sealed partial record RecordEntry(
    string Indicator,
    Place Place,
    string Period,
    double Value,
    double? Low,
    double? High,
    string Unit,
    string Definition,
    string Source,
    string Address,
    string Confidence,
    string Weight,
    string Note)
{
    /// <summary>The indicator and its place, as a reader would write it: <c>industry.utilisation[ev]</c>.</summary>
    public string Label => IndicatorReference.Text(Indicator, Place);

    /// <summary>Whether the number counts when the model is held against the record.</summary>
    public bool Counts => Weight is "A" or "B";

    /// <summary>Of a quarter, not of a year.</summary>
    public bool IsQuarterly => Period.Contains('Q');

    /// <summary>The quarter, or the last one of the year.</summary>
    public Quarter LastQuarter => Quarter.Parse(IsQuarterly ? Period : Period + "Q4");

    /// <summary>The same quarter of the year before, or the year before.</summary>
    public string PeriodBefore => string.Create(CultureInfo.InvariantCulture, $"{LastQuarter.Year - 1}{Period.AsSpan(4)}");

    /// <summary>Reads the rows of a table; what is wrong with them is found.</summary>
    internal static IReadOnlyList<RecordEntry> Read(Csv rows) => [.. Enumerable.Range(0, rows.Count).Select(row => Entry(rows, row))];

    static RecordEntry Entry(Csv rows, int row)
    {
        var place = default(Place);
        foreach (var axis in PlaceKinds.Axes.Reverse())
            if (rows.Columns.Contains(axis.Id) && rows.Text(row, axis.Id) is { Length: > 0 } name) place = place.With(axis, name);
        var indicator = rows.Required(row, "indicator");
        var period = rows.Required(row, "period");
        if (!PeriodForm().IsMatch(period))
        {
            rows.Add(row, "period", "is no period", "a year or a quarter, like 2018 or 2018Q3");
            period = "1900";
        }

        var (value, low, high) = (rows.Number(row, "value"), rows.Optional(row, "low"), rows.Optional(row, "high"));
        if (low > high) rows.Add(row, "low", "is above high", "at most high");
        else if (value < low || value > high) rows.Add(row, "value", "is outside its own range", "low to high");
        return new RecordEntry(
            indicator,
            place,
            period,
            value,
            low,
            high,
            rows.Required(row, "unit"),
            rows.Required(row, "definition"),
            rows.Required(row, "source"),
            rows.Text(row, "address"),
            rows.Required(row, "confidence"),
            rows.Required(row, "weight"),
            rows.Text(row, "note"));
    }

    [GeneratedRegex("^(19|20|21)[0-9]{2}(Q[1-4])?$")]
    private static partial Regex PeriodForm();
}
