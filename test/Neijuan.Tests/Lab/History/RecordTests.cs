using Neijuan.Lab.History;
using Neijuan.Model.Indicators;
using Neijuan.Model.Reading;
using Neijuan.Tests.Lab.Store;
using Xunit;

namespace Neijuan.Tests.Lab.History;

public sealed class RecordTests : IDisposable
{
    const string Header = "indicator,industry,province,bloc,period,value,low,high,unit,definition,source,address,confidence,weight,note";

    static readonly HistoricalRecord Record = RecordFiles.Read(Economies.Data.Root);

    readonly TemporaryFolder folder = new();

    static string Folder => Path.Combine(Economies.Data.Root, "data", "record");

    string Copy => folder.In("data/record");

    public void Dispose() => folder.Dispose();

    [Fact]
    public void Every_row_that_is_measured_stands_at_the_places_of_its_indicator()
    {
        var indicators = IndicatorCatalogue.All.ToDictionary(i => i.Id);
        Assert.All(Record.Measured(indicators.Keys), row =>
        {
            var axes = indicators[row.Indicator].Kind.Axes;
            Assert.Equal(
                axes.Select(a => a.Id).Order(StringComparer.Ordinal), row.Place.Names.Select(n => n.Axis.Id).Order(StringComparer.Ordinal));
            Assert.All(row.Place.Names, n => Assert.Contains(n.Name, Economies.Data.Places[n.Axis]));
        });
    }

    [Fact]
    public void What_the_model_does_not_measure_is_there_and_counted()
    {
        string[] known = [.. IndicatorCatalogue.All.Select(i => i.Id)];
        var rest = Record.NotMeasured(known);
        Assert.Contains(("province.gdp_share", 186), rest);
        Assert.All(rest, r => Assert.DoesNotContain(r.Indicator, known));
        Assert.Equal(Record.Rows.Count, Record.Measured(known).Count + rest.Sum(r => r.Rows));
    }

