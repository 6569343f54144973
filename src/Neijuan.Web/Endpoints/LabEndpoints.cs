using Neijuan.Web.Requests;

namespace Neijuan.Web.Endpoints;

/// <summary>The API, version 1.</summary>
internal static class LabEndpoints
{
    public const string Prefix = "/api/v1";

    public static void Map(IEndpointRouteBuilder app)
    {
        var api = app.MapGroup(Prefix);
        CatalogueEndpoint.Map(api);
        RunEndpoint.Map(api);
        StreamEndpoint.Map(api);
        CompareEndpoint.Map(api);
        SeriesEndpoint.Map(api);
        MatricesEndpoint.Map(api);
        ScenarioEndpoint.Map(api);
        ClaimsEndpoint.Map(api);
        StatusEndpoint.Map(api);
    }

    /// <summary>Declares the errors that every endpoint which makes runs can answer with.</summary>
    public static RouteHandlerBuilder MakesRuns(this RouteHandlerBuilder route) => route
        .Produces<LabProblem>(StatusCodes.Status400BadRequest, "application/problem+json")
        .Produces<LabProblem>(StatusCodes.Status429TooManyRequests, "application/problem+json");
}
