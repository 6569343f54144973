using System.Globalization;
using System.Text;
using Neijuan.Cli.Input;
using Neijuan.Lab.Claims;
using Neijuan.Model.Policies;
using Neijuan.Model.Rules;

namespace Neijuan.Cli.Documents;

/// <summary>The rules as <c>docs/rules.md</c> has them.</summary>
internal static class RuleDocument
{
    const string Customary = "assumption: no direct observation, so the customary 30 percent either way";

    /// <summary>Blocks and rules with links to the entries.</summary>
    public static string Contents()
    {
        var text = new StringBuilder("| | |\n|---|---|\n");
        foreach (var block in ModelRules.Blocks)
        {
            var links = block.Rules.Select(rule => $"[{rule.Id} {rule.Name}](#{Anchor(rule)})");
            text.Append($"| **{block.Name}** | {string.Join(" · ", links)} |\n");
        }

        return text.ToString();
    }

    /// <summary>Every entry, block by block.</summary>
    public static string Entries(Inputs inputs)
    {
        var (text, book) = (new StringBuilder(), new RuleBook(inputs));
        foreach (var block in ModelRules.Blocks)
        {
            text.Append($"## {block.Name}\n\n");
            foreach (var rule in block.Rules) Append(text, rule, book);
        }

        return text.ToString();
    }

    static void Append(StringBuilder text, Rule rule, RuleBook book)
    {
        text.Append($"<a id=\"{Anchor(rule)}\"></a>\n\n### {rule.Id} {rule.Name}\n\n{Linked(rule, rule.Says)}\n\n");
        if (rule.Equation.Length > 0) text.Append($"```text\n{rule.Equation}\n```\n\n");
        var letters = rule.LettersExplained.Select(l => $"*{Escaped(l.Letter)}* {Linked(rule, Escaped(l.Meaning))}").ToArray();
        if (letters.Length > 0) text.Append($"{string.Join("; ", letters)}.\n\n");
        Parameters(text, book.ParametersOf(rule));
        var lines = new List<string> { $"**From**: {rule.Source}." };
        if (RuleStages.Of(rule) is { Count: > 0 } stages) lines.Add($"**Acts when**: {string.Join("; ", stages)}.");
        if (rule.IsBuilt) lines.Add($"**Code**: {string.Join(", ", rule.In.Select(type => $"[{type.Name}](../{SourceFile.Of(type)})"))}.");
        if (book.LeversOf(rule) is { Count: > 0 } levers) lines.Add($"**Levers**: {string.Join("; ", levers.Select(Described))}.");
        if (book.ClaimsOf(rule) is { Count: > 0 } claims) lines.Add($"**Claims**: {string.Join(", ", claims.Select(Link))}.");
        foreach (var line in lines) text.Append($"- {line}\n");
        text.Append('\n');
    }

    // Sources are long and often the same, so they stand below the table, once each.
    static void Parameters(StringBuilder text, IReadOnlyList<ParameterInfo> parameters)
    {
        if (parameters.Count == 0) return;
        string[] sources = [.. parameters.Select(p => p.Source).Where(source => source != Customary).Distinct()];
        text.Append("| symbol | parameter | | value | range | unit | source |\n|---|---|---|---:|---|---|---|\n");
        foreach (var p in parameters)
        {
            var note = p.Source == Customary ? "assumption, ± 30 %" : $"({Letter(Array.IndexOf(sources, p.Source))})";
            text.Append($"| {Escaped(p.Symbol)} | `{p.Id}` | {p.Name} ")
                .Append($"| {Number(p.Value)} | {Number(p.Low)} to {Number(p.High)} | {p.Unit} | {note} |\n");
        }

        if (sources.Length > 0) text.Append($"\n{string.Join(' ', sources.Select((source, k) => $"({Letter(k)}) {source}."))}\n");
        text.Append('\n');
    }

    static string Described(Lever lever) => $"`{lever.Id}` ({lever.Name})";

    // A claim that cannot be tested has no entry to lead to.
    static string Link(Claim claim) =>
        claim.IsTestable ? $"[{claim.Id}](claims.md#{claim.Id.ToLowerInvariant()}-{Slug(claim.Title)})" : claim.Id;

    // Rules named in a text are links, as long as they are others.
    static string Linked(Rule rule, string text) => RuleCitations.Replaced(text, id =>
        id != rule.Id && ModelRules.Find(id) is { } other ? $"[{id}](#{Anchor(other)})" : id);

    static string Anchor(Rule rule) => rule.Id.ToLowerInvariant();

    // As GitHub makes it: small letters, no punctuation, hyphens for spaces.
    static string Slug(string title) =>
        string.Concat(title.ToLowerInvariant().Where(c => char.IsLetterOrDigit(c) || c is ' ' or '-')).Replace(' ', '-');

    static string Escaped(string text) => text.Replace("*", "\\*", StringComparison.Ordinal).Replace("_", "\\_", StringComparison.Ordinal);

    static char Letter(int k) => (char)('a' + k);

    static string Number(double value) => value.ToString("0.#####", CultureInfo.InvariantCulture);
}
