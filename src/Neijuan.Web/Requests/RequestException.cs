using Neijuan.Model.Reading;

namespace Neijuan.Web.Requests;

/// <summary>One thing wrong with a request, as the answer says it: where, what was given, and what is allowed.</summary>
/// <param name="Line">Line of the text that was sent; nothing where the field says all.</param>
public sealed record RequestFault(string Field, int? Line, string Value, string Problem, string Allowed, string? Suggestion)
{
    /// <summary>A finding as the answer says it: what was called a file is the field of the request.</summary>
    internal static RequestFault Of(Finding finding) => new(
        finding.File.Length == 0 ? finding.Field : $"{finding.File}: {finding.Field}",
        finding.Line > 0 ? finding.Line : null,
        finding.Value,
        finding.Problem,
        finding.Allowed,
        finding.Suggestion);
}

/// <summary>A request that cannot be answered, with the status and everything that is wrong with it.</summary>
public sealed class RequestException(int status, string title, IReadOnlyList<Finding> findings)
    : Exception(findings.Count == 0 ? title : $"{title} {string.Join(" ", findings)}")
{
    public int Status { get; } = status;

    public string Title { get; } = title;

    public IReadOnlyList<Finding> Findings { get; } = findings;

    /// <summary>Seconds after which it is worth asking again.</summary>
    public int? RetryAfterSeconds { get; init; }

    public static RequestException Wrong(IReadOnlyList<Finding> findings) =>
        new(StatusCodes.Status400BadRequest, "The request asks for something that is not allowed.", findings);

    /// <exception cref="RequestException">Something is wrong.</exception>
    public static void ThrowIfAny(Findings findings)
    {
        if (findings.Count > 0) throw Wrong(findings.All);
    }

    /// <summary>One field that is wrong.</summary>
    public static RequestException Wrong(string field, string value, string problem, string allowed)
    {
        var findings = new Findings("");
        findings.Add(0, field, value, problem, allowed);
        return Wrong(findings.All);
    }

    public static RequestException Busy(string title, int seconds) =>
        new(StatusCodes.Status429TooManyRequests, title, []) { RetryAfterSeconds = seconds };
}
