using Neijuan.Engine.Recording;
using Neijuan.Lab.Results;
using Neijuan.Model;
using Neijuan.Web.Requests;

namespace Neijuan.Web.Runs;

/// <summary>What is kept of a run: its series, its books and the hash of its last state.</summary>
public sealed record FinishedRun(
    LabPolicy Policy, SeriesRecorder Record, IReadOnlyList<QuarterMatrices> Matrices, string StateHash, long BookChecks,
    long LargestResidual, double Seconds)
{
    internal static FinishedRun Of(LabPolicy policy, Simulation simulation, double seconds) => new(
        policy, simulation.Recorder, [.. simulation.Matrices.Select(m => new QuarterMatrices(m.BalanceSheet, m.Flows, m.OtherChanges))],
        Manifest.Hex(simulation.StateHash), simulation.Books.Checks, simulation.Books.LargestResidual, seconds);

    /// <summary>The path of a series; what is not defined in a quarter is null.</summary>
    public double?[] Path(SelectedSeries series)
    {
        var path = new double?[Record.Quarters];
        for (var quarter = 0; quarter < path.Length; quarter++)
        {
            var value = Record.Value(series.Position, quarter, series.Row);
            path[quarter] = double.IsFinite(value) ? value : null;
        }

        return path;
    }

    /// <summary>The mean over the last year of which every quarter is defined; not a number when there is none.</summary>
    public double LastYear(SelectedSeries series)
    {
        const int Quarters = 4;
        var sum = 0.0;
        for (var quarter = Math.Max(0, Record.Quarters - Quarters); quarter < Record.Quarters; quarter++)
            sum += Record.Value(series.Position, quarter, series.Row);
        return sum / Math.Min(Quarters, Record.Quarters);
    }

    public QuarterMatrices MatricesAt(Engine.Time.Quarter quarter) => Matrices[quarter.Index - Policy.Options.From.Index];
}
