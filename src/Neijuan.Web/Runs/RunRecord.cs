using Neijuan.Engine.Recording;

namespace Neijuan.Web.Runs;

/// <summary>What a run recorded: the baseline's numbers until it left the baseline, and its own from then on. Nothing is copied.</summary>
/// <param name="left">Quarters that it shares with the run before.</param>
public sealed class RunRecord(SeriesRecorder own, RunRecord? before, int left)
{
    public int Quarters => left + own.Quarters;

    public double Value(int indicator, int quarter, int row) => quarter < left ? before!.Value(indicator, quarter, row) : own.Value(indicator, quarter - left, row);
}
