using System.Text.RegularExpressions;
using Neijuan.Cli;
using Neijuan.Cli.Terminal;
using Neijuan.Lab.Claims;
using Neijuan.Model.Policies;
using Neijuan.Model.Rules;
using Xunit;

namespace Neijuan.Tests.Documents;

/// <summary>Whoever cites a rule finds it written, and whatever is written is done by somebody.</summary>
public partial class RuleTests
{
    static readonly string Root = Economies.Data.Root;

    static readonly ILookup<string, string> CitedInCode = Directory
        .GetFiles(Path.Combine(Root, "src"), "*.cs", SearchOption.AllDirectories)
        .Select(file => Path.GetRelativePath(Root, file).Replace('\\', '/'))
        .Where(file => !file.Contains("/obj/") && !file.StartsWith("src/Neijuan.Model/Rules/", StringComparison.Ordinal))
        .SelectMany(file => RuleCitations.In(File.ReadAllText(Path.Combine(Root, file))).Select(id => (Id: id, File: file)))
        .ToLookup(citation => citation.Id, citation => citation.File);

    static readonly IReadOnlyList<Claim> Claims = ClaimSet.Load(Economies.Data).Claims;

    public static TheoryData<string> Ids => [.. ModelRules.All.Select(rule => rule.Id)];

    [Fact]
    public void Whatever_cites_a_rule_cites_one_that_is_written()
    {
        IEnumerable<(string By, string Text)> declarations =
        [
            .. Economies.Data.Parameters.Select(p => (p.Id, p.Rule)), .. Levers.All.Select(lever => (lever.Id, lever.Rule)),
            .. Claims.Select(claim => (claim.Id, claim.Rules)), .. CitedInCode.SelectMany(rule => rule.Select(file => (file, rule.Key))),
        ];
        Assert.Empty(from declaration in declarations
                     from id in RuleCitations.In(declaration.Text)
                     where ModelRules.Find(id) is null
                     select $"{declaration.By} cites {id}");
    }

    [Fact]
    public void Every_parameter_and_lever_cites_rules_and_nothing_else()
    {
        Assert.All(Economies.Data.Parameters, p => Assert.Matches(OnlyRules(), p.Rule));
        Assert.All(Levers.All, lever => Assert.Matches(OnlyRules(), lever.Rule));
    }

    [Fact]
    public void No_rule_is_written_twice() => Assert.Equal(ModelRules.All.Count, ModelRules.All.Select(rule => rule.Id).Distinct().Count());

    [Theory]
    [MemberData(nameof(Ids))]
    public void A_rule_says_what_happens_and_is_done_where_it_says(string id)
    {
        var rule = ModelRules.Find(id)!;
        Assert.EndsWith(".", rule.Says, StringComparison.Ordinal);
        Assert.NotEmpty(rule.Name);
        Assert.NotEmpty(rule.Source);
        Assert.All(rule.LettersExplained, letter => Assert.NotEmpty(letter.Meaning));
        foreach (var file in rule.In.Select(SourceFile.Of))
        {
            Assert.True(File.Exists(Path.Combine(Root, file)), file);
            Assert.Contains(file, CitedInCode[id]);
        }

        if (rule.IsBuilt) Assert.NotEmpty(rule.Equation);
        else
        {
            Assert.Empty(CitedInCode[id]);
            Assert.Contains(Claims, claim => RuleCitations.Cites(claim.Rules, rule));
        }
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void An_equation_has_all_parameters_of_its_rule_and_no_others(string id)
    {
        var rule = ModelRules.Find(id)!;
        foreach (var p in Economies.Data.Parameters.Where(p => RuleCitations.Cites(p.Rule, rule)))
            Assert.True(Names(rule.Equation, p.Id) || HasSymbol(rule.Equation, p.Symbol), $"{id} without {p.Id} {p.Symbol}");
        foreach (var word in Words().Matches(rule.Equation).Select(match => match.Value))
        {
            var parameter = Economies.Data.Parameters.FirstOrDefault(p => p.Id == word);
            Assert.True(
                parameter is null ? IsInData(word) : RuleCitations.Cites(parameter.Rule, rule),
                $"{id}: {word} is not its parameter nor in data/");
        }
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void A_rule_is_explained_whether_it_is_asked_for_in_capitals_or_not(string id)
    {
        var output = Explained(id.ToLowerInvariant());
        Assert.StartsWith($"{id} {ModelRules.Find(id)!.Name}", output);
        Assert.Equal(output, Explained(id));
    }

    [Fact]
    public void Levers_and_parameters_point_to_their_rules()
    {
        Assert.Contains("R4 Capacity targets (neijuan explain R4)", Explained("ambition_top"));
        Assert.Contains("R5 Push towards the target (neijuan explain R5)", Explained("switch.tournament"));
    }

    [Fact]
    public void A_range_takes_in_what_lies_between_its_ends() =>
        Assert.Equal(["R1", "R1b", "R1c", "R2", "R3", "R22", "R49b"], RuleCitations.In("R1-R3; R22, but not R2; R49b"));

    [Fact]
    public void A_rule_acts_in_the_stages_that_call_its_types()
    {
        Assert.Equal(["firms review prices"], RuleStages.Of(ModelRules.Find("R22")!));
        Assert.Equal(
            ["homes are sold before they are built", "developers build and buy land", "developers service debt"],
            RuleStages.Of(ModelRules.Find("R44")!));
    }

    static string Explained(string id)
    {
        using var output = new StringWriter();
        var code = CommandLine.Invoke(["explain", id], new Session(output, output, Interactive: false, CancellationToken.None));
        Assert.Equal(ExitCode.Done, code);
        return output.ToString();
    }

    static bool Names(string equation, string id) => Regex.IsMatch(equation, $@"(?<!\w){id}(?!\w)");

    static bool HasSymbol(string equation, string symbol) =>
        symbol.Length > 0 && Regex.IsMatch(equation, $@"(?<![\w_]){Regex.Escape(symbol)}(?![\w_])");

    static bool IsInData(string word) => Directory.GetFiles(Path.Combine(Root, "data"), "*.csv").Any(file =>
        File.ReadLines(file).First().Split(',').Contains(word)
        || (Path.GetFileName(file) == "calendar.csv" && Economies.Data.Calendar.Has(word)));

    [GeneratedRegex("^R[0-9]+[a-e]?([,–-] ?R[0-9]+[a-e]?)*$")]
    private static partial Regex OnlyRules();

    // A letter and an underscore are a symbol, r_L or k_cap; a word and a subscript for places too, duty_bs.
    [GeneratedRegex(@"(?<![\w^])(?!\w+_(ps|bs)\b)[a-z]{3,}(_[a-z0-9]{2,})+\b", RegexOptions.ExplicitCapture)]
    private static partial Regex Words();
}
