using Neijuan.Engine.Accounting;
using Neijuan.Engine.Recording;
using Neijuan.Lab.Runs;
using Neijuan.Model;
using Neijuan.Model.Indicators;
using Neijuan.Model.Policies;
using Neijuan.Web.Requests;

namespace Neijuan.Web.Runs;

/// <summary>What is kept of a run: its series, its books and the hash of its last state.</summary>
public sealed record FinishedRun(
    LabPolicy Policy, SeriesRecorder Recorder, IReadOnlyList<QuarterMatrices> Matrices, string StateHash, long BookChecks, long LargestResidual, double Seconds)
{
    /// <summary>A run that was made from its beginning on, with what the baseline recorded before.</summary>
    internal static FinishedRun Of(LabPolicy policy, Simulation simulation, Beginning? beginning, double seconds)
    {
        var matrices = simulation.Matrices.Select(m => new QuarterMatrices(m.BalanceSheet, m.Flows, m.OtherChanges));
        var (recorder, checks) = (simulation.Recorder, simulation.Books.Checks);
        if (beginning is not null)
        {
            var before = beginning.Before;
            recorder = Joined(before.Recorder, beginning.Quarter, recorder, simulation.Economy.Data.Places);
            matrices = before.Matrices.Take(beginning.Quarter).Concat(matrices);
            checks += before.BookChecks * beginning.Quarter / before.Recorder.Quarters; // the same number every quarter
        }

        return new FinishedRun(policy, recorder, [.. matrices], Manifest.Hex(simulation.StateHash), checks, simulation.Books.LargestResidual, seconds);
    }

    static SeriesRecorder Joined(SeriesRecorder before, int quarters, SeriesRecorder after, PlaceNames places)
    {
        var joined = new SeriesRecorder(after.Indicators, IndicatorCatalogue.Rows(places));
        for (var quarter = 0; quarter < quarters + after.Quarters; quarter++)
        {
            var (from, at) = quarter < quarters ? (before, quarter) : (after, quarter - quarters);
            joined.Record((k, values) => from.Values(k, at).CopyTo(values));
        }

        return joined;
    }

    /// <summary>The path of a series; what is not defined in a quarter is null.</summary>
    public double?[] Path(SelectedSeries series)
    {
        var path = new double?[Recorder.Quarters];
        for (var quarter = 0; quarter < path.Length; quarter++)
        {
            var value = Recorder.Value(series.Position, quarter, series.Row);
            path[quarter] = double.IsFinite(value) ? value : null;
        }

        return path;
    }

    /// <summary>The mean over the last year of which every quarter is defined; not a number when there is none.</summary>
    public double LastYear(SelectedSeries series)
    {
        const int Quarters = 4;
        var sum = 0.0;
        for (var quarter = Math.Max(0, Recorder.Quarters - Quarters); quarter < Recorder.Quarters; quarter++) sum += Recorder.Value(series.Position, quarter, series.Row);
        return sum / Math.Min(Quarters, Recorder.Quarters);
    }

    public QuarterMatrices MatricesAt(Engine.Time.Quarter quarter) => Matrices[quarter.Index - Policy.Options.From.Index];
}
