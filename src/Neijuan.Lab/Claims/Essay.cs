using System.Globalization;
using Neijuan.Lab.History;
using Neijuan.Lab.Outcomes;
using Neijuan.Model.Indicators;
using Neijuan.Model.Policies;
using Neijuan.Model.Reading;
using Neijuan.Model.Setup;

namespace Neijuan.Lab.Claims;

/// <summary>A sentence of the essay: its gist in our words, where it stands, and what answers it here or why nothing does.</summary>
/// <param name="AnsweredBy">Ids of claims, figures and levers.</param>
public sealed record Sentence(string Id, string Section, string Kind, string Gist, IReadOnlyList<string> AnsweredBy, string Reason, int Line);

/// <summary>A figure of the essay, as it stands there and as it was checked elsewhere.</summary>
/// <param name="Check">The model's number to hold against it, if there is one.</param>
public sealed record Figure(
    string Id, string Section, string Gist, string Value, string Unit, string Period, string Checked, FactCheck? Check, IReadOnlyList<string> AnsweredBy,
    string Reason, int Line);

/// <summary>The essay as data: <c>data/essay/claims.csv</c> and <c>facts.csv</c>, with what in this project answers each row.</summary>
public sealed record Essay(IReadOnlyList<Sentence> Sentences, IReadOnlyList<Figure> Figures)
{
    const string Source = "Z. Z. Liu, China's Real Economic Crisis, Foreign Affairs, September/October 2024";

    public static Essay Load(ModelData data, IReadOnlyList<Outcome> outcomes)
    {
        var folder = Path.Combine(data.Root, "data", "essay");
        var essay = Read(data, outcomes, File.ReadAllText(Path.Combine(folder, "claims.csv")), File.ReadAllText(Path.Combine(folder, "facts.csv")), out var findings);
        return findings.Count == 0 ? essay : throw new InputException(string.Join('\n', findings));
    }

    /// <summary>Reads both tables; expressions that are wrong are found with file and line.</summary>
    public static Essay Read(ModelData data, IReadOnlyList<Outcome> outcomes, string claims, string facts, out IReadOnlyList<Finding> findings)
    {
        var found = new List<Finding>();
        var named = outcomes.ToDictionary(o => o.Id, o => o.Expression);
        Sentence[] sentences =
        [
            .. Rows(claims, "claims.csv", found).Select(r => new Sentence(r.Field("id"), r.Field("section"), r.Field("kind"), r.Field("gist"), Ids(r.Field("answered_by")), r.Field("reason"), r.Line)),
        ];
        Figure[] figures =
        [
            .. Rows(facts, "facts.csv", found).Select(r => new Figure(
                r.Field("id"), r.Field("section"), r.Field("gist"), r.Field("value"), r.Field("unit"), r.Field("period"), r.Field("check"),
                Check(r, data, named, found), Ids(r.Field("answered_by")), r.Field("reason"), r.Line)),
        ];
        findings = found;
        return new Essay(sentences, figures);
    }

    /// <summary>Rows that nothing answers and that give no reason, and answers that do not exist.</summary>
    public IReadOnlyList<Finding> Gaps(IReadOnlyList<Claim> claims)
    {
        var known = claims.Select(c => c.Id).Concat(Figures.Select(f => f.Id)).Concat(Levers.All.Select(l => l.Id)).ToHashSet();
        var gaps = new List<Finding>();
        void Row(string file, int line, string id, IReadOnlyList<string> answers, bool isChecked, string reason)
        {
            if (answers.Count == 0 && !isChecked && reason.Length == 0) gaps.Add(new Finding(file, line, id, "", "is answered by nothing", "an answer or a reason", null));
            foreach (var answer in answers.Where(a => !known.Contains(a)))
                gaps.Add(new Finding(file, line, id, answer, "does not exist", "a claim, a figure or a lever", NearMiss.Of(answer, known)));
        }

        foreach (var s in Sentences) Row("claims.csv", s.Line, s.Id, s.AnsweredBy, false, s.Reason);
        foreach (var f in Figures) Row("facts.csv", f.Line, f.Id, f.AnsweredBy, f.Check is not null, f.Reason);
        var sentences = Sentences.Select(s => s.Id).ToHashSet();
        foreach (var claim in claims)
            foreach (var id in claim.Sentences.Where(id => !sentences.Contains(id)))
                gaps.Add(new Finding("claims", 1, claim.Id, id, "is no sentence of the essay", "an id of data/essay/claims.csv", null));
        return gaps;
    }

    /// <summary>The essay's figures and the record's numbers of weight A and B that the model has a number for.</summary>
    public IReadOnlyList<FactCheck> Checks(IEnumerable<RecordEntry> record, ModelData data)
    {
        var checks = Figures.Select(f => f.Check).OfType<FactCheck>().ToList();
        foreach (var entry in record.Where(r => r.Weight is "A" or "B"))
        {
            var text = entry.Period.Contains('Q') ? $"at({entry.Label}, {entry.Period})" : $"mean({entry.Label}, {entry.Period}Q1, {entry.Period}Q4)";
            if (OutcomeExpression.Parse(text, IndicatorCatalogue.All, data.Places, out _) is not { } expression) continue;
            var (low, high) = entry.Low is null && entry.High is null
                ? (entry.Value - (HeadlineTable.Tolerance * Math.Abs(entry.Value)), entry.Value + (HeadlineTable.Tolerance * Math.Abs(entry.Value)))
                : (entry.Low ?? double.NegativeInfinity, entry.High ?? double.PositiveInfinity);
            checks.Add(new FactCheck($"{entry.Label} {entry.Period}", entry.Definition, entry.Unit, entry.Period, low, high, expression, entry.Source, FromEssay: false));
        }

        return checks;
    }

    static FactCheck? Check(CsvRow row, ModelData data, IReadOnlyDictionary<string, OutcomeExpression> named, List<Finding> found)
    {
        if (row.Field("expression") is not { Length: > 0 } text) return null;
        var expression = OutcomeExpression.Parse(text, IndicatorCatalogue.All, data.Places, named, out var problems);
        found.AddRange(problems.Select(p => OutcomeFile.Of(p, "facts.csv", row.Line, row.Field("id") + ".expression")));
        var (low, high) = (Number(row, "low", double.NegativeInfinity, found), Number(row, "high", double.PositiveInfinity, found));
        return expression is null ? null
            : new FactCheck(row.Field("id"), row.Field("gist"), row.Field("model_unit"), row.Field("period"), low, high, expression, Source, FromEssay: true);
    }

    static double Number(CsvRow row, string name, double otherwise, List<Finding> found)
    {
        if (row.Field(name) is not { Length: > 0 } text) return otherwise;
        if (double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number)) return number;
        found.Add(new Finding("facts.csv", row.Line, $"{row.Field("id")}.{name}", text, "is no number", "a number or nothing", null));
        return otherwise;
    }

    static string[] Ids(string field) => field.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    static IEnumerable<CsvRow> Rows(string text, string file, List<Finding> found)
    {
        var rows = CsvText.Rows(text, (line, problem) => found.Add(new Finding(file, line, "row", "", problem, "fields in double quotes, quotes in them doubled", null)));
        return rows.Skip(1).Select(row => new CsvRow(rows[0].Fields, row.Fields, row.Line));
    }

    sealed record CsvRow(string[] Header, string[] Values, int Line)
    {
        public string Field(string name) => Array.IndexOf(Header, name) is >= 0 and var column && column < Values.Length ? Values[column] : "";
    }
}
