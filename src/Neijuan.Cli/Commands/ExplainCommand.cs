using System.CommandLine;
using Neijuan.Cli.Documents;
using Neijuan.Cli.Input;
using Neijuan.Cli.Listing;
using Neijuan.Cli.Output;
using Neijuan.Cli.Terminal;
using Neijuan.Model;
using Neijuan.Model.Reading;

namespace Neijuan.Cli.Commands;

/// <summary><c>explain ID</c>: one entry of the catalogue in full.</summary>
internal static class ExplainCommand
{
    /// <summary>What is asked for to see a quarter's stages in their order.</summary>
    const string Quarterly = "schedule";

    public static Command Create(Session session)
    {
        var id = new Argument<string>("ID")
        {
            Description = "Lever, switch, parameter, rule, indicator, scenario, claim, industry, province or bloc; or schedule, for what "
                + "happens in a quarter",
        };
        var json = new Option<bool>("--json") { Description = "Print one JSON document" };
        var command = new Command("explain", "Says what something means: unit, range, source, where it acts.") { id, json };
        command.SetAction(parsed =>
        {
            var asked = parsed.GetValue(id)!;
            if (asked == Quarterly)
            {
                if (parsed.GetValue(json)) JsonText.Write(session.Output, QuarterStages.Stages.Select(stage => stage.Name));
                else session.Output.Write(Schedule.Text());
                return ExitCode.Done;
            }

            var inputs = Inputs.Load(session);
            CatalogueEntry[] all = [.. CatalogueEntries.Kinds.SelectMany(kind => CatalogueEntries.Of(inputs, kind))];
            var found = CatalogueEntries.Find(all, asked)
                ?? throw new FindingsException(
                    new Finding("", 0, "ID", asked, "is unknown", "an id that list names", Suggestions.Of(asked, all.Select(e => e.Id))));
            if (parsed.GetValue(json)) JsonText.Write(session.Output, found);
            else if (found.Kind == "rule") RuleEntries.Print(session.Output, found);
            else Print(session.Output, found);
            return ExitCode.Done;
        });
        return command.WritesNothing().WithExamples(
            "explain trade.tariff", "explain china.capacity_utilisation", "explain ambition_top", "explain R22", "explain schedule");
    }

    static void Print(TextWriter output, CatalogueEntry entry)
    {
        output.WriteLine($"{entry.Id} ({entry.Kind})");
        output.WriteLine(entry.Name);
        if (entry.Description.Length > 0) output.WriteLine(entry.Description);
        (string Name, string? Value)[] lines =
        [
            ("unit", entry.Unit), ("over", entry.Over), ("allowed", entry.RangeText), ("value", entry.Value?.ToString()),
            ("symbol", entry.Symbol), ("source", entry.Source), ("note", entry.Note),
        ];
        foreach (var (name, value) in lines)
            if (!string.IsNullOrEmpty(value)) output.WriteLine($"  {name}: {value}");
        foreach (var rule in RuleEntries.Named(entry.Rule ?? ""))
            output.WriteLine($"  rule: {rule} (neijuan explain {rule[..rule.IndexOf(' ', StringComparison.Ordinal)]})");
    }
}
