using System.Text.Json.Nodes;
using NJsonSchema;
using Neijuan.Engine.Randomness;
using Neijuan.Lab.Schemas;
using Neijuan.Model.Policies;
using Neijuan.Model.Reading;
using Neijuan.Tests.Model.Scenarios;
using Xunit;

namespace Neijuan.Tests.Lab.Schemas;

public class ScenarioSchemaTests
{
    static readonly string Rendered = ScenarioSchema.Render(Economies.Data.Places, Levers.All, Economies.Data.Parameters);

    [Fact]
    public void The_build_writes_the_schema_that_is_printed() =>
        Assert.Equal(Rendered + "\n", File.ReadAllText(Path.Combine(Economies.Data.Root, ScenarioSchema.FileName)));

    public static TheoryData<string> Shipped => [.. ScenarioTexts.Shipped];

    [Theory]
    [MemberData(nameof(Shipped))]
    public async Task Every_shipped_scenario_passes(string name)
    {
        var text = await File.ReadAllTextAsync(Path.Combine(ScenarioTexts.Folder, name + ".yaml"));
        Assert.Empty((await JsonSchema.FromJsonAsync(Rendered)).Validate(YamlAsJson.Of(text)));
    }

    [Theory]
    [InlineData(true, "set: trade.tariff, where: { bloc: [us, eu], industry: solar }, from: 2018Q1, value: 0.6")]
    [InlineData(true, "set: parameter.ambition_top, value: 5")]
    [InlineData(false, "set: trade.tarif, value: 0.6")]
    [InlineData(false, "set: parameter.ambition, value: 5")]
    [InlineData(false, "set: trade.tariff, value: 3")]
    [InlineData(false, "set: trade.tariff, where: { province: beijing }, value: 0.6")]
    [InlineData(false, "set: trade.tariff, where: { bloc: mars }, value: 0.6")]
    [InlineData(false, "set: trade.tariff, where: { bloc: [] }, value: 0.6")]
    [InlineData(false, "set: parameter.ambition_top, from: 2010Q1, value: 5")]
    public async Task A_change_passes_when_its_lever_its_places_and_its_value_are_right(bool passes, string change) =>
        Assert.Equal(
            passes, (await JsonSchema.FromJsonAsync(Rendered)).Validate(YamlAsJson.Of(ScenarioTexts.WithChanges(change))).Count == 0);

    [Fact]
    public async Task The_schema_knows_an_id_in_the_one_spelling_that_editors_propose()
    {
        var shouted = ScenarioTexts.WithChanges("set: TRADE.TARIFF, value: 0.6");
        Assert.Empty(ScenarioTexts.Check(shouted));
        Assert.NotEmpty((await JsonSchema.FromJsonAsync(Rendered)).Validate(YamlAsJson.Of(shouted)));
        Assert.DoesNotMatch("\\[[a-z][A-Z]\\]", Rendered.Replace("[Qq]", "", StringComparison.Ordinal));
    }

    [Fact]
    public void What_many_shapes_share_stands_once()
    {
        Assert.Equal(2, Rendered.Split("\"solar\"").Length); // an industry: in its definition alone
        Assert.Equal(2, Rendered.Split(Horizon.Text).Length);
    }

    [Fact]
    public async Task Schema_and_reader_agree_on_what_a_scenario_is()
    {
        var schema = await JsonSchema.FromJsonAsync(Rendered);
        var (accepted, refused) = (0, 0);
        for (var k = 0; k < 600; k++)
        {
            var document =
                new GeneratedScenario(Economies.Data.Places, Economies.Data.Parameters, new Randomness(11, 0).For(1, (uint)k)).Next();
            if (Disagreement(schema, document) is { } said) Assert.Fail(said);
            if (Read(document).Length == 0) accepted++;
            else refused++;
        }

        Assert.InRange(accepted, 150, 450);
        Assert.InRange(refused, 150, 450);
    }

    // JSON is YAML, so the reader can be given the very document that the schema judges.
    static string? Disagreement(JsonSchema schema, JsonObject document)
    {
        var findings = Read(document);
        var errors = schema.Validate(document.ToJsonString());
        return errors.Count > 0 == findings.Length > 0 ? null
            : $"{document}\nreader: {string.Join('\n', findings)}\nschema: {string.Join('\n', errors)}";
    }

    // No schema can know which scenarios there are, or that two changes meet at one place.
    static Finding[] Read(JsonObject document) =>
    [
        .. ScenarioTexts.Check(document.ToJsonString())
            .Where(f =>
                (f.Field, f.Problem) != ("extends", "is unknown") && !f.Problem.StartsWith("is set twice", StringComparison.Ordinal)),
    ];
}
