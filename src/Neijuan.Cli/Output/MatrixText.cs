using Neijuan.Engine.Accounting;
using Neijuan.Lab.Store;

namespace Neijuan.Cli.Output;

internal sealed record MatrixJson(string Name, IReadOnlyList<string> Columns, IReadOnlyDictionary<string, long[]> Fen);

internal sealed record MatricesJson(int Run, string Scenario, string Quarter, IReadOnlyList<MatrixJson> Matrices);

/// <summary>A matrix of the accounts as a table, Markdown, CSV, LaTeX or JSON, with the sums that must be zero.</summary>
internal static class MatrixText
{
    const double FenPerBillion = 1e11;

    public static void Table(TextWriter output, Matrix matrix, string quarter)
    {
        output.WriteLine($"{Title(matrix, quarter)}, bn CNY");
        var table = new TextTable(["", .. matrix.Columns, "Sum"]).Numbers([.. Enumerable.Range(1, matrix.Columns.Count + 1)]);
        foreach (var (row, cells) in Rows(matrix, Billions)) table.Add([row, .. cells]);
        table.Write(output);
        output.WriteLine();
    }

    /// <summary>Whole fen, so that the sums can be checked.</summary>
    public static void Csv(TextWriter output, Matrix matrix, string quarter)
    {
        output.WriteLine($"matrix,quarter,row,{string.Join(',', matrix.Columns)},Sum");
        foreach (var (row, cells) in Rows(matrix, fen => fen.ToString()))
            output.WriteLine($"{matrix.Name},{quarter},{Quoted(row)},{string.Join(',', cells)}");
        output.WriteLine();
    }

    public static void Markdown(TextWriter output, Matrix matrix, string quarter)
    {
        output.WriteLine($"**{Title(matrix, quarter)}, bn CNY**");
        output.WriteLine();
        output.WriteLine($"| | {string.Join(" | ", matrix.Columns)} | Sum |");
        output.WriteLine($"|---|{string.Concat(Enumerable.Repeat("---:|", matrix.Columns.Count + 1))}");
        foreach (var (row, cells) in Rows(matrix, Billions)) output.WriteLine($"| {row} | {string.Join(" | ", cells)} |");
        output.WriteLine();
    }

    public static void Latex(TextWriter output, Matrix matrix, string quarter)
    {
        output.WriteLine($"% {Title(matrix, quarter)}, bn CNY");
        output.WriteLine($@"\begin{{tabular}}{{l{new string('r', matrix.Columns.Count + 1)}}}");
        output.WriteLine(@"\toprule");
        output.WriteLine($@"& {string.Join(" & ", matrix.Columns.Select(Escaped))} & $\Sigma$ \\");
        output.WriteLine(@"\midrule");
        foreach (var (row, cells) in Rows(matrix, Billions)) output.WriteLine($@"{Escaped(row)} & {string.Join(" & ", cells)} \\");
        output.WriteLine($@"\bottomrule{Environment.NewLine}\end{{tabular}}");
        output.WriteLine();
    }

    public static MatricesJson Document(StoredRun run, string quarter, IEnumerable<Matrix> matrices) => new(
        run.Run,
        run.Scenario,
        quarter,
        [
            .. matrices.Select(m => new MatrixJson(m.Name, m.Columns, Enumerable.Range(0, m.Rows.Count).ToDictionary(
                r => m.Rows[r], r => Enumerable.Range(0, m.Columns.Count).Select(c => m.Fen[r, c]).ToArray()))),
        ]);

    static IEnumerable<(string Row, string[] Cells)> Rows(Matrix matrix, Func<long, string> text)
    {
        var columns = matrix.Columns.Count;
        for (var row = 0; row < matrix.Rows.Count; row++)
            yield return (matrix.Rows[row],
                [.. Enumerable.Range(0, columns).Select(c => text(matrix.Fen[row, c])), text(matrix.RowSum(row))]);
        var sums = Enumerable.Range(0, columns).Select(matrix.ColumnSum).ToArray();
        yield return ("Sum", [.. sums.Select(text), text(sums.Aggregate(0L, (a, b) => checked(a + b)))]);
    }

    static string Title(Matrix matrix, string quarter) => $"{char.ToUpperInvariant(matrix.Name[0])}{matrix.Name[1..]}, {quarter}";

    /// <summary>An exact zero is a dot: what is merely small is not.</summary>
    static string Billions(long fen) => fen == 0 ? "·" : (fen / FenPerBillion).ToString("F2");

    static string Quoted(string text) => text.Contains(',') ? $"\"{text}\"" : text;

    static string Escaped(string text) => text.Replace("&", @"\&").Replace("_", @"\_").Replace("%", @"\%");
}
