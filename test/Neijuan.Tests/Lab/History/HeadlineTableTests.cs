using CsCheck;
using Neijuan.Lab.History;
using Neijuan.Model.Reading;
using Neijuan.Tests.Lab.Store;
using Xunit;

namespace Neijuan.Tests.Lab.History;

public sealed class HeadlineTableTests
{
    static readonly Tolerance Tenth = new("tenth", "all", 0.1, OfValue: true);

    static readonly Dictionary<string, double> Path = new()
    {
        ["2018Q1"] = 1, ["2018Q2"] = 2, ["2018Q3"] = 3, ["2018Q4"] = 6, ["2019Q1"] = 9,
    };

    [Theory]
    [InlineData("2018Q3", 3.0)]
    [InlineData("2018", 3.0)]
    [InlineData("2019", null)]
    [InlineData("2020Q1", null)]
    public void A_quarter_is_itself_and_a_year_the_mean_of_its_four_quarters(string period, double? expected) =>
        Assert.Equal(expected, HeadlineTable.At(Path, period));

    [Theory]
    [InlineData(null, null, 10.99, true)]
    [InlineData(null, null, 11.01, false)]
    [InlineData(null, null, 8.99, false)]
    [InlineData(5.0, 20.0, 19.0, true)]
    [InlineData(5.0, 20.0, 21.0, false)]
    [InlineData(9.9, null, 9.8, false)]
    [InlineData(9.9, null, 99.0, true)]
    public void A_hit_is_within_the_row_s_own_range_or_within_the_tolerance(double? low, double? high, double model, bool hit) =>
        Assert.Equal(hit, Accepted(10, low, high, Tenth).Holds(model));

    [Theory]
    [InlineData(-10, 0.1, true, -10.5, 0.5)]
    [InlineData(0.02, 0.015, false, -0.01, 2)]
    [InlineData(0.02, 0.015, false, 0.035, 1)]
    [InlineData(0, 0.1, true, 0.001, AcceptedRange.FurthestMiss)] // a tenth of nothing accepts nothing else
    [InlineData(0, 0.1, true, 0, 0)]
    [InlineData(1, 0.1, true, 100, AcceptedRange.FurthestMiss)]
    public void A_miss_is_the_distance_in_tolerances(double value, double within, bool ofValue, double model, double miss)
    {
        var accepted = Accepted(value, null, null, new Tolerance("t", "t", within, ofValue));
        Assert.Equal(miss, accepted.Miss(model), 1e-9);
    }

    [Theory]
    [InlineData(5.0, 20.0, 15.0, 0.5)]   // half way from the value to the upper end
    [InlineData(5.0, 20.0, 0.0, 2)]      // twice as far as the lower end
    [InlineData(10.0, null, 99.0, 0)]    // open above
    [InlineData(10.0, null, 9.0, 1)]     // the value is the end: a tenth of it is the measure
    [InlineData(null, 10.0, 12.0, 2)]
    public void In_a_range_each_side_has_its_own_measure(double? low, double? high, double model, double miss) =>
        Assert.Equal(miss, Accepted(10, low, high, Tenth).Miss(model), 1e-9);

    [Fact]
    public void What_is_met_misses_by_at_most_one() =>
        Gen.Select(Gen.Double[-5, 5], Gen.Double[0.01, 2], Gen.Double[0.01, 2], Gen.Double[-10, 10]).Sample((value, below, above, model) =>
        {
            var accepted = Accepted(value, value - below, value + above, Tenth);
            var miss = accepted.Miss(model);
            return accepted.Holds(model) ? miss <= 1 + 1e-9 : miss >= 1 - 1e-9;
        });

    [Fact]
    public void Only_first_and_second_rank_count_and_only_what_the_rule_knows()
    {
        RecordEntry[] rows =
        [
            .. new[] { "A", "B", "C" }.Select(weight => SmallRun.Record with { Weight = weight, Period = "2018" }),
            SmallRun.Record with { Indicator = "china.not_defined", Period = "2018" },
        ];
        var record = new HistoricalRecord(rows, SmallRun.Reading);
        Assert.Equal(["A", "B"], HeadlineTable.Build(record, (_, _) => Path).Select(r => r.Record.Weight));
        Assert.Empty(HeadlineTable.Build(record, (_, _) => null));
    }

    [Fact]
    public void Quoted_fields_keep_their_commas_quotes_and_line_breaks() =>
        Assert.Equal([["a", "b,\"c\"\nd", ""], ["e", "f", "g"]], CsvText.Rows("a,\"b,\"\"c\"\"\nd\",\r\ne,f,g"));

    static AcceptedRange Accepted(double value, double? low, double? high, Tolerance tolerance) =>
        AcceptedRange.Of(SmallRun.Record with { Value = value, Low = low, High = high }, tolerance);
}
