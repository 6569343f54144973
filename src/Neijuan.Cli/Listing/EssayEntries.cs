using Neijuan.Cli.Input;
using Neijuan.Cli.Output;
using Neijuan.Lab.Claims;

namespace Neijuan.Cli.Listing;

/// <summary>The claims, and the way to them from the essay's sentences and figures.</summary>
internal static class EssayEntries
{
    public static IReadOnlyList<CatalogueEntry> Of(Inputs inputs, string kind)
    {
        var set = ClaimSet.Load(inputs.Data);
        if (kind == "claims") return [.. set.Claims.Select(Entry)];
        var essay = Essay.Load(inputs.Data, set.Outcomes);
        return kind == "sentences" ? [.. essay.Sentences.Select(Entry)] : [.. essay.Figures.Select(Entry)];
    }

    /// <summary>Where each row comes from, or what answers it.</summary>
    public static void Print(TextWriter output, IReadOnlyList<CatalogueEntry> entries)
    {
        var table = new TextTable("id", "says", "answer");
        foreach (var e in entries) table.Add(e.Id, e.Name, string.Join("; ", new[] { e.Source, e.Note }.Where(t => t is not null)));
        table.Write(output);
    }

    static CatalogueEntry Entry(Claim claim) => new("claim", claim.Id, claim.Title, claim.Gist)
    {
        Rule = claim.Rules,
        Source = claim.Sentences.Count == 0 ? null : $"sentences {string.Join(", ", claim.Sentences)} of the essay",
        Note = claim.IsTestable ? "testable" : $"not testable yet: needs {string.Join("; ", claim.Needs)}",
    };

    static CatalogueEntry Entry(Sentence sentence) =>
        new("sentence", sentence.Id, sentence.Gist, $"{sentence.Kind}, {sentence.Section}")
        {
            Note = Answer(sentence.AnsweredBy, sentence.Reason),
        };

    static CatalogueEntry Entry(Figure figure) =>
        new("figure", figure.Id, figure.Gist, $"{figure.Value} {figure.Unit}, {figure.Period}, {figure.Section}")
    {
        Note = Answer(figure.Check is null ? figure.AnsweredBy : [.. figure.AnsweredBy, "held against the model"], figure.Reason),
    };

    static string Answer(IReadOnlyList<string> answers, string reason) =>
        answers.Count > 0 ? string.Join(", ", answers) : $"nothing: {reason}";
}
