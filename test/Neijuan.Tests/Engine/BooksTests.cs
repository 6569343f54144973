using Neijuan.Engine.Accounting;
using Xunit;

namespace Neijuan.Tests.Engine;

/// <summary>What the books say of a quarter, when they close and when they do not.</summary>
public class BooksTests
{
    static readonly Party Firm = new(Sector.Firms, 0);
    static readonly Party Household = new(Sector.Households, 0);

    static readonly int Equalities = Flows.All.Length + (2 * Instruments.All.Count(i => !i.IsReal()))
        + (2 * Enum.GetValues<Sector>().Length);

    readonly Ledger ledger = new(_ => 1, _ => 0);

    [Fact]
    public void Every_row_and_column_is_checked_and_every_sector_s_worth_explained()
    {
        var books = new Books(ledger);
        ledger.Pay(Flow.Wages, Firm, Household, new Money(100));
        books.Close("2005Q1");
        Assert.Equal((Equalities, 0, 0), (books.Checks, books.Failures, books.LargestResidual));
        books.Close("2005Q2");
        Assert.Equal((2 * Equalities, 0, 0), (books.Checks, books.Failures, books.LargestResidual));
    }

    [Fact]
    public void Machines_stocks_homes_and_land_have_no_issuer() =>
        Assert.Equal(
            [Instrument.ProductiveCapital, Instrument.Inventories, Instrument.Dwellings, Instrument.Land],
            Instruments.All.Where(instrument => instrument.IsReal()));

    [Fact]
    public void Matrices_are_derived_from_postings_and_positions()
    {
        ledger.Endow(Instrument.Deposits, Household, new Party(Sector.Banks, 0), new Money(1000));
        var books = new Books(ledger);
        ledger.Pay(Flow.Wages, Firm, Household, new Money(100));
        ledger.Lend(Firm, new Money(40));
        ledger.WriteOff(Instrument.Loans, new Party(Sector.Banks, 0), Firm, new Money(15));
        ledger.Change(OtherChange.CapitalFormation, Instrument.ProductiveCapital, Firm, new Money(30));
        books.Close("2005Q1");
        Assert.Equal(
            ["Deposits: Households 1100, Firms -60, Banks -1040", "Loans: Firms -25, Banks 25", "ProductiveCapital: Firms 30"],
            Lines(books.BalanceSheet));
        Assert.Equal(
            ["Change in Deposits: Households -100, Firms 60, Banks 40", "Change in Loans: Firms 40, Banks -40",
                "Wages: Households 100, Firms -100"], Lines(books.TransactionFlows));
        Assert.Equal(
            ["CapitalFormation: ProductiveCapital: Firms 30", "WriteOffs: Loans: Firms 15, Banks -15"], Lines(books.OtherChangesMatrix));
        Assert.Equal(("balance sheet", "transaction flows", "other changes"),
            (books.BalanceSheet.Name, books.TransactionFlows.Name, books.OtherChangesMatrix.Name));
    }

    [Fact]
    public void A_quarter_begins_where_the_last_one_ended()
    {
        var books = new Books(ledger);
        ledger.Pay(Flow.Wages, Firm, Household, new Money(100));
        ledger.Change(OtherChange.CapitalFormation, Instrument.ProductiveCapital, Firm, new Money(30));
        books.Close("2005Q1");
        ledger.Pay(Flow.ConsumptionOfGoods, Household, Firm, new Money(70));
        books.Close("2005Q2");
        Assert.Equal(
            ["Change in Deposits: Households 70, Firms -70", "ConsumptionOfGoods: Households -70, Firms 70"],
                Lines(books.TransactionFlows));
        Assert.Empty(books.OtherChangesMatrix.Rows);
        Assert.Equal(0, ledger.FlowOf(Flow.ConsumptionOfGoods, Sector.Firms));
    }

    [Fact]
    public void What_does_not_close_is_counted_and_the_largest_distance_is_kept()
    {
        var books = new Books(ledger);
        ledger.RecordWithoutSettling(Flow.Wages, Sector.Firms, Sector.Households, 100);
        string[] problems =
        [
            "flow column Households is off by 100 fen", "flow column Firms is off by -100 fen",
            "net worth of Households is off by -100 fen",
            "net worth of Firms is off by 100 fen",
        ];
        Assert.Equal(problems.Order(), books.Audit().Order());
        Assert.Equal((Equalities, 4, 100), (books.Checks, books.Failures, books.LargestResidual));
        ledger.RecordWithoutSettling(Flow.Wages, Sector.Firms, Sector.Households, -70);
        Assert.Equal(4, books.Audit().Count);
        Assert.Equal((2 * Equalities, 8, 100), (books.Checks, books.Failures, books.LargestResidual));
        var refused = Assert.Throws<BooksDoNotCloseException>(() => books.Close("2005Q1"));
        Assert.StartsWith("2005Q1: flow column Households is off by 30 fen; ", refused.Message, StringComparison.Ordinal);
        Assert.Equal(4, refused.Problems.Count);
    }

    [Fact]
    public void A_position_that_nobody_owes_shows_in_its_rows()
    {
        var (books, unsettled) = (new Books(ledger), 0L);
        ledger.AccountsOf(Sector.Firms).Receive(0, 100, ref unsettled);
        Assert.Equal(
            ["balance-sheet row Deposits is off by 100 fen", "flow column Firms is off by -100 fen",
                "flow row Change in Deposits is off by -100 fen", "net worth of Firms is off by 100 fen"], books.Audit().Order());
    }

    [Fact]
    public void Books_that_are_opened_again_go_on_from_what_was_proved()
    {
        var books = new Books(ledger);
        ledger.Pay(Flow.Wages, Firm, Household, new Money(100));
        books.Close("2005Q1");
        var other = new Ledger(_ => 1, _ => 0);
        var again = new Books(other);
        other.RecordWithoutSettling(Flow.Wages, Sector.Firms, Sector.Households, 1);
        other.Endow(Instrument.Deposits, Household, new Party(Sector.Banks, 0), new Money(1000));
        again.Reopen(books.SoFar with { Failures = 3, LargestResidual = 5 });
        Assert.Equal((books.BalanceSheet, books.TransactionFlows, books.OtherChangesMatrix),
            (again.BalanceSheet, again.TransactionFlows, again.OtherChangesMatrix));
        again.Close("2005Q2");
        Assert.Equal((2 * Equalities, 3, 5), (again.Checks, again.Failures, again.LargestResidual));
        Assert.Equal((Equalities, 0, 0), (books.SoFar.Checks, books.SoFar.Failures, books.SoFar.LargestResidual));
    }

    [Fact]
    public void Before_the_first_quarter_is_closed_the_matrices_are_empty()
    {
        var books = new Books(ledger);
        Assert.All([books.BalanceSheet, books.TransactionFlows, books.OtherChangesMatrix], matrix =>
        {
            Assert.Empty(matrix.Rows);
            Assert.Equal((0, Enum.GetValues<Sector>().Length), (matrix.Fen.GetLength(0), matrix.Fen.GetLength(1)));
        });
    }

    // What is not zero, row by row.
    static IEnumerable<string> Lines(Matrix matrix) =>
        Enumerable.Range(0, matrix.Rows.Count)
            .Select(row => (Name: matrix.Rows[row], Of: string.Join(", ", Enumerable.Range(0, matrix.Columns.Count)
                .Where(column => matrix.Fen[row, column] != 0).Select(column => $"{matrix.Columns[column]} {matrix.Fen[row, column]}"))))
            .Where(row => row.Of.Length > 0).Select(row => $"{row.Name}: {row.Of}").Order(StringComparer.Ordinal);
}
