using Neijuan.Engine.Places;
using Neijuan.Engine.Time;
using Neijuan.Lab.Runs;
using Neijuan.Lab.Store;
using Neijuan.Model.Places;
using Neijuan.Pages.Drawing;

namespace Neijuan.Pages.Runs.Sources;

/// <summary>The paths of one run, each read once.</summary>
internal sealed class RunPaths(RunView run)
{
    readonly Dictionary<string, IReadOnlyDictionary<Place, TimeSeries>> known = [];

    public AxisSpan Horizon { get; } = new(Quarter.Parse(run.Manifest.From), Quarter.Parse(run.Manifest.To));

    /// <summary>Ids of the places in the order of the run.</summary>
    public IReadOnlyList<string> Industries => Ids(PlaceKinds.Industries);

    public IReadOnlyList<string> Provinces => Ids(PlaceKinds.Provinces);

    public IReadOnlyList<string> Blocs => Ids(PlaceKinds.Blocs);

    /// <summary>An indicator at a place, or null when the run does not have it.</summary>
    public TimeSeries? Find(string indicator, Place place = default) => Paths(indicator).GetValueOrDefault(place);

    IReadOnlyDictionary<Place, TimeSeries> Paths(string id)
    {
        if (known.TryGetValue(id, out var paths)) return paths;
        var indicator = run.Indicators.FirstOrDefault(i => i.Id == id);
        return known[id] = indicator is null ? new Dictionary<Place, TimeSeries>()
            : run.Paths(indicator).ToDictionary(p => p.Place, Series);
    }

    /// <summary>What a store cannot hold (an infinite ratio) is not a number here either: the page must be the same from both.</summary>
    static TimeSeries Series(StoredPath path) => new(path.Quarters, [.. path.Values.Select(v => double.IsFinite(v) ? v : double.NaN)]);

    List<string> Ids(Axis axis)
    {
        var first = run.Indicators.FirstOrDefault(i => i.Kind.Axes is [var only] && only == axis);
        return first is null ? [] : [.. Paths(first.Id).Keys.Select(place => place[axis]!)];
    }
}
