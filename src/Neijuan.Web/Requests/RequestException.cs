using Neijuan.Model.Reading;

namespace Neijuan.Web.Requests;

/// <summary>One thing wrong with a request: where, what was given, and what is allowed.</summary>
public sealed record RequestFault(string Field, string Value, string Problem, string Allowed, string? Suggestion)
{
    const int LongestEcho = 200;

    public static RequestFault Of(Finding finding, string field) =>
        new($"{field}: {finding.Field}", Shortened(finding.Value), finding.Problem, finding.Allowed, finding.Suggestion);

    /// <summary>What a client sent is repeated to it, but not at any length.</summary>
    public static string Shortened(string value) => value.Length <= LongestEcho ? value : value[..LongestEcho] + "…";

    public override string ToString() =>
        $"{Field} = {Value}: {Problem}; allowed {Allowed}{(Suggestion is null ? "" : $"; did you mean {Suggestion}?")}";
}

/// <summary>A request that cannot be answered, with the status and everything that is wrong with it.</summary>
public sealed class RequestException(int status, string title, IReadOnlyList<RequestFault> faults)
    : Exception(faults.Count == 0 ? title : $"{title} {string.Join(" ", faults)}")
{
    public int Status { get; } = status;

    public string Title { get; } = title;

    public IReadOnlyList<RequestFault> Faults { get; } = faults;

    /// <summary>Seconds after which it is worth asking again.</summary>
    public int? RetryAfterSeconds { get; init; }

    public static RequestException Wrong(IReadOnlyList<RequestFault> faults) => new(StatusCodes.Status400BadRequest, "The request asks for something that is not allowed.", faults);

    public static RequestException Busy(string title, int seconds) => new(StatusCodes.Status429TooManyRequests, title, []) { RetryAfterSeconds = seconds };
}
