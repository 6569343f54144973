using Neijuan.Engine.Places;
using Neijuan.Lab.Experiments.Statistics;
using Neijuan.Lab.Experiments.Trials;
using Neijuan.Lab.History;
using Neijuan.Lab.Measurements;
using Neijuan.Lab.Store;
using Neijuan.Model.Agents;
using Neijuan.Model.Indicators;
using Neijuan.Model.Policies;
using Neijuan.Model.Scenarios;
using Neijuan.Model.Setup;

namespace Neijuan.Lab.Experiments.Seeds;

/// <summary>The record held against the medians of runs that differ in nothing but their luck. Runs end with the record.</summary>
public sealed class SeedMedians
{
    static readonly Dictionary<string, double> NoParameters = [];

    readonly HistoricalRecord record;
    readonly ITrialQueue trials;
    readonly SeriesLayout layout;
    readonly SeriesMeasurement measurement;

    public SeedMedians(ModelData data, HistoricalRecord record, ITrialQueue trials)
    {
        (this.record, this.trials) = (record, trials);
        var indicators = IndicatorCatalogue.All.Where(i => record.Reading.GroupOf(i.Id) is not null).ToArray();
        layout = new SeriesLayout(
            indicators, data.Places, Horizon.First, record.Reading.UnseenTo.Index - Horizon.First.Index + 1);
        measurement = new SeriesMeasurement([.. indicators.Select(i => i.Id)], Matrices: false);
    }

    /// <summary>Hears how many runs are done.</summary>
    public Action<int>? Progress { get; init; }

    /// <summary>Every row that some run has a number for, beside the median of the runs that have one.</summary>
    /// <param name="firstSeed">The others follow it one by one.</param>
    public IReadOnlyList<HeadlineRow> Of(Scenario scenario, ulong firstSeed, int seeds, CancellationToken cancellation)
    {
        var runs = new List<IReadOnlyList<HeadlineRow>>();
        trials.Run(
            Enumerable.Range(0, seeds).Select(k => Trial(scenario, firstSeed, k)), _ => measurement, (_, measured) => Held(measured),
            (_, rows) =>
            {
                runs.Add(rows);
                Progress?.Invoke(runs.Count);
            },
            cancellation);
        return Medians(record, runs);
    }

    /// <summary>The median of every row over the runs that have a number for it, in the order of the record.</summary>
    internal static IReadOnlyList<HeadlineRow> Medians(HistoricalRecord record, IReadOnlyList<IReadOnlyList<HeadlineRow>> runs)
    {
        var rows = runs.SelectMany(run => run).ToLookup(row => row.Record, ReferenceEqualityComparer.Instance);
        return
        [
            .. record.Rows.Where(entry => rows.Contains(entry)).Select(entry =>
                rows[entry].First() with { Model = Quantile.Of([.. rows[entry].Select(row => row.Model)], 0.5) }),
        ];
    }

    Trial Trial(Scenario scenario, ulong firstSeed, int number) => new(
        number, -1, scenario, NoParameters,
        new RunOptions(Luck.Of(firstSeed, number)) { To = record.Reading.UnseenTo, QuarterHashes = false });

    IReadOnlyList<HeadlineRow> Held(byte[] measured)
    {
        var values = SeriesMeasurement.CubeIn(measured, layout).Values;
        var paths = layout.Paths.ToDictionary(path => (path.Indicator.Id, path.Place));
        var known = new Dictionary<(string, Place), Dictionary<string, double>>();
        return HeadlineTable.Build(record, (id, place) =>
        {
            if (!paths.TryGetValue((id, place), out var path)) return null;
            if (!known.TryGetValue((id, place), out var byQuarter))
                known[(id, place)] = byQuarter = Enumerable.Range(0, layout.Quarters)
                    .ToDictionary(q => layout.QuarterNames[q], q => values[path.Offset + q]);
            return byQuarter;
        });
    }
}
