using Neijuan.Lab.Claims;
using Neijuan.Lab.History;
using Xunit;

namespace Neijuan.Tests.Lab.Claims;

public class EssayTests
{
    static readonly ClaimSet Set = ClaimSet.Load(Economies.Data);
    static readonly Essay Essay = Essay.Load(Economies.Data, Set.Outcomes);

    [Fact]
    public void The_whole_essay_is_there_once()
    {
        Assert.Equal(Enumerable.Range(1, 131).Select(k => $"SC{k:000}"), Essay.Sentences.Select(s => s.Id));
        Assert.Equal(Enumerable.Range(1, 67).Select(k => $"SF{k:000}"), Essay.Figures.Select(f => f.Id));
    }

    [Fact]
    public void Every_row_is_answered_by_something_that_exists_or_says_why_not() => Assert.Empty(Essay.Gaps(Set.Claims));

    [Fact]
    public void Every_claim_rests_on_a_sentence() => Assert.All(Set.Claims.Where(c => !c.IsPlacebo), c => Assert.NotEmpty(c.Sentences));

    [Fact]
    public void A_forgotten_row_is_found() =>
        Assert.Contains("answered by nothing", Assert.Single(With(s => s with { AnsweredBy = [], Reason = "" }).Gaps(Set.Claims)).Problem);

    [Fact]
    public void An_answer_that_points_to_nothing_is_found()
    {
        var gap = Assert.Single(With(s => s with { AnsweredBy = ["C733"] }).Gaps(Set.Claims));
        Assert.Equal(("claims.csv", 3, "C733"), (gap.File, gap.Line, gap.Value));
    }

    [Fact]
    public void Figures_and_record_are_held_against_the_model()
    {
        var checks = Essay.Checks(RecordFiles.Read(Economies.Data.Root), Economies.Data);
        Assert.True(checks.Count(c => c.FromEssay) >= 20);
        Assert.True(checks.Count(c => !c.FromEssay) >= 100);
        var defined = checks.Where(c => double.IsFinite(c.Expression.Evaluate(Economies.Baseline))).ToArray();
        Assert.True(defined.Length >= 0.98 * checks.Count);
    }

    [Theory]
    [InlineData(1, 2, 1.5, true, 0)]
    [InlineData(1, 2, 3, false, 2)]        // one beyond, half width one half
    [InlineData(1, 2, 0.5, false, 1)]
    [InlineData(20, double.PositiveInfinity, 18, false, 1)]  // a tenth of 20 is the measure of an open range
    [InlineData(1, 2, 1000, false, 10)]    // capped
    [InlineData(0, 0, 1, false, 10)]
    [InlineData(1, 2, double.NaN, false, 10)]
    public void A_miss_is_measured_in_half_widths_of_the_range(double low, double high, double value, bool hit, double distance)
    {
        var check = new FactCheck("SF000", "", "", "", low, high, Outcomes.Paths.Parse("1"), "", FromEssay: true);
        Assert.Equal(hit, check.IsHit(value));
        Assert.Equal(distance, check.Distance(value), 1e-9);
    }

    [Fact]
    public void The_score_is_the_share_met_and_the_mean_distance()
    {
        FactResult Fact(double value) =>
            new(new FactCheck("SF000", "", "", "", 1, 2, Outcomes.Paths.Parse("1"), "", FromEssay: true), [value]);
        Assert.Equal(new FactScore(4, 2, 0.5, 0.75), FactScore.Of([Fact(1), Fact(2), Fact(3), Fact(0.5)]));
    }

    static Essay With(Func<Sentence, Sentence> edit) =>
        Essay with { Sentences = [Essay.Sentences[0], edit(Essay.Sentences[1]), .. Essay.Sentences.Skip(2)] };
}
