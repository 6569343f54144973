using System.CommandLine;
using Neijuan.Cli.Documents;
using Neijuan.Cli.Input;
using Neijuan.Cli.Terminal;
using Neijuan.Lab;
using Neijuan.Lab.Store;

namespace Neijuan.Cli.Commands;

/// <summary><c>document FILE…</c>: for those who work on the program; writes the printed parts of documents again.</summary>
internal static class DocumentCommand
{
    public static Command Create(Session session)
    {
        var files = new Argument<string[]>("FILE") { Description = "Documents with printed parts", Arity = ArgumentArity.OneOrMore };
        var command = new Command("document", "Writes the printed parts of documents again.") { files };
        command.Hidden = true;
        command.SetAction(parsed =>
        {
            string[] documents = [.. parsed.GetValue(files)!.Select(PathText.Of)];
            foreach (var file in documents)
            {
                if (!File.Exists(file)) throw new InputException($"{file}: no such document");
                WholeFile.Require(file);
            }

            var print = PrintedBlocks.Printer(Inputs.Load(session));
            foreach (var file in documents)
            {
                WholeFile.Write(file, PrintedBlocks.Fill(File.ReadAllText(file), print));
                session.Output.WriteLine(file);
            }

            return ExitCode.Done;
        });
        return command.Writes("the documents that it is given").WithExamples("document docs/odd.md docs/accounting.md docs/rules.md");
    }
}
