namespace Neijuan.Engine.Accounting;

/// <summary>Thrown when the books do not close. A run whose books do not close has no results.</summary>
public sealed class BooksDoNotCloseException(string period, IReadOnlyList<string> problems)
    : InvalidOperationException($"{period}: {string.Join("; ", problems)}")
{
    public IReadOnlyList<string> Problems { get; } = problems;
}

/// <summary>What the books of a run came to until a quarter was closed.</summary>
public sealed record BooksSoFar(
    long Checks, long Failures, long LargestResidual, Matrix BalanceSheet, Matrix TransactionFlows, Matrix OtherChanges);

/// <summary>
/// Proves the books of a quarter: flow rows and columns and financial balance-sheet rows are zero, and each sector's net worth changes by
/// its flows plus other changes. The matrices are derived from postings on one side and positions on the other; nothing is a residual.
/// That the nation is worth its real assets is no check of its own: it follows from financial rows that are zero.
/// </summary>
public sealed class Books
{
    static readonly Sector[] Sectors = Enum.GetValues<Sector>();
    static readonly Instrument[] Financial = [.. Instruments.All.Where(i => !i.IsReal())];
    static readonly string[] Columns = [.. Sectors.Select(s => s.ToString())];
    static readonly string[] SheetRows = [.. Instruments.All.Select(i => i.ToString())];
    static readonly string[] FlowRows = [.. Flows.All.Select(f => f.ToString()), .. Financial.Select(i => $"Change in {i}")];

    readonly Ledger ledger;
    long[,] opening;

    public Books(Ledger ledger)
    {
        this.ledger = ledger;
        opening = ledger.SectorTotals();
    }

    /// <summary>Equalities checked so far.</summary>
    public long Checks { get; private set; }

    /// <summary>Equalities that did not hold. A run stops at the first quarter with one.</summary>
    public long Failures { get; private set; }

    /// <summary>The largest distance from equality seen, in fen.</summary>
    public long LargestResidual { get; private set; }

    /// <summary>Balance sheet at the end of the quarter last closed.</summary>
    public Matrix BalanceSheet { get; private set; } = Empty("balance sheet");

    /// <summary>Transaction flows of the quarter last closed: non-financial rows, then the financial rows that mirror them.</summary>
    public Matrix TransactionFlows { get; private set; } = Empty("transaction flows");

    /// <summary>Capital at cost, depreciation, write-offs and revaluations of the quarter last closed.</summary>
    public Matrix OtherChangesMatrix { get; private set; } = Empty("other changes");

    /// <summary>Closes the quarter: derives the matrices, checks them, throws when they do not close, and opens the next quarter.</summary>
    public void Close(string period)
    {
        var closing = ledger.SectorTotals();
        var problems = Audit(closing);
        if (problems.Count > 0) throw new BooksDoNotCloseException(period, problems);
        opening = closing;
        ledger.BeginPeriod();
    }

    /// <summary>What has been proved so far, and the matrices of the quarter last closed.</summary>
    public BooksSoFar SoFar => new(Checks, Failures, LargestResidual, BalanceSheet, TransactionFlows, OtherChangesMatrix);

    /// <summary>
    /// Takes the positions as they are for the opening of the quarter, after a state was restored, and goes on from what was proved until
    /// then.
    /// </summary>
    public void Reopen(BooksSoFar soFar)
    {
        opening = ledger.SectorTotals();
        ledger.BeginPeriod();
        (Checks, Failures, LargestResidual) = (soFar.Checks, soFar.Failures, soFar.LargestResidual);
        (BalanceSheet, TransactionFlows, OtherChangesMatrix) = (soFar.BalanceSheet, soFar.TransactionFlows, soFar.OtherChanges);
    }

    /// <summary>Every equality that does not hold, with the sector or row concerned; empty when the books close.</summary>
    public IReadOnlyList<string> Audit() => Audit(ledger.SectorTotals());

    List<string> Audit(long[,] closing)
    {
        BalanceSheet = new Matrix("balance sheet", SheetRows, Columns, closing);
        OtherChangesMatrix = ledger.OtherChangesMatrix(Columns);
        TransactionFlows = FlowMatrix(closing);
        var problems = new List<string>();
        for (var row = 0; row < FlowRows.Length; row++) Check(TransactionFlows.RowSum(row), "flow row", FlowRows[row], problems);
        for (var column = 0; column < Columns.Length; column++)
            Check(TransactionFlows.ColumnSum(column), "flow column", Columns[column], problems);
        foreach (var instrument in Financial)
            Check(BalanceSheet.RowSum((int)instrument), "balance-sheet row", SheetRows[(int)instrument], problems);
        foreach (var sector in Sectors)
        {
            var closed = BalanceSheet.ColumnSum((int)sector);
            var explained = OtherChangesMatrix.ColumnSum((int)sector);
            foreach (var flow in Flows.All) explained = checked(explained + ledger.FlowOf(flow, sector));
            Check(checked(closed - Sum(opening, (int)sector) - explained), "net worth of", Columns[(int)sector], problems);
        }

        return problems;
    }

    Matrix FlowMatrix(long[,] closing)
    {
        var fen = new long[FlowRows.Length, Columns.Length];
        foreach (var flow in Flows.All)
            foreach (var sector in Sectors) fen[(int)flow, (int)sector] = ledger.FlowOf(flow, sector);
        for (var k = 0; k < Financial.Length; k++)
        {
            var instrument = Financial[k];
            foreach (var sector in Sectors)
            {
                var transactions = checked(closing[(int)instrument, (int)sector] - opening[(int)instrument, (int)sector]
                    - ledger.OtherChangeOf(instrument, sector));
                fen[Flows.All.Length + k, (int)sector] = -transactions;
            }
        }

        return new Matrix("transaction flows", FlowRows, Columns, fen);
    }

    void Check(long residual, string what, string which, List<string> problems)
    {
        Checks++;
        LargestResidual = Math.Max(LargestResidual, Math.Abs(residual));
        if (residual == 0) return;
        Failures++;
        problems.Add($"{what} {which} is off by {residual} fen");
    }

    static long Sum(long[,] totals, int column)
    {
        var sum = 0L;
        for (var row = 0; row < totals.GetLength(0); row++) sum = checked(sum + totals[row, column]);
        return sum;
    }

    static Matrix Empty(string name) => new(name, [], Columns, new long[0, Columns.Length]);
}
