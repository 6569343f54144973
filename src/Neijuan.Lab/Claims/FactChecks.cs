using Neijuan.Engine.Recording;
using Neijuan.Lab.History;
using Neijuan.Lab.Outcomes;
using Neijuan.Lab.Results;
using Neijuan.Model.Indicators;
using Neijuan.Model.Setup;

namespace Neijuan.Lab.Claims;

/// <summary>The essay's figures and the record, read before a run, for no run should be lost to a mistake in them.</summary>
public sealed class FactChecks(IReadOnlyList<FactCheck> checks)
{
    /// <exception cref="Model.Reading.FindingsException">Everything that is wrong with the outcomes or the essay's files.</exception>
    public static FactChecks Load(ModelData data, HistoricalRecord record)
    {
        var outcomes = OutcomeFile.Load(data.Root, IndicatorCatalogue.All, data.Places);
        return new FactChecks(Essay.Load(data, outcomes).Checks(record, data));
    }

    /// <summary>The score of a run; none when it is too short for every figure.</summary>
    public ManifestScore? Score(SeriesRecorder recorder)
    {
        var series = new RunSeries(recorder);
        var score = FactScore.Of(
        [
            .. checks.Where(c => c.Expression.LastQuarter.Index < recorder.Quarters)
                .Select(c => new FactResult(c, [c.Expression.Evaluate(series)])),
        ]);
        return score.Facts == 0 ? null : new ManifestScore(score.Facts, score.Inside, score.Share, score.MeanDistance);
    }
}
