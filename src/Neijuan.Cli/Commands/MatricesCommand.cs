using System.CommandLine;
using Neijuan.Cli.Input;
using Neijuan.Cli.Output;
using Neijuan.Cli.Terminal;
using Neijuan.Engine.Accounting;
using Neijuan.Lab.Store;

namespace Neijuan.Cli.Commands;

/// <summary><c>matrices RESULTS</c>: the matrices of the accounts in one quarter.</summary>
internal static class MatricesCommand
{
    public static Command Create(Session session)
    {
        var results = new PathArgument("RESULTS") { Description = "Results folder or store" };
        var quarter = new Option<string?>("--quarter") { Description = "Quarter (default: the last)", HelpName = "QUARTER" };
        var run = RunOfStore.Option();
        var format = new Option<string>("--format")
        {
            Description = "table, markdown or latex (bn CNY), or csv (fen)", DefaultValueFactory = _ => "table",
        };
        format.AcceptOnlyFromAmong("table", "markdown", "latex", "csv");
        var json = new Option<bool>("--json") { Description = "Print one JSON document, in fen" };
        var command = new Command("matrices", "Prints balance-sheet, transaction-flow and other-changes matrix of a quarter.")
        {
            results, quarter, run, format, json,
        };
        command.SetAction(parsed =>
        {
            CheckedOptions.Require(parsed);
            using var store = ResultStore.Open(results.Of(parsed));
            var chosen = store.Run(run.Given(parsed));
            var when = parsed.GetValue(quarter) ?? chosen.To;
            var matrices = Enum.GetValues<MatrixKind>().Select(kind => store.Matrix(chosen.Run, when, kind)).ToArray();
            if (parsed.GetValue(json)) JsonText.Write(session.Output, MatrixText.Document(chosen, when, matrices));
            else foreach (var matrix in matrices) Print(session.Output, matrix, when, parsed.GetValue(format)!);
            return ExitCode.Done;
        });
        return command.WritesNothing().WithExamples(
            "matrices results/baseline --quarter 2015Q4", "matrices results/baseline --format latex > matrices.tex");
    }

    static void Print(TextWriter output, Matrix matrix, string quarter, string format)
    {
        switch (format)
        {
            case "csv": MatrixText.Csv(output, matrix, quarter); break;
            case "markdown": MatrixText.Markdown(output, matrix, quarter); break;
            case "latex": MatrixText.Latex(output, matrix, quarter); break;
            default: MatrixText.Table(output, matrix, quarter); break;
        }
    }
}
