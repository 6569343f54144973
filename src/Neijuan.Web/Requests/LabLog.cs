namespace Neijuan.Web.Requests;

/// <summary>What whoever runs the lab should hear of: faults of its own, and readers it dropped. One line at a time.</summary>
public sealed class LabLog(Action<string>? write)
{
    readonly Lock gate = new();

    public void Say(string line)
    {
        lock (gate) write?.Invoke(line);
    }

    /// <summary>A request that failed through no fault of its own.</summary>
    internal void Fault(HttpRequest request, Exception exception) =>
        Say($"{request.Method} {request.Path.ToUriComponent()} failed: {exception}");
}
