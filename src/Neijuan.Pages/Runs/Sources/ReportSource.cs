using Neijuan.Engine.Accounting;
using Neijuan.Lab.History;
using Neijuan.Lab.Results;
using Neijuan.Lab.Runs;
using Neijuan.Lab.Store;
using Neijuan.Model.Policies;

namespace Neijuan.Pages.Runs.Sources;

/// <summary>Everything a report is made from, so that a run just finished and the same run in a store give the same page.</summary>
/// <param name="Baseline">The baseline with the same seed, horizon and scale, when the run is another scenario and the store holds
/// it.</param>
/// <param name="Books">The matrices of the last quarter by kind; empty when the run kept none.</param>
/// <param name="Name">Readable name of an industry, province or bloc.</param>
public sealed record ReportSource(
    RunView Run,
    RunView? Baseline,
    HistoricalRecord Record,
    IReadOnlyDictionary<MatrixKind, Matrix> Books,
    IReadOnlyList<ParameterInfo> Parameters,
    Func<string, string> Name)
{
    /// <summary>A run that has just finished. <paramref name="store"/> is the store it joins, which may hold the baseline.</summary>
    public static ReportSource Of(
        RunResult result, ResultStore? store, HistoricalRecord record, IReadOnlyList<ParameterInfo> parameters,
        Func<string, string> name)
    {
        var books = new Dictionary<MatrixKind, Matrix>();
        if (result.Matrices.Count > 0)
        {
            var last = result.Matrices[^1];
            books[MatrixKind.BalanceSheet] = last.BalanceSheet;
            books[MatrixKind.Flow] = last.Flows;
            books[MatrixKind.OtherChange] = last.OtherChanges;
        }

        var baseline = store is null ? null : BaselineOf(store, result.Manifest, int.MaxValue, parameters);
        return new ReportSource(RunView.Of(result), baseline, record, books, parameters, name);
    }

    /// <summary>A run of a store.</summary>
    /// <param name="reading">The rule by which the store's record is read.</param>
    public static ReportSource Of(
        ResultStore store, StoredRun run, ReadingRule reading, IReadOnlyList<ParameterInfo> parameters, Func<string, string> name)
    {
        var view = RunView.Of(store, run.Run);
        var books = new Dictionary<MatrixKind, Matrix>();
        foreach (var kind in Enum.GetValues<MatrixKind>())
            if (store.FindMatrix(run.Run, run.To, kind) is { } matrix) books[kind] = matrix;
        var record = new HistoricalRecord(store.Record(), reading);
        return new ReportSource(view, BaselineOf(store, view.Manifest, run.Run, parameters), record, books, parameters, name);
    }

    /// <summary>
    /// The last baseline before the run, else the first after it: a later run must not change the report of an earlier one.
    /// </summary>
    static RunView? BaselineOf(ResultStore store, Manifest of, int run, IReadOnlyList<ParameterInfo> parameters)
    {
        if (IsBaseline(of, parameters)) return null;
        var like = store.Runs().Where(r => r.Run != run && r.Seed == of.Seed && r.From == of.From && r.To == of.To && r.Scale == of.Scale)
            .ToArray();
        foreach (var other in like.Where(r => r.Run < run).Reverse().Concat(like.Where(r => r.Run > run)))
            if (IsBaseline(store.Manifest(other.Run), parameters)) return RunView.Of(store, other.Run);
        return null;
    }

    /// <summary>Nothing is set, and every parameter has the value of its file.</summary>
    internal static bool IsBaseline(Manifest manifest, IReadOnlyList<ParameterInfo> parameters) =>
        manifest.Scenario.Changes.Count == 0
            && parameters.All(p => !manifest.Parameters.TryGetValue(p.Id, out var value) || value == p.Value);
}
