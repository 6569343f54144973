using Neijuan.Lab.Results;
using Neijuan.Lab.Runs;
using Neijuan.Model.Reading;
using Neijuan.Tests.Lab.Store;
using Xunit;

namespace Neijuan.Tests.Lab.Runs;

public sealed class ReproductionTests
{
    static readonly Manifest Before = SmallRun.Manifest();

    [Fact]
    public void The_same_run_is_the_same() => Assert.True(Reproduction.Compare(Before, SmallRun.Manifest()).Same);

    [Fact]
    public void The_first_quarter_and_stage_that_differ_are_named()
    {
        var after = Before with
        {
            Quarters = new Dictionary<string, string>(Before.Quarters) { ["2005Q2"] = "x", ["2005Q3"] = "y" },
            Stages = Before.Stages! with { Hashes = [Before.Stages.Hashes[0], ["p1", "x"], ["x", "x"]] },
        };
        var found = Reproduction.Compare(Before, after);
        Assert.Equal((false, "2005Q2", "act"), (found.Same, found.Quarter, found.Stage));
    }

    [Fact]
    public void Data_that_changed_are_named()
    {
        var after = Before with { Data = new Dictionary<string, string> { ["data/blocs.csv"] = "01", ["data/new.csv"] = "02" } };
        Assert.Equal(["data/blocs.csv", "data/new.csv"], Reproduction.Compare(Before, after).DataChanged);
    }

    [Fact]
    public void A_manifest_reads_back_as_it_was_written() =>
        Assert.Equal(Before.ToJson(), Manifest.Parse(Before.ToJson(), "test").ToJson());

    [Theory]
    [InlineData("")]
    [InlineData("null")]
    [InlineData("{}")]
    [InlineData("{ \"format\": 1 ")]
    public void A_damaged_manifest_is_refused(string text) =>
        Assert.Contains("m.json", Assert.Throws<FindingsException>(() => Manifest.Parse(text, "m.json")).Message);

    [Fact]
    public void A_manifest_of_a_later_format_is_refused() =>
        Assert.Contains(
            "format = 3", Assert.Throws<FindingsException>(() => Manifest.Parse((Before with { Format = 3 }).ToJson(), "m.json")).Message);

    [Fact]
    public void The_hash_of_a_scenario_hears_every_value()
    {
        var changes = Before.Scenario.Changes;
        var hash = Manifest.HashOf(changes, Before.Parameters);
        Assert.Equal(hash, Manifest.HashOf([.. changes], Before.Parameters));
        Assert.NotEqual(hash, Manifest.HashOf([changes[0] with { Value = 0.5 }], Before.Parameters));
        Assert.NotEqual(hash, Manifest.HashOf([changes[0] with { From = "2005Q2" }], Before.Parameters));
        Assert.NotEqual(hash, Manifest.HashOf(changes, new Dictionary<string, double> { ["markup"] = 0.3 }));
    }
}
