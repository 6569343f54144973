using Neijuan.Engine.Recording;
using Neijuan.Lab.History;
using Neijuan.Lab.Outcomes;
using Neijuan.Lab.Results;
using Neijuan.Model.Setup;

namespace Neijuan.Lab.Claims;

/// <summary>The essay's figures and the record held against one run.</summary>
public static class FactResults
{
    /// <summary>The score of a run; none when it is too short for every figure.</summary>
    public static ManifestScore? Score(ModelData data, IEnumerable<RecordEntry> record, SeriesRecorder recorder)
    {
        var score = FactScore.Of(Of(data, record, recorder));
        return score.Facts == 0 ? null : new ManifestScore(score.Facts, score.Inside, score.Share, score.MeanDistance);
    }

    /// <summary>The figures that the run is long enough for.</summary>
    public static IReadOnlyList<FactResult> Of(ModelData data, IEnumerable<RecordEntry> record, SeriesRecorder recorder)
    {
        var outcomes = OutcomeFile.Load(data.Root, recorder.Indicators, data.Places);
        var series = new RunSeries(recorder);
        return
        [
            .. Essay.Load(data, outcomes).Checks(record, data).Where(c => c.Expression.LastQuarter.Index < recorder.Quarters)
                .Select(c => new FactResult(c, [c.Expression.Evaluate(series)])),
        ];
    }
}
