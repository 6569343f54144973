using Neijuan.Engine.Places;
using Neijuan.Engine.Time;
using Neijuan.Lab.History;
using Neijuan.Pages.Drawing;

namespace Neijuan.Pages.Runs.Sources;

/// <summary>
/// What pictures and sentences are made from: the run, the baseline beside it if there is one, the record, and readable names.
/// </summary>
internal sealed class Evidence(ReportSource source)
{
    readonly ILookup<(string Indicator, Place Place), RecordEntry> record =
        source.Record.Rows.ToLookup(r => (r.Indicator, r.Place));

    public RunPaths Run { get; } = new(source.Run);

    public RunPaths? Baseline { get; } = source.Baseline is null ? null : new RunPaths(source.Baseline);

    /// <summary>Name of an industry, province or bloc as a reader knows it.</summary>
    public string Name(string place) => source.Name(place);

    /// <summary>Name of an industry within a sentence.</summary>
    public string InSentence(string industry)
    {
        var name = Name(industry);
        return name.Length > 1 && char.IsLower(name[1]) ? char.ToLowerInvariant(name[0]) + name[1..] : name;
    }

    /// <summary>The style of an industry, the same in every picture.</summary>
    public int Style(string industry) => Run.Industries.ToList().IndexOf(industry);

    /// <summary>Nothing when the run does not have the indicator, and then <paramref name="missing"/> gains its name.</summary>
    public TimeSeries? Find(string indicator, Place place, ICollection<string> missing)
    {
        var found = Run.Find(indicator, place);
        if (found is null && !missing.Contains(indicator)) missing.Add(indicator);
        return found;
    }

    /// <summary>A curve of an indicator, with the baseline's.</summary>
    public Curve? Curve(string name, int style, string indicator, ICollection<string> missing, Place place = default) =>
        Curve(name, style, run => run.Find(indicator, place), indicator, missing);

    /// <summary>A curve computed from indicators, in the same way for the run and the baseline.</summary>
    public Curve? Curve(string name, int style, Func<RunPaths, TimeSeries?> of, string indicators, ICollection<string> missing)
    {
        if (of(Run) is { } series) return new Curve(name, style, series, Baseline is null ? null : of(Baseline));
        if (!missing.Contains(indicators)) missing.Add(indicators);
        return null;
    }

    /// <summary>Numbers of the record within the run, judged as the table of the record judges them.</summary>
    public IReadOnlyList<Mark> Marks(string indicator, Place place = default)
    {
        var path = Run.Find(indicator, place)?.Defined.ToDictionary(v => v.Period, v => v.Value);
        return [.. Entries(indicator, place).OrderBy(r => r.Period, StringComparer.Ordinal)
            .Select(r => new Mark(r.Period, r.Value, r.Low, r.High, Standing(r, path), Said(r)))];
    }

    /// <summary>The latest number of the record of first or second rank that the model has a number for.</summary>
    public (RecordEntry Entry, double Model)? Latest(string indicator, Place place = default)
    {
        var path = Run.Find(indicator, place)?.Defined.ToDictionary(v => v.Period, v => v.Value);
        if (path is null) return null;
        foreach (var entry in Entries(indicator, place).Where(r => r.Counts)
            .OrderByDescending(r => TimeAxis.Middle(r.Period)))
            if (HeadlineTable.At(path, entry.Period) is { } model) return (entry, model);
        return null;
    }

    /// <summary>Whether the model's number counts as having met a row of the record.</summary>
    public bool IsMet(RecordEntry entry, double model) => source.Record.IsMet(entry, model);

    IEnumerable<RecordEntry> Entries(string indicator, Place place) => record[(indicator, place)].Where(Covered);

    bool Covered(RecordEntry entry)
    {
        if (!Quarter.TryParse(entry.Period, out _) && !(entry.Period.Length == 4 && entry.Period.All(char.IsAsciiDigit))) return false;
        var at = TimeAxis.Middle(entry.Period);
        return at >= Run.Horizon.From.DecimalYear && at <= Run.Horizon.To.DecimalYear + 0.25;
    }

    Standing Standing(RecordEntry entry, Dictionary<string, double>? path) =>
        !entry.Counts || path is null || HeadlineTable.At(path, entry.Period) is not { } model
            ? Drawing.Standing.Orientation
        : IsMet(entry, model) ? Drawing.Standing.Met : Drawing.Standing.Missed;

    static string Said(RecordEntry entry) =>
        entry.Note.Length == 0 ? $"{entry.Definition}. {entry.Source}" : $"{entry.Definition} ({entry.Note}). {entry.Source}";
}
