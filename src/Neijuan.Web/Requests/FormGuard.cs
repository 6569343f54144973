using System.Reflection;
using Microsoft.AspNetCore.Http.Json;
using Microsoft.AspNetCore.Http.Metadata;
using Microsoft.Extensions.Options;
using Neijuan.Model.Reading;

namespace Neijuan.Web.Requests;

/// <summary>
/// Reads how a request is written before its endpoint reads what it says: headers, query, body. What is wrong so far and leaves something
/// to read is handed on in the findings of the request, to which the endpoint adds its own; so one answer names everything.
/// </summary>
internal static class FormGuard
{
    const string Api = "/api/";
    const string Json = "application/json";

    public static async Task InvokeAsync(HttpContext context, RequestDelegate next)
    {
        // A method or an address that nobody takes has an endpoint too, of the router's own.
        if (context.GetEndpoint() is RouteEndpoint endpoint && endpoint.RoutePattern.RawText is { } route
            && route.StartsWith(Api, StringComparison.Ordinal))
        {
            var findings = context.RequestServices.GetRequiredService<Findings>();
            WrittenHeaders.Read(context.Request, endpoint);
            WrittenQuery.Read(context.Request.QueryString.Value ?? "", endpoint, findings);
            if (endpoint.Metadata.GetMetadata<IAcceptsMetadata>() is { RequestType: { } shape } accepts
                && accepts.ContentTypes.Contains(Json))
            {
                var options = context.RequestServices.GetRequiredService<IOptions<JsonOptions>>().Value.SerializerOptions;
                await new WrittenBody(options, findings).ReadAsync(context.Request, shape, context.RequestAborted);
            }

            // Who has nothing to add would not look at what was found.
            if (!Adds(endpoint)) RequestException.ThrowIfAny(findings);
        }

        await next(context);
    }

    static bool Adds(RouteEndpoint endpoint) =>
        endpoint.Metadata.GetMetadata<MethodInfo>()?.GetParameters().Any(parameter => parameter.ParameterType == typeof(Findings)) == true;
}
