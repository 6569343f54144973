using System.Runtime.CompilerServices;
using Neijuan.Engine.Numerics;

namespace Neijuan.Engine.Accounting;

/// <summary>
/// What one sector's parties have of one instrument (assets positive, liabilities negative), for a loop: see <see
/// cref="CustomerAccounts"/>.
/// </summary>
public readonly ref struct Holdings
{
    readonly Span<long> positions;

    internal Holdings(Span<long> positions) => this.positions = positions;

    /// <summary>A party's position, in fen.</summary>
    public long this[int row]
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => positions[row];
    }

    /// <summary>A real asset is made, worn out, lost or found. Settle with <see cref="Ledger.SettleChange"/>.</summary>
    /// <param name="row">The party.</param>
    /// <param name="fen">The change.</param>
    /// <param name="total">What the sector's assets have changed by for this reason.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Change(int row, long fen, ref long total) => Add(row, fen, ref total);

    /// <summary>Claims on a party are worth more (or less). Settle with <see cref="Ledger.SettleRevaluation"/>.</summary>
    /// <param name="row">The party that owes.</param>
    /// <param name="fen">The change.</param>
    /// <param name="total">What the holders of its group have gained.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Revalue(int row, long fen, ref long total) => Take(row, fen, ref total);

    /// <summary>The positions of four parties.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Longs At(int row) => ((ReadOnlySpan<long>)positions).At(row);

    /// <summary>
    /// Four parties gain what their counterparts lose. Settle the sum, for real assets with <see cref="Ledger.SettleChange"/>.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Add(int row, Longs fen) => positions.Put(row, Money.Add(At(row), fen));

    /// <summary>Four parties lose what their counterparts gain.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Take(int row, Longs fen) => positions.Put(row, Money.Subtract(At(row), fen));

    // A party gains what the other side loses ...
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal void Add(int row, long fen, ref long total)
    {
        ref var position = ref positions[row];
        position = checked(position + fen);
        total = checked(total + fen);
    }

    // ... or the other way round.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal void Take(int row, long fen, ref long total)
    {
        ref var position = ref positions[row];
        position = checked(position - fen);
        total = checked(total + fen);
    }
}
