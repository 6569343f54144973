using Neijuan.Engine.Accounting;
using Neijuan.Web.Runs;

namespace Neijuan.Web.Documents;

/// <summary>A matrix of the accounts. Fen are whole numbers beyond what a JSON number holds exactly, hence text.</summary>
public sealed record MatrixDocument(
    string Name, IReadOnlyList<string> Rows, IReadOnlyList<string> Columns, IReadOnlyList<IReadOnlyList<string>> Fen,
    IReadOnlyList<string> RowSums, IReadOnlyList<string> ColumnSums)
{
    public static MatrixDocument Of(Matrix matrix)
    {
        var (rows, columns) = (Enumerable.Range(0, matrix.Rows.Count).ToArray(), Enumerable.Range(0, matrix.Columns.Count).ToArray());
        return new MatrixDocument(
            matrix.Name, matrix.Rows, matrix.Columns,
            [.. rows.Select(r => (IReadOnlyList<string>)[.. columns.Select(c => $"{matrix.Fen[r, c]}")])],
            [.. rows.Select(r => $"{matrix.RowSum(r)}")],
            [.. columns.Select(c => $"{matrix.ColumnSum(c)}")]);
    }
}

/// <summary>The books of a quarter: assets positive and liabilities negative, receipts positive and payments negative.</summary>
public sealed record MatricesDocument(
    string Model, string Scenario, IReadOnlyList<string> Changes, ulong Seed, string Quarter, string StateHash,
    IReadOnlyList<MatrixDocument> Matrices)
{
    public static MatricesDocument Of(FinishedRun run, Engine.Time.Quarter quarter)
    {
        var matrices = run.MatricesAt(quarter);
        return new MatricesDocument(
            LabVersion.Model, run.Policy.Scenario.Name, run.Policy.Changes, run.Policy.Options.Seed, quarter.ToString(), run.StateHash,
            [MatrixDocument.Of(matrices.BalanceSheet), MatrixDocument.Of(matrices.Flows), MatrixDocument.Of(matrices.OtherChanges)]);
    }
}