    [Fact]
    public void Every_indicator_of_the_record_is_in_one_group_and_no_group_has_an_indicator_without_rows()
    {
        string[] listed = [.. Record.Reading.Groups.SelectMany(g => g.Tolerances.Keys)];
        Assert.Equal(listed.Length, listed.Distinct().Count());
        Assert.Equal(listed.Order(StringComparer.Ordinal), Record.Rows.Select(r => r.Indicator).Distinct().Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Every_number_says_where_it_was_read_and_one_unit_holds_for_an_indicator()
    {
        Assert.All(Record.Rows, row => Assert.True(row.Address.Length > 0 || row.Note.Length > 0, $"{row.Label} {row.Period}"));
        foreach (var indicator in Record.Rows.GroupBy(row => row.Indicator))
            Assert.True(indicator.Select(row => row.Unit).Distinct().Count() == 1, indicator.Key);
    }

    [Fact]
    public void The_rule_is_the_one_that_is_written_in_the_design()
    {
        Assert.Equal(
            "shares of GDP ± 0.02; inflation and growth ± 0.015; utilisation of all industry ± 0.03; utilisation of one industry ± 0.05; "
                + "quantities and prices of an industry ± 15 %; everything else ± 10 %",
            string.Join("; ", Record.Reading.Tolerances.Select(t => $"{t.Name} {t.Text}")));
        Assert.Equal(["to 2018", "2019 to 2024"], Enum.GetValues<RecordPeriod>().Select(Record.Reading.NameOf));
        Assert.All(Record.Rows.Where(r => r.Unit == "share of GDP"), row =>
            Assert.Equal("share_of_gdp", Record.Reading.GroupOf(row.Indicator)!.Tolerances[row.Indicator].Id));
    }

    [Theory]
    [InlineData("2018", RecordPeriod.Fitted)]
    [InlineData("2018Q4", RecordPeriod.Fitted)]
    [InlineData("2019Q1", RecordPeriod.Unseen)]
    [InlineData("2019", RecordPeriod.Unseen)]
    public void A_year_is_of_the_period_of_its_last_quarter(string period, RecordPeriod expected) =>
        Assert.Equal(expected, Record.Reading.PeriodOf(SmallRun.Record with { Period = period }));

    [Theory]
    [InlineData("accounts.csv", "china.gdp_nominall,,,,2018,1,,,bn,d,s,,seen,A,",
        "accounts.csv indicator china.gdp_nominall china.gdp_nominal")]
    [InlineData("prices.csv", "china.gdp_nominal,,,,2018,1,,,bn,d,s,,seen,A,", "prices.csv indicator china.gdp_nominal")]
    [InlineData("accounts.csv", "china.gdp_nominal,,,,2018,1,,,bn,d,s,,seen,A,", "accounts.csv period 2018")]
    [InlineData("accounts.csv", "china.gdp_nominal,,,,2025Q1,1,,,bn,d,s,,seen,A,", "accounts.csv period 2025Q1")]
    [InlineData("ambition.csv", "AM9,cars,China,2020,7,million,goal,2,3.6,sum,seen,s,a,", "ambition.csv ratio 3.6")]
    [InlineData("extra.csv", Header, "extra.csv file extra.csv")]
    public void A_row_that_belongs_nowhere_or_is_there_already_is_found(string file, string row, string found)
    {
        CopyRecord();
        File.AppendAllText(Path.Combine(Copy, file), row + "\n");
        Assert.Equal([found], Findings().Select(f => $"{f.File} {f.Field} {f.Value} {f.Suggestion}".Trim()));
    }

    [Theory]
    [InlineData("fitted_to: 2018Q4", "fitted_to: 2018Q3", "fitted_to 2018Q3")]
    [InlineData("unseen_to: 2024Q4", "unseen_to: 2017Q4", "unseen_to 2017Q4")]
    [InlineData(
        "china.land_revenue: other", "china.land_revenu: other", "groups.public_finance.indicators china.land_revenu china.land_revenue")]
    [InlineData("china.land_revenue: other", "china.land_revenue: others", "groups.public_finance.indicators others other")]
    [InlineData("name: shares of GDP, within: 0.02", "name: shares of GDP, within: -1", "tolerances.share_of_gdp.within -1")]
    [InlineData("name: shares of GDP, within: 0.02", "name: shares of GDP", "tolerances.share_of_gdp.within")]
    [InlineData("of_value: 0.10 }", "of_value: 0.10, within: 1 }", "tolerances.other.within 1")]
    [InlineData("    name: Trade\n", "    title: Trade\n", "groups.trade.title Trade")]
    [InlineData(
        "    name: Trade\n    indicators:\n", "    name: Trade\n    indicators:\n      china.land_revenue: other\n",
        "groups.trade.indicators china.land_revenue")]
    public void What_is_wrong_with_the_rule_is_found_with_its_line(string from, string to, string found)
    {
        CopyRecord();
        var file = Path.Combine(Copy, "reading.yaml");
        var text = File.ReadAllText(file);
        Assert.Contains(from, text, StringComparison.Ordinal);
        File.WriteAllText(file, text.Replace(from, to, StringComparison.Ordinal));
        var first = Findings()[0];
        Assert.Equal(("reading.yaml", found), (first.File, $"{first.Field} {first.Value} {first.Suggestion}".Trim()));
        Assert.True(first.Line > 0);
        Assert.NotEmpty(first.Allowed);
    }

    [Fact]
    public void Everything_wrong_with_a_table_is_named_at_once()
    {
        CopyRecord();
        File.WriteAllText(Path.Combine(Copy, "industry_prices.csv"), $"""
            {Header}
            industry.price_index,solar,,,2018Q5,many,,,bn,d,s,,seen,A,
            industry.price_index,solar,,,2018,1,3,2,bn,d,s,,seen,A,
            industry.price_index,solar,,,2017,1,2,3,bn,d,s,,seen,A,
            industry.price_index,solar,,,2016,1,,,,d,,,seen,A
            """);
        (string Where, string What)[] expected =
        [
            ("industry_prices.csv:5: row", "has 14 fields"), ("industry_prices.csv:2: period = 2018Q5", "no period"),
            ("industry_prices.csv:2: value = many", "no finite number"), ("industry_prices.csv:3: low = 3", "above high"),
            ("industry_prices.csv:4: value = 1", "outside its own range"), ("industry_prices.csv:5: unit", "empty"),
            ("industry_prices.csv:5: source", "empty"),
        ];
        var said = Findings().Select(f => f.ToString()).ToArray();
        Assert.Equal(expected.Length, said.Length);
        Assert.All(
            expected.Zip(said),
            pair =>
                Assert.True(
                    pair.Second.StartsWith(pair.First.Where, StringComparison.Ordinal) && pair.Second.Contains(pair.First.What),
                    pair.Second));
    }

    IReadOnlyList<Finding> Findings() => Assert.Throws<FindingsException>(() => RecordFiles.Read(folder.Path)).Findings;

    void CopyRecord()
    {
        Directory.CreateDirectory(Copy);
        foreach (var file in Directory.GetFiles(Folder)) File.Copy(file, Path.Combine(Copy, Path.GetFileName(file)));
    }
}
