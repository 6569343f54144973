using Neijuan.Engine.Accounting;
using Xunit;

namespace Neijuan.Tests.Engine;

/// <summary>
/// Godley and Lavoie (2007), chapter 4, model PC, on our ledger: government bills, households that choose between bills and money, and a
/// central bank that buys what they leave. Money is a deposit at a bank that holds nothing but reserves.
/// </summary>
public class PortfolioChoiceTests
{
    const double TaxRate = 0.2, OutOfIncome = 0.6, OutOfWealth = 0.4, BillShare = 0.635, ToInterest = 5, ToIncome = 0.01, Spending = 20;

    static readonly Party Household = new(Sector.Households, 0), Firm = new(Sector.Firms, 0), Treasury = new(
        Sector.CentralGovernment, 0), CentralBank = new(Sector.CentralBank, 0);

    [Fact]
    public void It_settles_where_the_book_says_and_a_higher_rate_raises_income()
    {
        var ledger = new Ledger(_ => 1, _ => 0);
        var books = new Books(ledger);
        Settle(ledger, books, interest: 0.025);
        Check(ledger, Income(0.025));
        Assert.Equal(86.486, Income(0.025), 0.001); // the book's table of model PC
        Assert.Equal(64.865, ledger[Instrument.Bonds, Household].Billions, 0.001);
        Assert.Equal(21.622, ledger[Instrument.Deposits, Household].Billions, 0.001);

        Settle(ledger, books, interest: 0.035);
        Check(ledger, Income(0.035));
        Assert.True(Income(0.035) > Income(0.025)); // interest income is spent: the book's section 4.5.2
        Assert.Equal(0, books.Failures);
    }

    // Steady state: YD = C = V, B/V = λ0 + λ1 r − λ2, and YD = (1 − θ)(YD + G + r B).
    static double Income(double interest) =>
        (1 - TaxRate) * Spending / (1 - ((1 - TaxRate) * (1 + (interest * (BillShare + (ToInterest * interest) - ToIncome)))));

    static void Check(Ledger ledger, double income)
    {
        Assert.Equal(income, ledger[Instrument.Bonds, Household].Billions + ledger[Instrument.Deposits, Household].Billions, 1e-4);
        Assert.Equal(
            ledger[Instrument.Bonds, CentralBank].Billions, ledger[Instrument.Deposits, Household].Billions,
            1e-4); // the redundant equation
    }

    static void Settle(Ledger ledger, Books books, double interest)
    {
        for (var period = 0; period < 300; period++)
        {
            var (bills, money, central) = (ledger[Instrument.Bonds, Household], ledger[Instrument.Deposits, Household],
                ledger[Instrument.Bonds, CentralBank]);
            var earned = bills.Share(interest);

            // Y = C + G, C = α1 YD + α2 V₋₁, YD = (1 − θ)(Y + r B₋₁)
            var wealth = (bills + money).Billions;
            var output = (Spending + (OutOfWealth * wealth) + (OutOfIncome * (1 - TaxRate) * earned.Billions))
                / (1 - (OutOfIncome * (1 - TaxRate)));
            ledger.Pay(Flow.BondInterest, Treasury, Household, earned);
            ledger.Pay(Flow.BondInterest, Treasury, CentralBank, central.Share(interest));
            ledger.Pay(Flow.Dividends, CentralBank, Treasury, central.Share(interest));
            ledger.Pay(Flow.PublicConsumption, Treasury, Firm, Money.FromBillions(Spending));
            ledger.Pay(Flow.ConsumptionOfServices, Household, Firm, Money.FromBillions(output) - Money.FromBillions(Spending));
            ledger.Pay(Flow.Wages, Firm, Household, Money.FromBillions(output));
            var tax = Money.FromBillions(TaxRate * (output + earned.Billions));
            ledger.Pay(Flow.ProfitTax, Household, Treasury, tax);

            // B_h = V (λ0 + λ1 r) − λ2 YD; the treasury covers its deficit with bills, of which the central bank buys what households
            // leave.
            var disposable = output + earned.Billions - tax.Billions;
            var now = ledger[Instrument.Bonds, Household] + ledger[Instrument.Deposits, Household];
            var wanted = Money.FromBillions((now.Billions * (BillShare + (ToInterest * interest))) - (ToIncome * disposable));
            ledger.Purchase(Instrument.Bonds, Household, Treasury, wanted - bills);
            ledger.Purchase(Instrument.Bonds, CentralBank, Treasury, -ledger[Instrument.TreasuryDeposits, Treasury]);
            books.Close($"period {period}");
        }
    }
}
