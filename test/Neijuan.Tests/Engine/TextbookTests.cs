using Neijuan.Engine.Accounting;
using Xunit;

namespace Neijuan.Tests.Engine;

/// <summary>
/// Godley and Lavoie (2007), chapter 3, model SIM, on our ledger: government money is the only asset (here as bank deposits backed by
/// bonds).
/// </summary>
public class TextbookTests
{
    [Fact]
    public void Model_SIM_settles_at_government_spending_over_the_tax_rate()
    {
        const double taxRate = 0.2, outOfIncome = 0.6, outOfWealth = 0.4, spending = 20;
        var ledger = new Ledger(_ => 1, _ => 0);
        var books = new Books(ledger);
        var (household, firm, state) = (new Party(Sector.Households, 0), new Party(Sector.Firms, 0),
            new Party(Sector.CentralGovernment, 0));
        var income = 0.0;
        for (var period = 1; period <= 200; period++)
        {
            var wealth = ledger[Instrument.Deposits, household].Billions;

            // Y = C + G, C = α1 (1 − θ) Y + α2 H₋₁
            income = (spending + (outOfWealth * wealth)) / (1 - (outOfIncome * (1 - taxRate)));
            ledger.Pay(Flow.PublicConsumption, state, firm, Money.FromBillions(spending));
            ledger.Pay(Flow.ConsumptionOfServices, household, firm, Money.FromBillions(income) - Money.FromBillions(spending));
            ledger.Pay(Flow.Wages, firm, household, Money.FromBillions(income));
            ledger.Pay(Flow.ValueAddedTax, household, state, Money.FromBillions(taxRate * income));
            books.Close($"period {period}");
            if (period == 1) Assert.Equal(38.4615, income, 0.0001); // table 3.4, period 2 of the book: Y = 38.5
        }

        Assert.Equal(spending / taxRate, income, 0.000001);
        Assert.Equal(80, ledger[Instrument.Deposits, household].Billions, 0.000001); // H* = Y* (1 − θ) (1 − α1) / α2
        Assert.Equal(0, books.Failures);
    }
}
