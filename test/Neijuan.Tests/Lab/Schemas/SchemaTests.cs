using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using NJsonSchema;
using Neijuan.Engine.Randomness;
using Neijuan.Lab.Schemas;
using Neijuan.Model.Policies;
using Neijuan.Model.Reading;
using Neijuan.Model.Setup;
using Neijuan.Tests.Model.Scenarios;
using Xunit;

namespace Neijuan.Tests.Lab.Schemas;

public class SchemaTests
{
    static string Rendered => ScenarioSchema.Render(Economies.Data.Places, Levers.All, Economies.Data.Parameters);

    [Fact]
    public void The_schema_in_the_repository_is_the_one_that_is_printed() =>
        Assert.Equal(Rendered + "\n", File.ReadAllText(Path.Combine(Economies.Data.Root, ScenarioSchema.FileName)));

    [Fact]
    public async Task Schema_and_reader_agree_on_what_a_scenario_is()
    {
        Regex.CacheSize = 2000; // one pattern per lever and parameter, asked again for every document
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
