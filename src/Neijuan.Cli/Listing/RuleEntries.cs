using Neijuan.Cli.Documents;
using Neijuan.Cli.Input;
using Neijuan.Cli.Output;
using Neijuan.Model.Rules;

namespace Neijuan.Cli.Listing;

/// <summary>The rules as entries of the catalogue.</summary>
internal static class RuleEntries
{
    public static IReadOnlyList<CatalogueEntry> Of(Inputs inputs)
    {
        var book = new RuleBook(inputs);
        return [.. ModelRules.All.Select(rule => Entry(rule, book))];
    }

    /// <summary>The rules that a lever, a parameter or a claim cites, each by id and name.</summary>
    public static IEnumerable<string> Named(string citation) =>
        RuleCitations.In(citation).Select(id => ModelRules.Find(id) is { } rule ? $"{rule.Id} {rule.Name}" : id);

    public static void PrintList(TextWriter output, IReadOnlyList<CatalogueEntry> entries)
    {
        var table = new TextTable("id", "name", "code");
        foreach (var e in entries)
        {
            var types = string.Join(", ", (e.Code ?? []).Select(Path.GetFileNameWithoutExtension));
            table.Add(e.Id, e.Name, types.Length > 0 ? types : "not built");
        }

        table.Write(output);
    }

    public static void Print(TextWriter output, CatalogueEntry entry)
    {
        output.WriteLine($"{entry.Id} {entry.Name}");
        output.WriteLine(entry.Description);
        if (entry.Equation is { Length: > 0 } equation)
        {
            output.WriteLine();
            foreach (var line in equation.Split('\n')) output.WriteLine($"    {line}");
            output.WriteLine();
        }

        foreach (var letter in entry.Letters ?? []) output.WriteLine($"  {letter}");
        if (entry.Parameters is { Count: > 0 } parameters)
        {
            var table = new TextTable("  symbol", "parameter", "value", "range", "unit").Numbers(2);
            foreach (var p in parameters) table.Add($"  {p.Symbol}", p.Id, $"{p.Value}", $"{p.Low}..{p.High}", p.Unit);
            output.WriteLine();
            table.Write(output);
            output.WriteLine();
        }

        (string Name, IReadOnlyList<string>? Values)[] lines =
        [
            ("source", [entry.Source ?? ""]), ("acts when", entry.Stages), ("code", entry.Code), ("levers", entry.Levers),
            ("claims", entry.Claims),
            ("note", entry.Note is null ? [] : [entry.Note]),
        ];
        foreach (var (name, values) in lines)
            if (values is { Count: > 0 }) output.WriteLine($"  {name}: {string.Join(", ", values)}");
    }

    static CatalogueEntry Entry(Rule rule, RuleBook book) => new("rule", rule.Id, rule.Name, rule.Says)
    {
        Equation = rule.Equation,
        Letters = [.. rule.LettersExplained.Select(l => $"{l.Letter}: {l.Meaning}")],
        Parameters = [.. book.ParametersOf(rule).Select(p => new RuleParameter(p.Symbol, p.Id, p.Value, p.Low, p.High, p.Unit))],
        Levers = [.. book.LeversOf(rule).Select(lever => lever.Id)],
        Claims = [.. book.ClaimsOf(rule).Select(claim => claim.Id)],
        Code = [.. rule.In.Select(SourceFile.Of)],
        Stages = RuleStages.Of(rule),
        Source = rule.Source,
        Note = rule.IsBuilt ? null : "not built: named by claims only",
    };
}
