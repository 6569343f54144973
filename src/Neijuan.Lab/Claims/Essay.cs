using Neijuan.Lab.History;
using Neijuan.Lab.Outcomes;
using Neijuan.Model.Indicators;
using Neijuan.Model.Policies;
using Neijuan.Model.Reading;
using Neijuan.Model.Setup;

namespace Neijuan.Lab.Claims;

/// <summary>A sentence of the essay: its gist in our words, where it stands, and what answers it here or why nothing does.</summary>
/// <param name="AnsweredBy">Ids of claims, figures and levers.</param>
public sealed record Sentence(
    string Id, string Section, string Kind, string Gist, IReadOnlyList<string> AnsweredBy, string Reason, int Line);

/// <summary>A figure of the essay, as it stands there and as it was checked elsewhere.</summary>
/// <param name="Check">The model's number to hold against it, if there is one.</param>
public sealed record Figure(
    string Id, string Section, string Gist, string Value, string Unit, string Period, string Checked, FactCheck? Check,
    IReadOnlyList<string> AnsweredBy, string Reason, int Line);

/// <summary>The essay as data: <c>data/essay/claims.csv</c> and <c>facts.csv</c>, with what in this project answers each row.</summary>
public sealed record Essay(IReadOnlyList<Sentence> Sentences, IReadOnlyList<Figure> Figures)
{
    const string SentencesFile = "claims.csv";
    const string FiguresFile = "facts.csv";
    const string Source = "Z. Z. Liu, China's Real Economic Crisis, Foreign Affairs, September/October 2024";

    public static Essay Load(ModelData data, IReadOnlyList<Outcome> outcomes)
    {
        var folder = Path.Combine(data.Root, "data", "essay");
        var findings = new Findings(folder);
        var essay = Read(
            data, outcomes, Csv.Read(Path.Combine(folder, SentencesFile), findings), Csv.Read(Path.Combine(folder, FiguresFile), findings));
        findings.ThrowIfAny();
        return essay;
    }

    /// <summary>Reads both tables; expressions that are wrong are found with file and line.</summary>
    public static Essay Read(ModelData data, IReadOnlyList<Outcome> outcomes, Csv sentences, Csv figures)
    {
        var named = outcomes.ToDictionary(o => o.Id, o => o.Expression);
        return new Essay(
            [.. Rows(sentences).Select(row => Sentence(sentences, row))],
            [.. Rows(figures).Select(row => Figure(figures, row, data, named))]);
    }

    /// <summary>Rows that nothing answers and that give no reason, and answers that do not exist.</summary>
    public IReadOnlyList<Finding> Gaps(IReadOnlyList<Claim> claims)
    {
        var known = claims.Select(c => c.Id).Concat(Figures.Select(f => f.Id)).Concat(Levers.All.Select(l => l.Id)).ToHashSet();
        var gaps = new Findings(Path.Combine("data", "essay"));
        void Row(string file, int line, string id, IReadOnlyList<string> answers, bool isChecked, string reason)
        {
            if (answers.Count == 0 && !isChecked && reason.Length == 0)
                gaps.In(file).Add(line, id, "", "is answered by nothing", "an answer or a reason");
            foreach (var answer in answers.Where(a => !known.Contains(a)))
                gaps.In(file).AddUnknown(line, id, answer, known, "a claim, a figure or a lever");
        }

        foreach (var s in Sentences) Row(SentencesFile, s.Line, s.Id, s.AnsweredBy, false, s.Reason);
        foreach (var f in Figures) Row(FiguresFile, f.Line, f.Id, f.AnsweredBy, f.Check is not null, f.Reason);
        var sentences = Sentences.Select(s => s.Id).ToHashSet();
        foreach (var claim in claims)
            foreach (var id in claim.Sentences.Where(id => !sentences.Contains(id)))
                gaps.In("claims").Add(0, claim.Id, id, "is no sentence of the essay", "an id of data/essay/claims.csv");
        return gaps.All;
    }

    /// <summary>The essay's figures and the record's numbers of weight A and B that the model has a number for.</summary>
    public IReadOnlyList<FactCheck> Checks(HistoricalRecord record, ModelData data)
    {
        var checks = Figures.Select(f => f.Check).OfType<FactCheck>().ToList();
        foreach (var entry in record.Rows.Where(r => r.Counts))
        {
            if (record.Reading.Of(entry) is not { } accepted) continue;
            var text = entry.Period.Contains('Q') ? $"at({entry.Label}, {entry.Period})"
                : $"mean({entry.Label}, {entry.Period}Q1, {entry.Period}Q4)";
            if (OutcomeExpression.Parse(text, IndicatorCatalogue.All, data.Places, out _) is not { } expression) continue;
            checks.Add(
                new FactCheck(
                    $"{entry.Label} {entry.Period}", entry.Definition, entry.Unit, entry.Period, accepted.Low, accepted.High, expression,
                    entry.Source,
                    FromEssay: false));
        }

        return checks;
    }

    static Sentence Sentence(Csv table, int row) => new(
        table.Required(row, "id"), table.Text(row, "section"), table.Text(row, "kind"), table.Required(row, "gist"),
        Ids(table.Text(row, "answered_by")), table.Text(row, "reason"), table.Line(row));

    static Figure Figure(Csv table, int row, ModelData data, IReadOnlyDictionary<string, OutcomeExpression> named) => new(
        table.Required(row, "id"), table.Text(row, "section"), table.Required(row, "gist"), table.Text(row, "value"),
        table.Text(row, "unit"),
        table.Text(row, "period"), table.Text(row, "check"), Check(table, row, data, named), Ids(table.Text(row, "answered_by")),
        table.Text(row, "reason"), table.Line(row));

    static FactCheck? Check(Csv table, int row, ModelData data, IReadOnlyDictionary<string, OutcomeExpression> named)
    {
        var (low, high) = (table.Optional(row, "low") ?? double.NegativeInfinity, table.Optional(row, "high") ?? double.PositiveInfinity);
        if (table.Text(row, "expression") is not { Length: > 0 } text) return null;
        var expression = OutcomeExpression.Parse(text, IndicatorCatalogue.All, data.Places, named, out var problems);
        table.AddAll(row, "expression", problems);
        return expression is null ? null
            : new FactCheck(
                table.Text(row, "id"), table.Text(row, "gist"), table.Text(row, "model_unit"), table.Text(row, "period"), low, high,
                expression, Source, FromEssay: true);
    }

    static string[] Ids(string field) => field.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    static IEnumerable<int> Rows(Csv table) => Enumerable.Range(0, table.Count);
}
