namespace Neijuan.Lab.Experiments.Trials;

/// <summary>What was kept of trials, handed over in their order: whoever completes the oldest delivers.</summary>
internal sealed class Deliveries<T>(Action<Trial, T> deliver)
{
    readonly Lock delivering = new();
    readonly Dictionary<int, (Trial Trial, T Kept)> waiting = [];
    int due;

    /// <summary>Trials delivered so far.</summary>
    public int Due => Volatile.Read(ref due);

    public void Add(int place, Trial trial, T kept)
    {
        lock (delivering)
        {
            waiting.Add(place, (trial, kept));
            while (waiting.Remove(due, out var next))
            {
                deliver(next.Trial, next.Kept);
                Volatile.Write(ref due, due + 1);
            }
        }
    }
}
