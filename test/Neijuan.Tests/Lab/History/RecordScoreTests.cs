using CsCheck;
using Neijuan.Lab.History;
using Neijuan.Tests.Lab.Store;
using Xunit;

namespace Neijuan.Tests.Lab.History;

public sealed class RecordScoreTests
{
    static readonly Tolerance One = new("one", "all", 1, OfValue: false);

    static readonly ReadingRule Rule = SmallRun.Rule(One);

    [Fact]
    public void A_constant_is_the_mean_of_the_fitted_years_and_the_line_goes_on()
    {
        var record = Years((2015, 1), (2016, 3), (2017, 2), (2018, 6), (2019, 100));
        var rivals = new Rivals(record);
        Assert.Equal([3, 3], Says(rivals, Rival.Constant, record, 0, 4));
        // Least squares by hand: middle 2016.5, sum of products −1.5 −1.5 + 1 + 9 = 7, of squares 5: slope 1.4 a year.
        Assert.Equal([0.9, 6.5], Says(rivals, Rival.Line, record, 0, 4));
    }

    [Fact]
    public void Last_year_s_value_is_the_record_s_own_and_is_not_asked_where_there_is_none()
    {
        var record = new HistoricalRecord(
            [Entry("2017Q3", 1), Entry("2018Q3", 2), Entry("2018Q4", 3), Entry("2018", 4), Entry("2019Q3", 5)], Rule);
        var rivals = new Rivals(record);
        Assert.Equal([null, 1.0, null, null, 2.0], record.Rows.Select(row => rivals.Says(Rival.LastYear, row)));
    }

    [Fact]
    public void Quarters_and_years_are_two_series_and_a_line_needs_three_points()
    {
        var record = new HistoricalRecord(
            [Entry("2016", 1), Entry("2017", 3), Entry("2017Q1", 10), Entry("2019Q1", 0), Entry("2020", 0)], Rule);
        var rivals = new Rivals(record);
        Assert.Equal([2, 2, 10, 10, 2], record.Rows.Select(row => rivals.Says(Rival.Constant, row)!.Value));
        Assert.All(record.Rows, row => Assert.Null(rivals.Says(Rival.Line, row)));
    }

    [Fact]
    public void Rows_that_do_not_count_teach_no_rival()
    {
        var record = new HistoricalRecord([Entry("2017", 1), Entry("2018", 50) with { Weight = "C" }, Entry("2019", 2)], Rule);
        var rivals = new Rivals(record);
        Assert.Equal(1, rivals.Says(Rival.Constant, record.Rows[2]));
        Assert.Null(rivals.Says(Rival.LastYear, record.Rows[2]));
    }

    [Fact]
    public void A_score_by_hand()
    {
        var record = Years((2016, 1), (2017, 3), (2018, 2), (2019, 4), (2020, 4.5));
        var score = Score(record, 1.5, 5, 2, 4.8, 8.5);
        var (fitted, unseen) = (score.Groups[0], score.Groups[1]);
        Assert.Equal((RecordPeriod.Fitted, RecordPeriod.Unseen), (fitted.Period, unseen.Period));
        AssertTally(new Tally(3, 2, 2.5 / 3, 0.5), fitted.Model);
        AssertTally(new Tally(2, 1, 2.4, 2.4), unseen.Model);
        // The constant is 2, the line is 2 in 2017 and rises by .5 a year.
        AssertRival(fitted, Rival.Constant, its: new Tally(3, 3, 2.0 / 3, 1), models: new Tally(3, 2, 2.5 / 3, 0.5), beaten: false);
        AssertRival(unseen, Rival.Constant, its: new Tally(2, 0, 2.25, 2.25), models: new Tally(2, 1, 2.4, 2.4), beaten: true);
        AssertRival(fitted, Rival.LastYear, its: new Tally(2, 1, 1.5, 1.5), models: new Tally(2, 1, 1, 1), beaten: true);
        AssertRival(unseen, Rival.LastYear, its: new Tally(2, 1, 1.25, 1.25), models: new Tally(2, 1, 2.4, 2.4), beaten: false);
        AssertRival(unseen, Rival.Line, its: new Tally(2, 2, 1, 1), models: new Tally(2, 1, 2.4, 2.4), beaten: false);
        Assert.Equal(
            [
                "Years to 2018: 2 of 3 rows are met. The model does not beat a constant in utilisation; a straight line in utilisation.",
                "Years 2019 to 2024: 1 of 2 rows are met. The model does not beat last year's value in utilisation; "
                    + "a straight line in utilisation.",
            ],
            score.Sentences(Rule));
    }

