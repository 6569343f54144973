using DuckDB.NET.Data;
using Neijuan.Engine.Accounting;
using Neijuan.Engine.Recording;
using Neijuan.Lab.Runs;

namespace Neijuan.Lab.Store;

/// <summary>Appends one run to the tables of an open store.</summary>
internal static class RunAppender
{
    public static void Append(DuckDBConnection store, int run, RunResult result)
    {
        AppendRun(store, run, result);
        foreach (var dimension in Enum.GetValues<Dimension>()) AppendWide(store, run, result, dimension);
        AppendMatrices(store, "balance_sheet", run, result, m => m.BalanceSheet);
        AppendMatrices(store, "flow", run, result, m => m.Flows);
        AppendMatrices(store, "other_change", run, result, m => m.OtherChanges);
    }

    static void AppendRun(DuckDBConnection store, int run, RunResult result)
    {
        var manifest = result.Manifest;
        var switches = manifest.Scenario.Changes.Where(c => c.Lever.StartsWith("switch.", StringComparison.Ordinal))
            .Select(c => $"{c.Lever}{Where(c)}={c.Value}@{c.From}");
        using var appender = store.CreateAppender("run");
        appender.CreateRow()
            .AppendValue(run)
            .AppendValue(manifest.Scenario.Name)
            .AppendValue(manifest.Scenario.Title)
            .AppendValue(manifest.Scenario.Sha256)
            .AppendValue(manifest.Seed)
            .AppendValue(result.Draw)
            .AppendValue(string.Join(' ', switches))
            .AppendValue(manifest.From)
            .AppendValue(manifest.To)
            .AppendValue(manifest.Scale)
            .AppendValue($"neijuan {manifest.Versions.Neijuan}, .NET {manifest.Versions.Dotnet}, {manifest.Versions.Store}")
            .AppendValue(result.WallSeconds)
            .AppendValue(manifest.StateHash)
            .AppendValue(manifest.ToJson())
            .EndRow();
        appender.Close();
    }

    static string Where(ManifestChange change)
    {
        var places = new[] { ("bloc", change.Bloc), ("province", change.Province), ("industry", change.Industry) }
            .Where(p => p.Item2 is not null).Select(p => $"{p.Item1}={p.Item2}").ToArray();
        return places.Length == 0 ? "" : $"[{string.Join(',', places)}]";
    }

    static void AppendWide(DuckDBConnection store, int run, RunResult result, Dimension dimension)
    {
        var table = StoreTables.Table(dimension);
        var keys = 2 + StoreTables.Places(dimension).Length;
        var columns = StoreTables.Columns(store, table).Skip(keys).Select(c => IndicatorOf(result.Series, dimension, c)).ToArray();
        using var appender = store.CreateAppender(table);
        for (var quarter = 0; quarter < result.Series.Quarters; quarter++)
        {
            var name = result.QuarterOf(quarter).ToString();
            for (var place = 0; place < result.Series.Rows(dimension); place++)
            {
                var row = appender.CreateRow().AppendValue(run).AppendValue(name);
                var (industry, province, bloc) = result.Places.At(dimension, place);
                foreach (var where in new[] { bloc, province, industry })
                    if (where is not null) row.AppendValue(where);
                foreach (var indicator in columns)
                {
                    var value = indicator < 0 ? double.NaN : result.Series.Value(indicator, quarter, place);
                    if (double.IsFinite(value)) row.AppendValue(value);
                    else row.AppendNullValue(); // not defined here, or not known to the version that ran
                }

                row.EndRow();
            }
        }

        appender.Close();
    }

    static int IndicatorOf(SeriesRecorder series, Dimension dimension, string column)
    {
        for (var k = 0; k < series.Indicators.Count; k++)
            if (series.Indicators[k].Dimension == dimension && StoreTables.Column(series.Indicators[k]) == column) return k;
        return -1;
    }

    static void AppendMatrices(DuckDBConnection store, string table, int run, RunResult result, Func<QuarterMatrices, Matrix> choose)
    {
        using var appender = store.CreateAppender(table);
        for (var quarter = 0; quarter < result.Matrices.Count; quarter++)
        {
            var matrix = choose(result.Matrices[quarter]);
            var name = result.QuarterOf(quarter).ToString();
            for (var row = 0; row < matrix.Rows.Count; row++)
                for (var column = 0; column < matrix.Columns.Count; column++)
                    appender.CreateRow().AppendValue(run).AppendValue(name).AppendValue(matrix.Rows[row])
                        .AppendValue(matrix.Columns[column]).AppendValue(matrix.Fen[row, column]).EndRow();
        }

        appender.Close();
    }
}
