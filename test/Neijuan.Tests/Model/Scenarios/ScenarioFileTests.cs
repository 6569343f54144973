using Neijuan.Tests.Lab.Store;
using Xunit;

namespace Neijuan.Tests.Model.Scenarios;

public sealed class ScenarioFileTests : IDisposable
{
    readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void A_file_that_cannot_be_read_is_a_finding()
    {
        var path = Write("locked", "name: locked\ntitle: t");
        using (new FileStream(path, FileMode.Open, FileAccess.ReadWrite, FileShare.None)) Assert.Contains("cannot be read", Problem(path));
        Assert.Empty(ScenarioTexts.Reader().Read(path).Findings);
    }

    [Fact]
    public void A_file_that_is_too_large_is_a_finding() =>
        Assert.Equal("is too large", Problem(Write("large", "# " + new string('x', 2 << 20))));

    [Fact]
    public void A_file_that_is_no_text_is_a_finding()
    {
        File.WriteAllBytes(folder.In("bytes.yaml"), [0x6e, 0xff, 0xfe, 0x00]);
        Assert.Equal("is no text in UTF-8 (byte 1)", Problem(folder.In("bytes.yaml")));
    }

    [Fact]
    public void A_scenario_extends_one_beside_it_and_findings_name_the_file_they_are_in()
    {
        Write("below", "name: below\ntitle: t\nchanges: [{ set: finance.leash, value: 7, source: test }]");
        var (_, findings) = ScenarioTexts.Reader().Read(Write("above", "name: above\ntitle: t\nextends: below\nvalue: 1"));
        Assert.Equal([("above.yaml", "value"), ("below.yaml", "finance.leash")], findings.Select(f => (f.File, f.Field)));
    }

    [Fact]
    public void A_scenario_that_leads_back_to_itself_is_a_finding()
    {
        Write("one", "name: one\ntitle: t\nextends: two");
        var finding = Assert.Single(ScenarioTexts.Reader().Read(Write("two", "name: two\ntitle: t\nextends: one")).Findings);
        Assert.Equal(("one.yaml", 3, "extends"), (finding.File, finding.Line, finding.Field));
    }

    [Fact]
    public void A_scenario_that_does_not_exist_has_a_near_miss()
    {
        var finding = Assert.Single(ScenarioTexts.Reader().Read("tarif-wall").Findings);
        Assert.Equal("tariff-wall", finding.Suggestion);
    }

    [Fact]
    public void Changes_over_a_scenario_and_its_own_problems_are_named_together()
    {
        var (_, findings) = ScenarioTexts.Reader()
            .Read(Write("bad", "name: bad\ntitle: t\nchange: []"), ["trade.tarif=1", "switch.tournament=2"]);
        Assert.Equal(["change", "set", "switch.tournament"], findings.Select(f => f.Field));
    }

    string Problem(string path) => Assert.Single(ScenarioTexts.Reader().Read(path).Findings).Problem;

    string Write(string name, string text)
    {
        File.WriteAllText(folder.In(name + ".yaml"), text);
        return folder.In(name + ".yaml");
    }
}