    [Fact]
    public void A_model_that_beats_every_rival_is_told_so_and_one_without_rivals_too()
    {
        var record = Years((2016, 1), (2017, 5), (2018, 2));
        Assert.Equal(
            ["Years to 2018: 3 of 3 rows are met. The model beats every rival in every group."], Score(record, 1, 5, 2).Sentences(Rule));
        Assert.Equal(
            ["Years 2019 to 2024: 1 of 1 rows are met. No rival can answer any of them."], Score(Years((2019, 1)), 1).Sentences(Rule));
    }

    [Fact]
    public void Nothing_asked_is_no_score()
    {
        var score = RecordScore.Of(Years((2018, 1)), []);
        Assert.Empty(score.Groups);
        Assert.Empty(score.Whole);
    }

    [Fact]
    public void A_model_that_is_the_record_meets_all_and_no_rival_is_better() =>
        Series.Sample(values =>
        {
            var record = Years([.. values.Select((v, k) => (2010 + k, v))]);
            var score = Score(record, values);
            return score.Groups.All(g =>
                g.Model.Met == g.Model.Asked && g.Model.MeanMiss == 0 && g.Rivals.All(r => r.Its.Met <= r.Models.Met));
        });

    [Fact]
    public void A_model_that_says_last_year_s_value_scores_as_that_rival_does_and_does_not_beat_it() =>
        Series.Sample(values =>
        {
            var record = Years([.. values.Select((v, k) => (2010 + k, v))]);
            var score = Score(record, [.. values.Select((_, k) => values[Math.Max(0, k - 1)])]);
            return score.Groups.Select(g => g.Rivals.Single(r => r.Rival == Rival.LastYear)).All(r => r.Its == r.Models && !r.IsBeaten);
        });

    [Fact]
    public void The_whole_is_the_sum_of_its_groups()
    {
        var record = RecordFiles.Read(Economies.Data.Root);
        var score = RecordScore.Of(
            record, [.. record.Rows.Where(r => r.Counts).Select(r => new HeadlineRow(r, record.Reading.Of(r)!.Value, r.Value))]);
        foreach (var whole in score.Whole)
        {
            GroupScore[] groups = [.. score.Groups.Where(g => g.Period == whole.Period)];
            Assert.Equal(whole.Model.Asked, groups.Sum(g => g.Model.Asked));
            Assert.Equal(whole.Model.Asked, whole.Model.Met);
            foreach (var rival in Rivals.All)
                Assert.Equal(
                    whole.Rivals.Single(r => r.Rival == rival).Its.Met, groups.Sum(g => g.Rivals.Single(r => r.Rival == rival).Its.Met));
        }
    }

    static Gen<double[]> Series => Gen.Double[-20, 20].Array[1, 15];

    static RecordEntry Entry(string period, double value) =>
        SmallRun.Record with { Period = period, Value = value, Low = null, High = null };

    static HistoricalRecord Years(params (int Year, double Value)[] years) =>
        new([.. years.Select(y => Entry($"{y.Year}", y.Value))], Rule);

    static RecordScore Score(HistoricalRecord record, params double[] model) => RecordScore.Of(
        record, [.. record.Rows.Zip(model, (row, number) => new HeadlineRow(row, record.Reading.Of(row)!.Value, number))]);

    static double[] Says(Rivals rivals, Rival rival, HistoricalRecord record, params int[] rows) =>
        [.. rows.Select(row => Math.Round(rivals.Says(rival, record.Rows[row])!.Value, 12))];

    static void AssertRival(GroupScore score, Rival rival, Tally its, Tally models, bool beaten)
    {
        var found = score.Rivals.Single(r => r.Rival == rival);
        AssertTally(its, found.Its);
        AssertTally(models, found.Models);
        Assert.Equal(beaten, found.IsBeaten);
    }

    static void AssertTally(Tally expected, Tally actual)
    {
        Assert.Equal((expected.Asked, expected.Met), (actual.Asked, actual.Met));
        Assert.Equal(expected.MeanMiss, actual.MeanMiss, 1e-9);
        Assert.Equal(expected.MedianMiss, actual.MedianMiss, 1e-9);
    }
}
