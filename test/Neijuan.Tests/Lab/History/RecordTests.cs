using Neijuan.Lab.History;
using Neijuan.Model.Indicators;
using Neijuan.Model.Reading;
using Neijuan.Tests.Lab.Store;
using Xunit;

namespace Neijuan.Tests.Lab.History;

public sealed class RecordTests : IDisposable
{
    const string Header = "indicator,industry,province,bloc,period,value,low,high,unit,definition,source,address,confidence,weight,note";

    readonly TemporaryFolder folder = new();

    static string Folder => Path.Combine(Economies.Data.Root, "data", "record");

    public void Dispose() => folder.Dispose();

    [Fact]
    public void Every_row_is_about_an_indicator_at_its_places()
    {
        var indicators = IndicatorCatalogue.All.ToDictionary(i => i.Id);
        Assert.All(RecordEntry.Read(Path.Combine(Folder, "record.csv")), row =>
        {
            var axes = indicators[row.Indicator].Kind.Axes;
            Assert.Equal(
                axes.Select(a => a.Id).Order(StringComparer.Ordinal), row.Place.Names.Select(n => n.Axis.Id).Order(StringComparer.Ordinal));
            Assert.All(row.Place.Names, n => Assert.Contains(n.Name, Economies.Data.Places[n.Axis]));
        });
    }

    [Fact]
    public void The_files_of_the_record_are_read_together_and_only_what_is_measured_is_given()
    {
        var rows = RecordFiles.Read(Economies.Data.Root);
        Assert.Equal(RecordEntry.Read(Path.Combine(Folder, "record.csv")), rows);
        Assert.DoesNotContain(rows, row => row.Indicator == "province.gdp_share");
    }

    [Fact]
    public void A_measured_number_among_the_unmeasured_and_a_ratio_that_is_none_are_found()
    {
        var record = Directory.CreateDirectory(folder.In("data/record")).FullName;
        foreach (var file in Directory.GetFiles(Folder)) File.Copy(file, Path.Combine(record, Path.GetFileName(file)));
        File.AppendAllText(Path.Combine(record, "unmeasured.csv"), "china.gdp_nominal,,,,2018,1,,,bn,d,s,,seen,A,\n");
        File.AppendAllText(Path.Combine(record, "ambition.csv"), "AM9,cars,China,2020,7,million,goal,2,3.6,sum,seen,s,a,\n");
        var said = Assert.Throws<FindingsException>(() => RecordFiles.Read(folder.Path)).Findings;
        Assert.Equal(
            ["unmeasured.csv indicator china.gdp_nominal", "ambition.csv ratio 3.6"], said.Select(f => $"{f.File} {f.Field} {f.Value}"));
    }

    [Fact]
    public void Everything_wrong_with_a_record_is_named_at_once()
    {
        File.WriteAllText(folder.In("record.csv"), $"""
            {Header}
            china.gdp_nominal,,,,2018Q5,many,,,bn,d,s,,seen,A,
            china.gdp_nominall,,,,2018,1,3,2,bn,d,s,,seen,A,
            china.gdp_nominal,,,,2018,1,,,,d,,,seen,A
            """);
        var said = Assert.Throws<FindingsException>(() => RecordEntry.Read(folder.In("record.csv"))).Message.Split('\n');
        (string Where, string What)[] expected =
        [
            ("record.csv:4: row", "has 14 fields"), ("record.csv:2: period = 2018Q5", "no period"),
            ("record.csv:2: value = many", "no finite number"),
            ("record.csv:3: indicator = china.gdp_nominall", "unknown"), ("record.csv:3: low = 3", "above high"),
            ("record.csv:4: unit", "empty"), ("record.csv:4: source", "empty"),
        ];
        Assert.Equal(expected.Length, said.Length);
        Assert.All(
            expected.Zip(said),
            pair =>
                Assert.True(
                    pair.Second.StartsWith(pair.First.Where, StringComparison.Ordinal) && pair.Second.Contains(pair.First.What),
                    pair.Second));
    }
}
