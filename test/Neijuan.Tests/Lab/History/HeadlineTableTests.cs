using Neijuan.Lab.History;
using Neijuan.Model.Reading;
using Neijuan.Tests.Lab.Store;
using Xunit;

namespace Neijuan.Tests.Lab.History;

public sealed class HeadlineTableTests
{
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
    public void A_hit_is_within_the_range_or_within_a_tenth(double? low, double? high, double model, bool hit) =>
        Assert.Equal(hit, HeadlineTable.IsHit(SmallRun.Record with { Value = 10, Low = low, High = high }, model));

    [Fact]
    public void A_negative_number_has_its_tenth_too() =>
        Assert.True(HeadlineTable.IsHit(SmallRun.Record with { Value = -10, Low = null, High = null }, -10.5));

    [Fact]
    public void Only_first_and_second_rank_count()
    {
        RecordEntry[] record = [.. new[] { "A", "B", "C" }.Select(weight => SmallRun.Record with { Weight = weight, Period = "2018" })];
        Assert.Equal(["A", "B"], HeadlineTable.Build(record, (_, _) => Path).Select(r => r.Record.Weight));
        Assert.Empty(HeadlineTable.Build(record, (_, _) => null));
    }

    [Fact]
    public void Quoted_fields_keep_their_commas_quotes_and_line_breaks() =>
        Assert.Equal([["a", "b,\"c\"\nd", ""], ["e", "f", "g"]], CsvText.Rows("a,\"b,\"\"c\"\"\nd\",\r\ne,f,g"));
}
