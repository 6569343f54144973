using System.Text.Json;
using System.Text.Json.Serialization;
using Microsoft.AspNetCore.Mvc;
using Neijuan.Engine.Accounting;
using Neijuan.Model;
using Neijuan.Model.Reading;

namespace Neijuan.Web.Requests;

/// <summary>Problem details (RFC 9457) with everything that is wrong with the request.</summary>
public sealed class LabProblem : ProblemDetails
{
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyList<RequestFault>? Faults { get; set; }
}

/// <summary>Every error as problem details: a title a person understands, and under <c>faults</c> everything that is wrong.</summary>
internal static class Problems
{
    const int LongestEcho = 200;

    public static LabProblem Of(Exception exception) => exception switch
    {
        RequestException e => With(Plain(e.Status, e.Title, e.Findings.Count == 0 ? null : string.Join('\n', e.Findings)), e.Findings),
        BadHttpRequestException { InnerException: JsonException inner } =>
            Plain(StatusCodes.Status400BadRequest, "The body is not the JSON that is expected here.", Position(inner)),
        JsonException inner => Plain(StatusCodes.Status400BadRequest, "The body is not the JSON that is expected here.", Position(inner)),
        BadHttpRequestException e => Plain(e.StatusCode, "The request cannot be read.", e.Message),
        BooksDoNotCloseException e =>
            Plain(StatusCodes.Status500InternalServerError, "The books do not close, so there are no results.", e.Message),
        RunawayException e =>
            Plain(StatusCodes.Status500InternalServerError, "The economy ran away, so there are no results.", e.Message),
        _ => Plain(StatusCodes.Status500InternalServerError, "The run failed.", exception.Message),
    };

    public static LabProblem Plain(int status, string title, string? detail = null) =>
        new() { Status = status, Title = title, Detail = detail };

    /// <summary>Answers with a problem instead of what was asked for.</summary>
    public static Task WriteAsync(HttpContext context, LabProblem problem, int? retryAfterSeconds = null)
    {
        context.Response.StatusCode = problem.Status ?? StatusCodes.Status500InternalServerError;
        if (retryAfterSeconds is { } seconds) context.Response.Headers.RetryAfter = $"{seconds}";
        return context.Response.WriteAsJsonAsync(problem, options: null, contentType: "application/problem+json");
    }

    static LabProblem With(LabProblem problem, IReadOnlyList<Finding> findings)
    {
        if (findings.Count > 0) problem.Faults = [.. findings.Select(RequestFault.Of)];
        return problem;
    }

    // What a client sent is repeated to it, but not at any length.
    static string Shortened(string text) => text.Length <= LongestEcho ? text : text[..LongestEcho] + "…";

    static string Position(JsonException e) =>
        $"{(e.Path is null ? "" : $"At {e.Path}, ")}line {(e.LineNumber ?? 0) + 1}: {Shortened(e.Message)}";
}
