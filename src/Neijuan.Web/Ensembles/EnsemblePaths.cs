using Neijuan.Engine.Recording;
using Neijuan.Lab.Experiments.Statistics;
using Neijuan.Lab.Measurements;
using Neijuan.Lab.Store;
using Neijuan.Model.Indicators;
using Neijuan.Model.Places;
using Neijuan.Model.Setup;
using Neijuan.Web.Requests;

namespace Neijuan.Web.Ensembles;

/// <summary>
/// What an ensemble measured: for each run the paths of every indicator, except those of a province and an industry at once, which are many
/// and would fill the memory.
/// </summary>
public sealed class EnsemblePaths(int draws, SeriesLayout shape)
{
    static readonly Indicator[] Kept = [.. IndicatorCatalogue.All.Where(Keeps)];

    readonly PathCube?[] measured = new PathCube?[draws];

    /// <summary>What is measured of each run.</summary>
    public static SeriesMeasurement Measurement { get; } = new([.. Kept.Select(i => i.Id)], Matrices: false);

    public int Draws => draws;

    public static EnsemblePaths Of(LabPolicy policy, int draws, ModelData data)
    {
        var (from, to) = (policy.Options.From, policy.Options.To);
        return new EnsemblePaths(draws, new SeriesLayout(Kept, data.Places, from, to.Index - from.Index + 1));
    }

    public static bool Keeps(Indicator indicator) => indicator.Kind != PlaceKinds.ProvinceIndustry;

    public bool Has(int number) => Volatile.Read(ref measured[number]) is not null;

    /// <summary>What was measured of a run, as it is kept.</summary>
    public PathCube Read(byte[] bytes) => SeriesMeasurement.CubeIn(bytes, shape);

    public void Add(int number, PathCube paths) => Volatile.Write(ref measured[number], paths);

    /// <summary>Bands of a series over the first runs.</summary>
    public Bands[] Bands(SelectedSeries series, int runs) =>
        Lab.Experiments.Statistics.Bands.OfPaths([.. Enumerable.Range(0, runs).Select(number => Path(number, series).ToArray())]);

    /// <summary>Bands of the difference from another ensemble, run by run.</summary>
    public Bands[] Differences(EnsemblePaths from, SelectedSeries series, int runs) =>
        Lab.Experiments.Statistics.Bands.OfPaths([.. Enumerable.Range(0, runs).Select(number =>
        {
            var difference = Path(number, series).ToArray();
            var other = from.Path(number, series);
            for (var quarter = 0; quarter < difference.Length; quarter++) difference[quarter] -= other[quarter];
            return difference;
        })]);

    ReadOnlySpan<double> Path(int number, SelectedSeries series) => measured[number]!.Path(series.Indicator.Id, series.Row);
}
