using Neijuan.Model.Reading;
using Neijuan.Model.Setup;
using Neijuan.Tests.Lab.Store;
using Xunit;

namespace Neijuan.Tests.Model.Setup;

public sealed class DataFileTests : IDisposable
{
    readonly TemporaryFolder folder = new();

    public DataFileTests()
    {
        foreach (var (kind, pattern) in new[] { ("data", "*.csv"), ("data", "columns.yaml"), ("parameters", "*.yaml") })
        {
            Directory.CreateDirectory(folder.In(kind));
            foreach (var file in Directory.GetFiles(Path.Combine(Economies.Data.Root, kind), pattern))
                File.Copy(file, Path.Combine(folder.In(kind), Path.GetFileName(file)));
        }
    }

    public void Dispose() => folder.Dispose();

    [Fact]
    public void A_copy_of_the_data_loads() => Assert.Equal(Economies.Data.Parameters, ModelData.Load(folder.Path).Parameters);

    [Fact]
    public void Every_problem_of_all_files_is_named_at_once()
    {
        Edit("data/industries.csv", "solar,Solar", "solar,\"Solar\" and");
        Edit("data/opening.csv", "central_bonds,3200", "central_bonds,much");
        Edit("data/calendar.csv", "vat_rate,", "vat_rat,");
        Edit("data/uses.csv", "firm_investment,robot", "firm_investment,robott");
        Edit("data/priorities.csv", "solar,2005Q1", "solar,2005Q7");
        Edit("data/bloc_demand.csv", "us,solar", "us,solr");
        File.Delete(folder.In("data/capacity_cuts.csv"));
        Edit("parameters/pricing.yaml", "0.12]\n  value: 0.06", "0.12]\n  value: 15");
        Edit("parameters/pricing.yaml", "normal_utilisation:", "normal_utilization:");
        var findings = Assert.Throws<FindingsException>(() => ModelData.Load(folder.Path)).Findings;
        (string File, string Field)[] expected =
        [
            ("industries.csv", "row"), ("opening.csv", "value"), ("calendar.csv", "series"), ("uses.csv", "industry"),
            ("priorities.csv", "from"), ("bloc_demand.csv", "industry"), ("capacity_cuts.csv", "file"),
            ("pricing.yaml", "inventory_sensitivity.value"), ("pricing.yaml", "normal_utilization"), ("parameters", "normal_utilisation"),
        ];
        Assert.Equal(expected.Order(), findings.Select(f => (f.File, f.Field)).Distinct().Order());
    }

    [Fact]
    public void Each_number_of_the_agents_tables_is_read_when_the_data_are_loaded()
    {
        Edit("data/provinces.csv", "beijing,110000,Beijing,北京市,9006", "beijing,110000,Beijing,北京市,x");
        Edit("data/bloc_demand.csv", "us,solar,0.10", "us,solar,");
        var findings = Assert.Throws<FindingsException>(() => ModelData.Load(folder.Path)).Findings;
        Assert.Equal(
            [("bloc_demand.csv", 2, "share", ""), ("provinces.csv", 2, "gdp_weight", "x")],
            findings.Select(f => (f.File, f.Line, f.Field, f.Value)).Order());
    }

    [Theory]
    [InlineData("data/industries.csv", ",0.25,3,1.2", ",25,3,1.2", "foreign_market_share", "0..1")]
    [InlineData("data/industries.csv", "1.05,6,1.40", "1.05,60,1.40", "origin_elasticity", "3..8")]
    [InlineData("data/capacity_cuts.csv", "0.0352,1,", "0.0352,0.5,", "below_median_productivity_only", "0 or 1")]
    [InlineData("data/calendar.csv", "consumption_shock,2005Q1,1,", "consumption_shock,2005Q1,1.5,", "value", "0.7..1")]
    [InlineData("data/columns.yaml", "range: [3, 8]", "range: [8, 3]", "industries.csv.columns.origin_elasticity.range", "[low, high]")]
    public void A_number_outside_the_range_of_its_column_is_refused(string file, string before, string after, string field, string allowed)
    {
        Edit(file, before, after);
        var finding = Assert.Single(Assert.Throws<FindingsException>(() => ModelData.Load(folder.Path)).Findings);
        Assert.Equal((Path.GetFileName(file), field), (finding.File, finding.Field));
        Assert.Contains(allowed, finding.Allowed);
        Assert.True(finding.Line > 0);
    }

    [Theory]
    [InlineData("industries")]
    [InlineData("provinces")]
    [InlineData("blocs")]
    public void Without_places_nothing_is_read(string table)
    {
        File.Delete(folder.In($"data/{table}.csv"));
        Assert.Contains($"{table}.csv: file: cannot be read", Assert.Throws<FindingsException>(() => ModelData.Load(folder.Path)).Message);
    }

    [Fact]
    public void What_the_model_asks_for_by_name_is_all_there_and_nothing_else()
    {
        Assert.Equal(Names("opening.csv", "stock").Order(StringComparer.Ordinal), RequiredData.Stocks.Order(StringComparer.Ordinal));
        Assert.Equal(
            Names("calendar.csv", "series").Concat(Names("forcing.csv", "series")).Distinct().Order(StringComparer.Ordinal),
            RequiredData.Series.Order(StringComparer.Ordinal));
    }

    IEnumerable<string> Names(string file, string column)
    {
        var csv = Csv.Read(Path.Combine(folder.In("data"), file), new Findings(file));
        return Enumerable.Range(0, csv.Count).Select(row => csv.Text(row, column));
    }

    void Edit(string file, string before, string after)
    {
        var text = File.ReadAllText(folder.In(file));
        Assert.Contains(before, text);
        File.WriteAllText(folder.In(file), text.Replace(before, after));
    }
}
