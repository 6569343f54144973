using System.Text.RegularExpressions;
using Neijuan.Engine.Places;
using Neijuan.Model.Indicators;
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

    /// <summary>
    /// Reads <c>data/record/record.csv</c>. Every row must name an indicator of the model; all that is wrong is named at once.
    /// </summary>
    public static IReadOnlyList<RecordEntry> Read(string path)
    {
        var findings = new Findings(path);
        var entries = Read(path, measured: true, findings);
        findings.ThrowIfAny();
        return entries;
    }

    /// <summary>Reads rows of the record, all about indicators of the model or all about what none of them measures.</summary>
    internal static IReadOnlyList<RecordEntry> Read(string path, bool measured, Findings findings)
    {
        var indicators = IndicatorCatalogue.All.Select(i => i.Id).ToHashSet();
        var rows = Csv.Read(path, findings);
        return [.. Enumerable.Range(0, rows.Count).Select(row => Entry(rows, row, indicators, measured))];
    }

    static RecordEntry Entry(Csv rows, int row, HashSet<string> indicators, bool measured)
    {
        var place = default(Place);
        foreach (var axis in PlaceKinds.Axes.Reverse())
            if (rows.Columns.Contains(axis.Id) && rows.Text(row, axis.Id) is { Length: > 0 } name) place = place.With(axis, name);
        var indicator = rows.Required(row, "indicator");
        if (measured && !indicators.Contains(indicator))
            rows.Add(row, "indicator", "is unknown", "an indicator (list indicators)", NearMiss.Of(indicator, indicators));
        if (!measured && indicators.Contains(indicator))
            rows.Add(row, "indicator", "is measured", "what no indicator measures; this belongs into record.csv");
        var period = rows.Required(row, "period");
        if (!PeriodForm().IsMatch(period)) rows.Add(row, "period", "is no period", "a year or a quarter, like 2018 or 2018Q3");
        var (value, low, high) = (rows.Number(row, "value"), rows.Optional(row, "low"), rows.Optional(row, "high"));
        if (low > high) rows.Add(row, "low", "is above high", "at most high");
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

    [GeneratedRegex("^[0-9]{4}(Q[1-4])?$")]
    private static partial Regex PeriodForm();
}
