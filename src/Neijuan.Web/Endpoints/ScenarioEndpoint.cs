using System.Text;
using Neijuan.Model.Scenarios;
using Neijuan.Web.Requests;

namespace Neijuan.Web.Endpoints;

/// <summary>A scenario file as the lab understands it: what it extends, and its changes as the command line writes them.</summary>
public sealed record ScenarioTextDocument(string Name, string Title, string Scenario, IReadOnlyList<string> Changes);

/// <summary><c>POST scenario</c>: reads the text of a scenario file.</summary>
internal static class ScenarioEndpoint
{
    public static void Map(IEndpointRouteBuilder api) =>
        api.MapPost("/scenario", ReadAsync).Accepts<string>("application/yaml", "application/x-yaml", "text/yaml")
            .WithSummary("Reads a scenario file: its changes, or everything that is wrong with it.")
            .Produces<ScenarioTextDocument>().MakesRuns();

    static async Task<IResult> ReadAsync(HttpRequest request, PolicyReader policies, CancellationToken cancellation)
    {
        var text = Encoding.UTF8.GetString((await WrittenBody.BytesAsync(request, cancellation, "a YAML document")).Span);
        var (scenario, changes, parameters) = policies.Read(text);
        return TypedResults.Ok(new ScenarioTextDocument(
            scenario.Name, scenario.Title, scenario.Extends ?? Scenario.Baseline.Name,
            [.. changes.Select(ChangeText.Of), .. parameters.Select(ChangeText.Of)]));
    }
}
