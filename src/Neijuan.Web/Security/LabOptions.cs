using Neijuan.Web.Requests;

namespace Neijuan.Web.Security;

/// <summary>Where the lab listens and whom it lets in.</summary>
public sealed record LabOptions
{
    public const string Loopback = "127.0.0.1";

    /// <summary>Name or address to listen on. Anything but this machine wants a token.</summary>
    public string Host { get; init; } = Loopback;

    /// <summary>0 takes a free one.</summary>
    public int Port { get; init; } = 5005;

    public string? Token { get; init; }

    /// <summary>Folder of the built page; none serves the API alone.</summary>
    public string? PageFolder { get; init; }

    /// <summary>Makes the baseline and its usual ensemble before anybody asks, so that the first reader waits for neither.</summary>
    public bool MakesBaselineFirst { get; init; }

    /// <summary>Hears what whoever runs the lab should: its own faults, and readers that were dropped.</summary>
    public Action<string>? Log { get; init; }

    public LabLimits Limits { get; init; } = new();

    public bool IsLoopback => Host is "localhost" or Loopback or "::1" or "[::1]";
}
