using System.Runtime.CompilerServices;

namespace Neijuan.Engine.Accounting;

// Loops over many parties post here, one party at a time: its own position changes at once, and what its bank and the counterpart gain or
// lose is added up in a total that the ledger settles when the loop is over. Totals are integers, so the order of the additions does not
// matter; a total that nobody settles is found when the books are closed.

/// <summary>The deposits and loans of one sector's parties, for a loop: verbs of the <see cref="Ledger"/> whose other side is settled once for all.</summary>
public readonly ref struct CustomerAccounts
{
    readonly Holdings deposits, loans;
    readonly ReadOnlySpan<int> banks;

    internal CustomerAccounts(Holdings deposits, Holdings loans, ReadOnlySpan<int> banks)
    {
        this.deposits = deposits;
        this.loans = loans;
        this.banks = banks;
    }

    /// <summary>The bank of a party: the place of its postings in the totals.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public int BankOf(int row) => banks[row];

    /// <summary>What a party has in its deposit, in fen.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public long Deposit(int row) => deposits[row];

    /// <summary>What a party owes its bank, in fen.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public long Debt(int row) => -loans[row];

    /// <summary>A party pays (negative: is paid back). Settle with <see cref="Ledger.SettlePayments"/>.</summary>
    /// <param name="row">The party.</param>
    /// <param name="fen">The amount.</param>
    /// <param name="total">What the customers of its bank have paid under this heading.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Pay(int row, long fen, ref long total) => deposits.Take(row, fen, ref total);

    /// <summary>A party is paid. Settle with <see cref="Ledger.SettleReceipts"/>.</summary>
    /// <param name="row">The party.</param>
    /// <param name="fen">The amount.</param>
    /// <param name="total">What the customers of its bank have received under this heading.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Receive(int row, long fen, ref long total) => deposits.Add(row, fen, ref total);

    /// <summary>A party takes up a loan of its bank (negative: pays it back). Settle with <see cref="Ledger.SettleLoans"/>.</summary>
    /// <param name="row">The party.</param>
    /// <param name="fen">The amount.</param>
    /// <param name="total">What the customers of its bank have taken up.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Borrow(int row, long fen, ref long total)
    {
        var created = 0L; // the deposit, which the loan's total stands for
        loans.Take(row, fen, ref total);
        deposits.Add(row, fen, ref created);
    }
}
