using System.Text.Json;
using Microsoft.AspNetCore.Http.Json;
using Microsoft.Extensions.Options;
using Neijuan.Web.Documents;
using Neijuan.Web.Pages;

namespace Neijuan.Web.Endpoints;

/// <summary><c>GET catalogue</c>: all that is declared, or one kind of it.</summary>
internal static class CatalogueEndpoint
{
    public static void Map(IEndpointRouteBuilder api)
    {
        var services = api.ServiceProvider;
        var options = services.GetRequiredService<IOptions<JsonOptions>>().Value.SerializerOptions;
        var catalogue = services.GetRequiredService<CatalogueDocument>();
        var whole = JsonSerializer.SerializeToElement(catalogue, options);
        var page = PageFile.Of("application/json; charset=utf-8", JsonSerializer.SerializeToUtf8Bytes(catalogue, options));
        api.MapGet("/catalogue", (Delegate)(Func<HttpContext, Task>)page.WriteAsync)
            .WithSummary("Levers, switches, parameters, indicators, places, scenarios, the record, and the limits of a request.")
            .Produces<CatalogueDocument>();
        foreach (var kind in whole.EnumerateObject().Where(kind => kind.Value.ValueKind is JsonValueKind.Array or JsonValueKind.Object))
        {
            var part = PageFile.Of("application/json; charset=utf-8", JsonSerializer.SerializeToUtf8Bytes(kind.Value, options));
            api.MapGet($"/catalogue/{kind.Name}", (Delegate)(Func<HttpContext, Task>)part.WriteAsync)
                .WithSummary($"The {kind.Name} of the catalogue.");
        }
    }
}
