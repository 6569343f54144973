using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;
using Neijuan.Model.Setup;
using Neijuan.Web.Endpoints;
using Neijuan.Web.Security;

namespace Neijuan.Web;

/// <summary>The description of the API in OpenAPI, of which the page's types are made.</summary>
public static class ApiDescription
{
    public const string Address = LabEndpoints.Prefix + "/openapi.json";

    static readonly JsonSerializerOptions Options =
        new() { WriteIndented = true, NewLine = "\n", Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The description that a lab with these data answers with, as it is kept in the repository.</summary>
    public static async Task<string> ReadAsync(ModelData data, CancellationToken cancellation = default)
    {
        await using var server = await LabServer.StartAsync(data, new LabOptions { Port = 0 }, cancellation);
        using var client = new HttpClient();
        var text = await client.GetStringAsync(new Uri(server.Address, Address), cancellation);
        return JsonNode.Parse(text)!.ToJsonString(Options) + "\n";
    }

    /// <summary>Leaves out what depends on the program that runs the lab, and on the port.</summary>
    internal static void Declare(OpenApiOptions options) => options.AddDocumentTransformer((document, _, _) =>
    {
        document.Info.Title = "Neijuan, the policy lab";
        document.Info.Version = "1";
        document.Servers?.Clear();
        document.Tags?.Clear();
        foreach (var operation in document.Paths.Values.SelectMany(path => path.Operations ?? [])) operation.Value.Tags?.Clear();
        foreach (var shape in document.Components?.Schemas?.Values ?? [])
        {
            OnOneLine(shape);
            foreach (var property in shape.Properties?.Values ?? []) OnOneLine(property);
        }

        return Task.CompletedTask;
    });

    /// <summary>Where a line of the sources ends is nobody's business.</summary>
    static void OnOneLine(IOpenApiSchema schema)
    {
        if (schema.Description?.Contains('\n') == true)
            schema.Description = string.Join(' ', schema.Description.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
    }
}
