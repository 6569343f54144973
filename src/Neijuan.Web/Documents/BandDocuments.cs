using Neijuan.Lab.Experiments.Statistics;
using Neijuan.Web.Requests;

namespace Neijuan.Web.Documents;

/// <summary>
/// Bands of a series over the runs of an ensemble, a value per quarter; <paramref name="Undefined"/> counts the runs that have none.
/// </summary>
public sealed record BandSeriesDocument(
    string Indicator, IReadOnlyDictionary<string, string> Place, IReadOnlyList<double?> P5, IReadOnlyList<double?> P25,
    IReadOnlyList<double?> Median, IReadOnlyList<double?> P75, IReadOnlyList<double?> P95, IReadOnlyList<int> Undefined)
{
    public static BandSeriesDocument Of(SelectedSeries series, Bands[] bands) => new(
        series.Indicator.Id, series.Place.ById(),
        [.. bands.Select(b => Finite(b.P5))], [.. bands.Select(b => Finite(b.P25))], [.. bands.Select(b => Finite(b.Median))],
        [.. bands.Select(b => Finite(b.P75))], [.. bands.Select(b => Finite(b.P95))], [.. bands.Select(b => b.Undefined)]);

    static double? Finite(double value) => double.IsFinite(value) ? value : null;
}

/// <summary>The ensemble so far.</summary>
/// <param name="Series">Bands of levels.</param>
/// <param name="Differences">Bands of the difference from the other policy, run by run; null when none was asked for.</param>
/// <param name="WithoutBands">Indicators for which ensembles keep nothing.</param>
public sealed record BandDocument(
    int Runs, int Of, double Seconds, IReadOnlyList<BandSeriesDocument> Series, IReadOnlyList<BandSeriesDocument>? Differences,
    IReadOnlyList<string> WithoutBands);

/// <summary>What the events of a stream carry, by the name of the event: every event carries one of these.</summary>
/// <param name="Quarter">While the run is made.</param>
/// <param name="Run">The run.</param>
/// <param name="Band">As often as it pays while the ensemble fills.</param>
/// <param name="Problem">When something breaks on the way.</param>
public sealed record StreamDocument(QuarterDocument Quarter, RunDocument Run, BandDocument Band, EndDocument End, LabProblem Problem);

/// <summary>The end of a stream.</summary>
public sealed record EndDocument(int Runs, double Seconds);
