using Neijuan.Engine.Recording;
using Neijuan.Lab.Results;
using Neijuan.Lab.Runs;
using Neijuan.Model.Scenarios;

namespace Neijuan.Cli.Output;

internal sealed record BooksJson(long Checks, long Failures, long LargestResidual);

internal sealed record IndicatorJson(double? Last, double? Mean, double? Min, double? Max, string Unit);

/// <summary>What <c>run --json</c> prints.</summary>
internal sealed record RunJson(
    string Scenario, ulong Seed, string From, string To, double Scale, IReadOnlyDictionary<string, int> Agents, double WallSeconds,
    double AgentQuartersPerSecond, string StateHash, BooksJson Books, IReadOnlyDictionary<string, IndicatorJson> Indicators,
    RecordJson Record, ManifestScore? Score, IReadOnlyList<string> Absurd, string Output, int Run)
{
    public static RunJson Of(RunResult result, RunFacts facts, RecordJson record, string output, int run)
    {
        var manifest = result.Manifest;
        return new RunJson(
            manifest.Scenario.Name,
            manifest.Seed,
            manifest.From,
            manifest.To,
            manifest.Scale,
            facts.Agents,
            result.WallSeconds,
            facts.AgentQuartersPerSecond,
            manifest.StateHash,
            new BooksJson(facts.BookChecks, facts.BookFailures, facts.LargestResidual),
            Summaries(result),
            record,
            manifest.Score,
            manifest.Absurd ?? [],
            output,
            run);
    }

    /// <summary>Every indicator by place, except those of a pair of places: they are many, and in the store.</summary>
    static Dictionary<string, IndicatorJson> Summaries(RunResult result)
    {
        var summaries = new Dictionary<string, IndicatorJson>();
        for (var k = 0; k < result.Series.Indicators.Count; k++)
        {
            var indicator = result.Series.Indicators[k];
            if (indicator.Kind.Axes.Count > 1) continue;
            foreach (var (place, row) in result.Series.Places.Of(indicator.Kind).Select((place, row) => (place, row)))
                summaries[IndicatorReference.Text(indicator.Id, place)] = Summary(result.Series, k, row);
        }

        return summaries;
    }

    static IndicatorJson Summary(SeriesRecorder series, int indicator, int row)
    {
        var unit = series.Indicators[indicator].Unit;
        var last = JsonText.Finite(series.Value(indicator, series.Quarters - 1, row));
        var (sum, count, min, max) = (0.0, 0, double.PositiveInfinity, double.NegativeInfinity);
        for (var quarter = 0; quarter < series.Quarters; quarter++)
        {
            var value = series.Value(indicator, quarter, row);
            if (!double.IsFinite(value)) continue;
            sum += value;
            count++;
            min = Math.Min(min, value);
            max = Math.Max(max, value);
        }

        return count == 0
            ? new IndicatorJson(last, null, null, null, unit)
            : new IndicatorJson(last, JsonText.Finite(sum / count), min, max, unit);
    }
}
