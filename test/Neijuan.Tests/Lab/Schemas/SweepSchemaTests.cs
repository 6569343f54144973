using NJsonSchema;
using Neijuan.Lab.Experiments.Sweeps;
using Neijuan.Lab.Outcomes;
using Neijuan.Model.Indicators;
using Neijuan.Model.Policies;
using Xunit;

namespace Neijuan.Tests.Lab.Schemas;

public class SweepSchemaTests
{
    static readonly string Rendered = SweepSchema.Render(
        Economies.Data.Places, Levers.All, Economies.Data.Parameters,
        new OutcomeChoice(Economies.Data.Root, IndicatorCatalogue.All, Economies.Data.Places).Declared);

    public static TheoryData<string> Shipped => [.. Directory.GetFiles(Path.Combine(Economies.Data.Root, "sweeps"), "*.yaml")];

    [Fact]
    public void The_build_writes_the_schema_that_is_printed() =>
        Assert.Equal(Rendered + "\n", File.ReadAllText(Path.Combine(Economies.Data.Root, SweepSchema.FileName)));

    [Theory]
    [MemberData(nameof(Shipped))]
    public async Task Every_shipped_sweep_passes(string path)
    {
        var text = await File.ReadAllTextAsync(path);
        Assert.StartsWith($"# yaml-language-server: $schema=../{SweepSchema.FileName}\n", text);
        Assert.Empty((await JsonSchema.FromJsonAsync(Rendered)).Validate(YamlAsJson.Of(text)));
    }

    [Theory]
    [InlineData(true, "set: trade.tariff, where: { bloc: us, industry: solar }, from: 2018Q1, values: [0, 0.6]")]
    [InlineData(true, "set: parameter.ambition_top, range: [5, 8]")]
    [InlineData(true, "set: switch.soft_budget")]
    [InlineData(false, "set: trade.tarif, values: [0]")]
    [InlineData(false, "set: trade.tariff, values: [3]")]
    [InlineData(false, "set: trade.tariff, values: []")]
    [InlineData(false, "set: trade.tariff, values: [zero]")]
    [InlineData(false, "set: trade.tariff, range: [0, 9]")]
    [InlineData(false, "set: trade.tariff, range: [0]")]
    [InlineData(false, "set: trade.tariff, range: [0, 0.5, 1]")]
    [InlineData(false, "set: trade.tariff, where: { bloc: [us, eu] }, values: [0]")]
    [InlineData(false, "set: trade.export_cap, where: { industry: solar }, values: [0]")]
    [InlineData(false, "set: parameter.ambition_top, from: 2010Q1, values: [5]")]
    [InlineData(false, "set: trade.tariff, from: 2099Q1, values: [0]")]
    public async Task A_factor_passes_when_its_lever_its_places_and_its_values_are_right(bool passes, string factor)
    {
        var sweep = YamlAsJson.Of($"name: given\ndesign: grid\nfactors: [{{ {factor} }}]\noutcomes: [vehicle_debt]");
        Assert.Equal(passes, (await JsonSchema.FromJsonAsync(Rendered)).Validate(sweep).Count == 0);
    }
}
