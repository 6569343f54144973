using System.Text.Json;
using Neijuan.Web;
using Xunit;

namespace Neijuan.Tests.Web;

public sealed class ApiDescriptionTests
{
    static string Client => Path.Combine(Economies.Data.Root, "src", "Neijuan.Web", "client");

    [Fact]
    public async Task The_description_that_the_types_of_the_page_are_made_of_is_that_of_the_lab() =>
        Assert.True(
            await ApiDescription.ReadAsync(Economies.Data) == await File.ReadAllTextAsync(Path.Combine(Client, "openapi.json")),
            "client/openapi.json is stale: `neijuan schema --kind api > src/Neijuan.Web/client/openapi.json` writes it again, "
            + "and then `npm run types` in client/ the types of the page");

    [Fact]
    public async Task Every_shape_that_is_answered_has_a_name_among_the_types_of_the_page()
    {
        var types = await File.ReadAllTextAsync(Path.Combine(Client, "src", "lib", "schema.d.ts"));
        using var description = JsonDocument.Parse(await File.ReadAllTextAsync(Path.Combine(Client, "openapi.json")));
        var shapes = description.RootElement.GetProperty("components").GetProperty("schemas").EnumerateObject().Select(shape => shape.Name);
        Assert.All(shapes, shape => Assert.Contains($"        {shape}: {{", types, StringComparison.Ordinal));
    }
}
