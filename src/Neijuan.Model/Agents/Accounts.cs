using Neijuan.Engine.Accounting;

namespace Neijuan.Model.Agents;

/// <summary>Accounts as agents read them: in billions of yuan.</summary>
public static class Accounts
{
    /// <summary>What a party has in its deposit, in bn CNY.</summary>
    public static double Cash(this Ledger ledger, Party party) => ledger[Instrument.Deposits, party].Billions;

    /// <summary>What a party owes its bank, in bn CNY.</summary>
    public static double Debt(this Ledger ledger, Party party) => -ledger[Instrument.Loans, party].Billions;

    const double Rounding = 1e-6; // bn CNY: more than several roundings to fen take together
    const double Margin = 0.001;  // of cash: what is delivered may cost a little more than was planned

    /// <summary>What an investor may plan to spend of its cash, in bn CNY: all but a margin for rounding and prices.</summary>
    public static double Spendable(this Ledger ledger, Party investor) => Math.Max(0, ledger.Cash(investor) - Rounding) * (1 - Margin);

    /// <summary>
    /// Takes up what is lacking for a payment, both in bn CNY, and a little more: several payments round to fen one by one. What has been
    /// paid beyond the deposit is lacking too.
    /// </summary>
    public static void BorrowWhatLacks(this Ledger ledger, Party borrower, double payment)
    {
        var lacking = payment - ledger.Cash(borrower);
        if (lacking > 0 || (payment > 0 && lacking > -Rounding)) ledger.Borrow(borrower, lacking + Rounding);
    }

    /// <summary>Takes up a loan if the amount, in bn CNY, is positive.</summary>
    public static void Borrow(this Ledger ledger, Party borrower, double amount)
    {
        if (amount > 0) ledger.Lend(borrower, Money.FromBillions(amount));
    }
}
