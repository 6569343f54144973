using System.CommandLine;
using Neijuan.Cli.Input;
using Neijuan.Cli.Listing;
using Neijuan.Cli.Output;
using Neijuan.Cli.Terminal;
using Neijuan.Model.Reading;

namespace Neijuan.Cli.Commands;

/// <summary><c>list KIND</c>: the catalogue.</summary>
internal static class ListCommand
{
    public static Command Create(Session session)
    {
        var kind = new Argument<string>("KIND") { Description = string.Join(", ", CatalogueEntries.Kinds) };
        var json = new Option<bool>("--json") { Description = "Print one JSON document" };
        var command = new Command("list", "Lists what can be set, measured or named.") { kind, json };
        command.SetAction(parsed =>
        {
            var asked = parsed.GetValue(kind)!;
            var name = CatalogueEntries.Kinds.FirstOrDefault(k => k == asked || k == asked + "s")
                ?? throw new FindingsException(
                    new Finding(
                        "", 0, "KIND", asked, "is unknown", string.Join(", ", CatalogueEntries.Kinds),
                        Suggestions.Of(asked, CatalogueEntries.Kinds)));
            var entries = CatalogueEntries.Of(Inputs.Load(session), name);
            if (parsed.GetValue(json)) JsonText.Write(session.Output, entries);
            else Print(session.Output, entries);
            return ExitCode.Done;
        });
        return command.WritesNothing()
            .WithExamples("list levers", "list indicators", "list parameters --json", "list claims", "list rules");
    }

    static void Print(TextWriter output, IReadOnlyList<CatalogueEntry> entries)
    {
        if (entries is [{ Kind: "claim" or "sentence" or "figure" }, ..])
        {
            EssayEntries.Print(output, entries);
            return;
        }

        if (entries is [{ Kind: "rule" }, ..])
        {
            RuleEntries.PrintList(output, entries);
            return;
        }

        var table = new TextTable("id", "name", "unit", "range", "value");
        foreach (var e in entries) table.Add(e.Id, e.Name, e.Unit ?? "", e.RangeText, e.Value?.ToString() ?? "");
        table.Write(output);
    }
}
