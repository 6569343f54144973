using System.Runtime.CompilerServices;

namespace Neijuan.Engine.Accounting;

// Loops over many parties post here, one party at a time: its own position changes at once, and what its bank and the counterpart gain or
// lose is added up in a total that the ledger settles when the loop is over. Totals are integers, so the order of the additions does not
// matter; a total that nobody settles is found when the books are closed.

/// <summary>
/// The deposits and loans of one sector's parties, for a loop: verbs of the <see cref="Ledger"/> whose other side is settled once for all.
/// </summary>
public readonly ref struct CustomerAccounts
{
    readonly Holdings deposits, loans;
    readonly int[] groups;

    internal CustomerAccounts(Holdings deposits, Holdings loans, int[] groups)
    {
        this.deposits = deposits;
        this.loans = loans;
        this.groups = groups;
    }

    /// <summary>The group of a party: the place of its postings in the totals.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public int GroupOf(int row) => groups[row];

    /// <summary>What a party has in its deposit, in fen.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public long Deposit(int row) => deposits[row];

    /// <summary>What a party owes its bank, in fen.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public long Debt(int row) => -loans[row];

    /// <summary>A party pays (negative: is paid back). Settle with <see cref="Ledger.SettlePayments"/>.</summary>
    /// <param name="row">The party.</param>
    /// <param name="fen">The amount.</param>
    /// <param name="total">What its group has paid under this heading.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Pay(int row, long fen, ref long total) => deposits.Take(row, fen, ref total);

    /// <summary>A party is paid. Settle with <see cref="Ledger.SettleReceipts"/>.</summary>
    /// <param name="row">The party.</param>
    /// <param name="fen">The amount.</param>
    /// <param name="total">What its group has received under this heading.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Receive(int row, long fen, ref long total) => deposits.Add(row, fen, ref total);

    /// <summary>A party takes up a loan of its bank (negative: pays it back). Settle with <see cref="Ledger.SettleLoans"/>.</summary>
    /// <param name="row">The party.</param>
    /// <param name="fen">The amount.</param>
    /// <param name="total">What its group has taken up.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Borrow(int row, long fen, ref long total)
    {
        var created = 0L; // the deposit, which the loan's total stands for
        loans.Take(row, fen, ref total);
        deposits.Add(row, fen, ref created);
    }

    // The same for four parties at a time: their positions change, and Total adds up by group what is to be settled.

    /// <summary>What four parties have in their deposits, in fen.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Longs DepositsAt(int row) => deposits.At(row);

    /// <summary>What four parties owe their banks, in fen.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Longs DebtsAt(int row) => -loans.At(row);

    /// <summary>Four parties pay (negative: are paid back).</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Pay(int row, Longs fen) => deposits.Take(row, fen);

    /// <summary>Four parties are paid.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Receive(int row, Longs fen) => deposits.Add(row, fen);

    /// <summary>Four parties take up loans of their banks (negative: pay them back).</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Borrow(int row, Longs fen)
    {
        loans.Take(row, fen);
        deposits.Add(row, fen);
    }

    /// <summary>Adds what was posted for four parties to a total by group.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Total(long[] totals, int row, Longs fen) => Totals.Add(totals, groups, row, fen);

    /// <summary>Adds what was posted for four parties under two headings to the totals by group.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Total(LongPair[] totals, int row, Longs first, Longs second) => Totals.Add(totals, groups, row, first, second);

    /// <summary>Adds what was posted for four parties under four headings to the totals by group.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Total(Longs[] totals, int row, Longs first, Longs second, Longs third, Longs fourth) =>
        Totals.Add(totals, groups, row, first, second, third, fourth);
}
