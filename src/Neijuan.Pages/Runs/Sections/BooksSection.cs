using System.Text;
using Neijuan.Engine.Accounting;
using Neijuan.Lab.Store;
using Neijuan.Pages.Layout;
using Neijuan.Pages.Runs.Sources;
using Neijuan.Pages.Words;

namespace Neijuan.Pages.Runs.Sections;

/// <summary>The matrices of the last quarter, with the sums that must be nothing.</summary>
internal static class BooksSection
{
    public static void Write(StringBuilder page, ReportSource source)
    {
        var quarter = source.Run.Manifest.To;
        page.Append("<section id=\"books\" aria-labelledby=\"books-h\"><h2 id=\"books-h\">Books of the last quarter</h2>\n");
        if (source.Books.Count == 0) page.Append("<p>This run kept no books.</p>\n");
        else page.Append("<p>Billions of yuan, assets and receipts positive. The books are kept in fen, so a sum that must be zero is "
            + "zero exactly; a dot is an exact zero, and 0.0 is an amount too small to show.</p>\n");
        if (source.Books.TryGetValue(MatrixKind.BalanceSheet, out var sheet))
            Matrix(page, sheet, "balance-sheet", $"Balance sheet, end of {quarter}", "Net worth",
                "Rows of financial instruments add up to zero: each is somebody’s asset and somebody’s debt. The other rows are the "
                + "nation’s real wealth, and so is the sum of net worth.");
        if (source.Books.TryGetValue(MatrixKind.Flow, out var flows))
            Matrix(page, flows, "flows", $"Transaction flows of {quarter}", "Sum",
                "Every row and every column adds up to zero: what one pays another receives, and what is not spent changes a position.");
        page.Append("</section>\n");
    }

    static void Matrix(StringBuilder page, Matrix matrix, string id, string title, string foot, string caption)
    {
        page.Append($"<h3 id=\"{id}\">{Markup.Text(title)}</h3>\n<p>{Markup.Text(caption)}</p>\n");
        Tables.Begin(page, title + ", bn CNY", ["", .. matrix.Columns.Select(Markup.Words), "Sum"], "matrix");
        var omitted = 0;
        for (var row = 0; row < matrix.Rows.Count; row++)
        {
            if (Enumerable.Range(0, matrix.Columns.Count).All(c => matrix.Fen[row, c] == 0))
            {
                omitted++;
                continue;
            }

            page.Append($"<tr><th scope=\"row\">{Markup.Text(Markup.Words(matrix.Rows[row]))}</th>");
            for (var column = 0; column < matrix.Columns.Count; column++)
                page.Append($"<td>{Figures.Billions(matrix.Fen[row, column])}</td>");
            page.Append($"<td class=\"sum\">{Sum(matrix.RowSum(row))}</td></tr>\n");
        }

        page.Append($"<tr class=\"sum\"><th scope=\"row\">{foot}</th>");
        var whole = 0L;
        for (var column = 0; column < matrix.Columns.Count; column++)
        {
            page.Append($"<td class=\"sum\">{Sum(matrix.ColumnSum(column))}</td>");
            whole = checked(whole + matrix.ColumnSum(column));
        }

        page.Append($"<td class=\"sum\">{Sum(whole)}</td></tr>\n");
        Tables.End(page);
        if (omitted > 0) page.Append($"<p class=\"note\">{omitted} rows in which nothing happened are left out.</p>\n");
    }

    static string Sum(long fen) => fen == 0 ? "0" : Figures.Billions(fen);
}
