using DuckDB.NET.Data;
using Neijuan.Lab.Experiments.Sensitivity;
using Neijuan.Lab.Store;

namespace Neijuan.Lab.Experiments.SensitivityStudies;

/// <summary>
/// Writes a sensitivity study into a store: parameters and outcomes of every run, effects and indices; and reads the outcomes back.
/// </summary>
public static class SensitivityTables
{
    internal static void Write(StoreWriter store, SensitivityStudy study, double[][] values, SensitivityResult result)
    {
        Vectors(store.Store, study.Plan, result);
        Values(store.Store, study.Plan, values);
        Effects(store.Store, result);
        Indices(store.Store, result);
    }

    /// <summary>The outcomes of every run, in order.</summary>
    public static double[][] Read(ResultStore store, SensitivityPlan plan) =>
        store.Outcomes(plan.Runs, [.. plan.Outcomes.Select(o => o.Id)]);

    /// <summary>The vector of a run has the run's number.</summary>
    static void Vectors(DuckDBConnection store, SensitivityPlan plan, SensitivityResult result)
    {
        using var rows = store.CreateAppender("draw");
        foreach (var trial in plan.ScreeningTrials().Concat(plan.IndexTrials(result.Survivors)))
            foreach (var (parameter, value) in trial.Parameters) rows.CreateRow().AppendValue(trial.Number + 1).AppendValue(parameter)
                .AppendValue(value).EndRow();
        rows.Close();
    }

    static void Values(DuckDBConnection store, SensitivityPlan plan, double[][] values)
    {
        using var rows = store.CreateAppender("outcome");
        for (var trial = 0; trial < values.Length; trial++)
            for (var k = 0; k < plan.Outcomes.Count; k++)
                rows.CreateRow().AppendValue(trial + 1).AppendValue(plan.Outcomes[k].Id).AppendValue(Finite(values[trial][k])).EndRow();
        rows.Close();
    }

    static void Effects(DuckDBConnection store, SensitivityResult result)
    {
        using var rows = store.CreateAppender("screening");
        foreach (var outcome in result.Outcomes)
            for (var k = 0; k < result.Plan.Parameters.Count; k++)
            {
                var effect = outcome.Effects.Effects[k];
                var row = rows.CreateRow().AppendValue(outcome.Outcome.Id).AppendValue(result.Plan.Parameters[k].Id);
                foreach (var estimate in new[] { effect.Mean, effect.MeanSize, effect.Spread }) Append(row, estimate);
                row.EndRow();
            }

        rows.Close();
    }

    static void Indices(DuckDBConnection store, SensitivityResult result)
    {
        using var rows = store.CreateAppender("sobol_index");
        foreach (var outcome in result.Outcomes)
            for (var k = 0; k < result.Survivors.Count; k++)
            {
                var row = rows.CreateRow().AppendValue(outcome.Outcome.Id).AppendValue(result.Survivors[k].Id);
                foreach (var estimate in new[] { outcome.Indices.Indices[k].FirstOrder, outcome.Indices.Indices[k].Total })
                    Append(row, estimate);
                row.EndRow();
            }

        rows.Close();
    }

    static void Append(IDuckDBAppenderRow row, Estimate estimate) =>
        row.AppendValue(Finite(estimate.Value)).AppendValue(Finite(estimate.Low)).AppendValue(Finite(estimate.High));

    static double? Finite(double value) => double.IsFinite(value) ? value : null;
}
