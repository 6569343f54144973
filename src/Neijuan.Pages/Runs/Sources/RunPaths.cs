using Neijuan.Engine.Recording;
using Neijuan.Engine.Time;
using Neijuan.Lab.Runs;
using Neijuan.Lab.Store;
using Neijuan.Pages.Drawing;

namespace Neijuan.Pages.Runs.Sources;

/// <summary>Where something is measured; all null is the nation.</summary>
internal readonly record struct Place(string? Industry = null, string? Province = null, string? Bloc = null);

/// <summary>The paths of one run, each read once.</summary>
internal sealed class RunPaths(RunView run)
{
    readonly Dictionary<string, IReadOnlyDictionary<Place, TimeSeries>> known = [];

    public AxisSpan Horizon { get; } = new(Quarter.Parse(run.Manifest.From), Quarter.Parse(run.Manifest.To));

    /// <summary>Ids of the places in the order of the run.</summary>
    public IReadOnlyList<string> Industries => Ids(Dimension.Industry, p => p.Industry);

    public IReadOnlyList<string> Provinces => Ids(Dimension.Province, p => p.Province);

    public IReadOnlyList<string> Blocs => Ids(Dimension.Bloc, p => p.Bloc);

    /// <summary>An indicator at a place, or null when the run does not have it.</summary>
    public TimeSeries? Find(string indicator, Place place = default) => Paths(indicator).GetValueOrDefault(place);

    IReadOnlyDictionary<Place, TimeSeries> Paths(string id)
    {
        if (known.TryGetValue(id, out var paths)) return paths;
        var indicator = run.Indicators.FirstOrDefault(i => i.Id == id);
        return known[id] = indicator is null ? new Dictionary<Place, TimeSeries>()
            : run.Paths(indicator).ToDictionary(p => new Place(p.Industry, p.Province, p.Bloc), Series);
    }

    /// <summary>What a store cannot hold (an infinite ratio) is not a number here either: the page must be the same from both.</summary>
    static TimeSeries Series(StoredPath path) => new(path.Quarters, [.. path.Values.Select(v => double.IsFinite(v) ? v : double.NaN)]);

    List<string> Ids(Dimension dimension, Func<Place, string?> of)
    {
        var first = run.Indicators.FirstOrDefault(i => i.Dimension == dimension);
        return first is null ? [] : [.. Paths(first.Id).Keys.Select(p => of(p)!)];
    }
}
