using Neijuan.Engine.Accounting;
using Neijuan.Engine.Time;

namespace Neijuan.Model;

/// <summary>
/// A run between two quarters: its state, and what it recorded until then. What was recorded is shared with the run, not copied: it does
/// not change any more.
/// </summary>
public sealed class Snapshot
{
    internal Snapshot(
        Quarter next, byte[] state, IReadOnlyList<double[]> recorded,
        IReadOnlyList<(Matrix BalanceSheet, Matrix Flows, Matrix OtherChanges)> matrices,
        IReadOnlyList<ulong> quarterHashes, IReadOnlyList<(string Stage, ulong Hash)[]> stageHashes, BooksSoFar books, long firmQuarters)
    {
        (Next, State, Recorded, Matrices) = (next, state, recorded, matrices);
        (QuarterHashes, StageHashes, Books, FirmQuarters) = (quarterHashes, stageHashes, books, firmQuarters);
    }

    /// <summary>The quarter that the run would have begun.</summary>
    public Quarter Next { get; }

    /// <summary>Bytes of the state: what a snapshot takes beyond what the run keeps anyway.</summary>
    public int Size => State.Length;

    internal byte[] State { get; }

    internal IReadOnlyList<double[]> Recorded { get; }

    internal IReadOnlyList<(Matrix BalanceSheet, Matrix Flows, Matrix OtherChanges)> Matrices { get; }

    internal IReadOnlyList<ulong> QuarterHashes { get; }

    internal IReadOnlyList<(string Stage, ulong Hash)[]> StageHashes { get; }

    internal BooksSoFar Books { get; }

    internal long FirmQuarters { get; }
}
