using Neijuan.Lab.History;

namespace Neijuan.Web.Documents;

/// <summary>A value from a quarter on.</summary>
public sealed record StepDocument(string From, double Value);

/// <summary>A lever or switch.</summary>
/// <param name="Over">The kind of place it differs by.</param>
/// <param name="Axes">What its places differ by, in the order in which they are written.</param>
/// <param name="Baseline">Its path in the baseline.</param>
public sealed record LeverDocument(
    string Id, bool Switch, string Name, string Description, string Unit, string Over, IReadOnlyList<string> Axes, double Low, double High,
    IReadOnlyList<StepDocument> Baseline, string Rule);

/// <summary>A behavioural constant.</summary>
/// <param name="Drawn">Whether ensembles draw it from its range.</param>
public sealed record ParameterDocument(
    string Id, string Name, string Description, string Unit, string Symbol, string Rule, double Low, double High, double Value,
    string Source, bool Drawn, string Group);

/// <summary>A measured output.</summary>
/// <param name="Dimension">The kind of place it is measured at.</param>
/// <param name="Axes">What its places differ by, in the order in which they are written.</param>
public sealed record IndicatorDocument(
    string Id, string Name, string Description, string Unit, string Dimension, IReadOnlyList<string> Axes, bool Bands);

/// <summary>A number of the historical record.</summary>
/// <param name="Place">Names by axis; empty for the nation.</param>
/// <param name="AcceptedLow">Lower end of what counts as met; none where that is open.</param>
public sealed record RecordedDocument(
    string Indicator, IReadOnlyDictionary<string, string> Place, string Period, double Value, double? Low, double? High, string Group,
    double? AcceptedLow, double? AcceptedHigh, string Unit, string Definition, string Source, string Address, string Confidence,
    string Weight, string Note)
{
    public static RecordedDocument Of(RecordEntry r, ReadingRule reading)
    {
        var accepted = reading.Of(r);
        return new RecordedDocument(
            r.Indicator, r.Place.ById(), r.Period, r.Value, r.Low, r.High, reading.GroupOf(r.Indicator)?.Id ?? "", Finite(accepted?.Low),
            Finite(accepted?.High), r.Unit, r.Definition, r.Source, r.Address, r.Confidence, r.Weight, r.Note);
    }

    static double? Finite(double? end) => end is { } value && double.IsFinite(value) ? value : null;
}

/// <summary>The rule by which the record is read.</summary>
/// <param name="FittedTo">Last quarter of the years that parameters may be fitted to.</param>
/// <param name="UnseenTo">Last quarter of the record.</param>
/// <param name="Text">The rule in words.</param>
/// <param name="Groups">Names of the groups by their ids.</param>
/// <param name="NotMeasured">Rows of the record, by indicator, that are about what the model does not measure.</param>
public sealed record ReadingDocument(
    string FittedTo, string UnseenTo, string Text, IReadOnlyDictionary<string, string> Groups,
    IReadOnlyDictionary<string, int> NotMeasured)
{
    public static ReadingDocument Of(HistoricalRecord record, IEnumerable<string> indicators) => new(
        record.Reading.FittedTo.ToString(), record.Reading.UnseenTo.ToString(), record.Reading.Text,
        record.Reading.Groups.ToDictionary(g => g.Id, g => g.Name),
        record.NotMeasured(indicators).ToDictionary(rest => rest.Indicator, rest => rest.Rows));
}

/// <summary>A scenario that comes with the model, its changes as the command line writes them.</summary>
public sealed record ScenarioDocument(string Name, string Title, string Description, string? Extends, IReadOnlyList<string> Changes);

/// <summary>Bounds of a request.</summary>
public sealed record LimitsDocument(
    int BodyBytes, int Changes, int Series, int Draws, double LowestScale, double HighestScale, int Compared);

/// <summary>Everything that is declared: what can be set, what is measured, where, and what really happened.</summary>
public sealed record CatalogueDocument(
    string Model, IReadOnlyList<string> Quarters, IReadOnlyList<LeverDocument> Levers, IReadOnlyList<ParameterDocument> Parameters,
    IReadOnlyList<IndicatorDocument> Indicators, IReadOnlyDictionary<string, IReadOnlyList<string>> Places,
    IReadOnlyList<ScenarioDocument> Scenarios, IReadOnlyList<RecordedDocument> Record, ReadingDocument Reading,
    IReadOnlyDictionary<string, string> Aliases,
    LimitsDocument Limits);
