using Neijuan.Engine.Recording;
using Neijuan.Lab.Experiments.Statistics;
using Neijuan.Model;
using Neijuan.Model.Places;
using Neijuan.Web.Requests;

namespace Neijuan.Web.Ensembles;

/// <summary>
/// What an ensemble measured: for each run the paths of every indicator, except those of a province and an industry at once, which are many
/// and would fill the memory. The baseline's also keeps the states from which runs of policies start.
/// </summary>
public sealed class EnsemblePaths(int draws)
{
    readonly double[]?[][] measured = new double[draws][][];
    readonly byte[]?[] states = new byte[draws][];

    public int Draws => draws;

    public static bool Keeps(Indicator indicator) => indicator.Kind != PlaceKinds.ProvinceIndustry;

    public bool Has(int number) => Volatile.Read(ref measured[number]) is not null;

    public void Add(int number, double[]?[] paths) => Volatile.Write(ref measured[number], paths);

    /// <summary>Keeps the state of a run at <see cref="EnsembleStart.Quarter"/>.</summary>
    public void KeepState(int number, byte[] state) => Volatile.Write(ref states[number], state);

    /// <summary>Where a run that is the same until then may start: null until the whole run is known.</summary>
    public EnsembleStart? StartOf(int number) => Has(number) && states[number] is { } state ? new EnsembleStart(state, measured[number]) : null;

    /// <summary>Copies what is kept out of a finished run: one array per indicator, place after place.</summary>
    /// <param name="start">Where the run started, if not at the beginning; its paths are completed from there.</param>
    public static double[]?[] Measure(Simulation simulation, EnsembleStart? start)
    {
        var recorder = simulation.Recorder;
        var before = start is null ? 0 : EnsembleStart.Index;
        var quarters = before + recorder.Quarters;
        var paths = new double[]?[recorder.Indicators.Count];
        for (var k = 0; k < paths.Length; k++)
        {
            if (!Keeps(recorder.Indicators[k])) continue;
            var rows = recorder.Rows(recorder.Indicators[k].Kind);
            var values = new double[rows * quarters];
            for (var row = 0; row < rows; row++)
            {
                var path = values.AsSpan(row * quarters, quarters);
                if (start is not null) start.Paths[k].AsSpan(row * quarters, before).CopyTo(path);
                for (var quarter = before; quarter < quarters; quarter++) path[quarter] = recorder.Value(k, quarter - before, row);
            }

            paths[k] = values;
        }

        return paths;
    }

    /// <summary>The path of a series in one run.</summary>
    public double[] Path(int number, SelectedSeries series, int quarters) =>
        measured[number][series.Position]!.AsSpan(series.Row * quarters, quarters).ToArray();

    /// <summary>Bands of a series over the first runs.</summary>
    public Bands[] Bands(SelectedSeries series, int runs, int quarters) =>
        Lab.Experiments.Statistics.Bands.OfPaths([.. Enumerable.Range(0, runs).Select(number => Path(number, series, quarters))]);

    /// <summary>Bands of the difference from another ensemble, run by run.</summary>
    public Bands[] Differences(EnsemblePaths from, SelectedSeries series, int runs, int quarters) =>
        Lab.Experiments.Statistics.Bands.OfPaths([.. Enumerable.Range(0, runs).Select(number =>
        {
            var (path, other) = (Path(number, series, quarters), from.Path(number, series, quarters));
            for (var quarter = 0; quarter < quarters; quarter++) path[quarter] -= other[quarter];
            return path;
        })]);
}
