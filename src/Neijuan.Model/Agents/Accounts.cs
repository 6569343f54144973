using Neijuan.Engine.Accounting;

namespace Neijuan.Model.Agents;

/// <summary>Accounts as agents read them: in billions of yuan.</summary>
public static class Accounts
{
    /// <summary>What a party has in its deposit, in bn CNY.</summary>
    public static double Cash(this Ledger ledger, Party party) => ledger[Instrument.Deposits, party].Billions;

    /// <summary>What a party owes its bank, in bn CNY.</summary>
    public static double Debt(this Ledger ledger, Party party) => -ledger[Instrument.Loans, party].Billions;

    /// <summary>
    /// Takes up what is lacking for a payment, both in bn CNY, and a little more: several payments round to fen one by one.
    /// </summary>
    public static void BorrowWhatLacks(this Ledger ledger, Party borrower, double payment)
    {
        const double Rounding = 1e-6;
        var lacking = payment - Math.Max(0, ledger.Cash(borrower));
        if (payment > 0 && lacking > -Rounding) ledger.Borrow(borrower, lacking + Rounding);
    }

    /// <summary>Takes up a loan if the amount, in bn CNY, is positive.</summary>
    public static void Borrow(this Ledger ledger, Party borrower, double amount)
    {
        if (amount > 0) ledger.Lend(borrower, Money.FromBillions(amount));
    }
}
