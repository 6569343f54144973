using Neijuan.Engine.Places;
using Neijuan.Engine.Time;
using Neijuan.Lab.History;
using Neijuan.Model.Indicators;
using Neijuan.Model.Policies;
using Neijuan.Model.Scenarios;
using Neijuan.Model.Setup;
using Neijuan.Web.Ensembles;
using Neijuan.Web.Requests;

namespace Neijuan.Web.Documents;

/// <summary>Writes the catalogue from the declarations.</summary>
internal static class CatalogueBuilder
{
    static readonly Quarter[] Quarters = [.. Horizon.Quarters];

    public static CatalogueDocument Build(ModelData data, PolicyReader policies, LabLimits limits) =>
        Build(data, policies, limits, RecordFiles.Read(data.Root));

    static CatalogueDocument Build(ModelData data, PolicyReader policies, LabLimits limits, HistoricalRecord record) => new(
        LabVersion.Model,
        [.. Quarters.Select(q => q.ToString())],
        [.. Levers.All.Select(lever => Of(lever, data.Calendar))],
        [.. data.Parameters.Select(p => new ParameterDocument(
            p.Id, p.Name, p.Description, p.Unit, p.Symbol, p.Rule, p.Low, p.High, p.Value, p.Source, p.Ensemble,
            Path.GetFileNameWithoutExtension(p.File)))],
        [.. IndicatorCatalogue.All.Select(i =>
            new IndicatorDocument(i.Id, i.Name, i.Description, i.Unit, i.Kind.Name, Ids(i.Kind), EnsemblePaths.Keeps(i)))],
        data.Places.Axes.ToDictionary(axis => axis.Id, axis => data.Places[axis]),
        [.. policies.Scenarios.Values
            .Select(s =>
                new ScenarioDocument(
                    s.Name, s.Title, s.Description, s.Extends,
                    [.. s.Changes.Select(ChangeText.Of), .. s.Parameters.Select(ChangeText.Of)]))],
        [.. record.Measured(IndicatorCatalogue.All.Select(i => i.Id)).Select(row => RecordedDocument.Of(row, record.Reading))],
        ReadingDocument.Of(record, IndicatorCatalogue.All.Select(i => i.Id)),
        new Dictionary<string, string>(),
        new LimitsDocument(
            limits.BodyBytes, limits.Changes, limits.Series, limits.Draws, limits.LowestScale, limits.HighestScale, limits.Compared));

    static LeverDocument Of(Lever lever, Calendar calendar) => new(
        lever.Id, lever.IsSwitch, lever.Name, lever.Description, lever.Unit, lever.Over.Name, Ids(lever.Over), lever.Min, lever.Max,
        Baseline(lever, calendar), lever.Rule);

    static string[] Ids(PlaceKind kind) => [.. kind.Axes.Select(axis => axis.Id)];

    /// <summary>The path of the baseline: a step wherever it takes another value.</summary>
    static List<StepDocument> Baseline(Lever lever, Calendar calendar)
    {
        var steps = new List<StepDocument>();
        foreach (var quarter in Quarters)
        {
            var value = lever.Calendar is { } series ? calendar.Value(series, quarter) : lever.Default;
            if (steps.Count == 0 || steps[^1].Value != value) steps.Add(new StepDocument(quarter.ToString(), value));
        }

        return steps;
    }
}
