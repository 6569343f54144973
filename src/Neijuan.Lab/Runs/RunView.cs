using Neijuan.Engine.Places;
using Neijuan.Engine.Recording;
using Neijuan.Lab.History;
using Neijuan.Lab.Results;
using Neijuan.Lab.Store;

namespace Neijuan.Lab.Runs;

/// <summary>A run as reports and tables read it: just finished, or from a store.</summary>
/// <param name="Paths">Every path of an indicator: one per place.</param>
public sealed record RunView(Manifest Manifest, IReadOnlyList<Indicator> Indicators, Func<Indicator, IReadOnlyList<StoredPath>> Paths)
{
    public static RunView Of(ResultStore store, int run) =>
        new(store.Manifest(run), store.Indicators(), indicator => store.Paths(run, indicator));

    public static RunView Of(RunResult result)
    {
        string[] quarters = [.. Enumerable.Range(0, result.Series.Quarters).Select(q => result.QuarterOf(q).ToString())];
        return new RunView(result.Manifest, result.Series.Indicators, indicator =>
        {
            var k = result.Series.Find(indicator.Id);
            return
            [
                .. result.Series.Places.Of(indicator.Kind).Select((place, row) =>
                    new StoredPath(indicator.Id, place, quarters, [.. quarters.Select((_, q) => result.Series.Value(k, q, row))])),
            ];
        });
    }

    /// <summary>The model held against the record.</summary>
    public IReadOnlyList<HeadlineRow> Headline(HistoricalRecord record)
    {
        var read = new Dictionary<string, IReadOnlyList<StoredPath>>();
        var known = new Dictionary<(string, Place), Dictionary<string, double>?>();
        return HeadlineTable.Build(record, (id, place) =>
        {
            if (known.TryGetValue((id, place), out var byQuarter)) return byQuarter;
            if (!read.TryGetValue(id, out var paths))
            {
                var indicator = Indicators.FirstOrDefault(i => i.Id == id);
                read[id] = paths = indicator is null ? [] : Paths(indicator);
            }

            var path = paths.FirstOrDefault(p => p.Place == place);
            return known[(id, place)] = path?.Quarters.Zip(path.Values).ToDictionary(v => v.First, v => v.Second);
        });
    }
}
