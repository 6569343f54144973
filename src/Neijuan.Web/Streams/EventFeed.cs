namespace Neijuan.Web.Streams;

/// <summary>One event for a reader; what it carries is made when the reader takes it.</summary>
internal sealed record FeedEvent(string Kind, Func<object> Document);

/// <summary>
/// What one reader has still to be told. A band takes the place of one that nobody has taken yet, for it tells more of the same; the other
/// kinds are few. So a reader who takes nothing costs no more than one who takes everything.
/// </summary>
internal sealed class EventFeed
{
    /// <summary>The kind of event of which only the latest matters.</summary>
    public const string Band = "band";

    readonly Lock gate = new();
    readonly LinkedList<FeedEvent> pending = new();
    TaskCompletionSource news = News();
    Exception? refusal;
    bool ended;

    /// <summary>Events that wait to be taken.</summary>
    public int Waiting
    {
        get { lock (gate) return pending.Count; }
    }

    public void Add(FeedEvent next)
    {
        lock (gate)
        {
            if (ended) return;
            if (next.Kind == Band && pending.FirstOrDefault(e => e.Kind == Band) is { } older) pending.Remove(older);
            pending.AddLast(next);
            news.TrySetResult();
        }
    }

    /// <summary>Nothing follows what was added; a refusal is for a reader who was told nothing.</summary>
    public void End(Exception? why = null)
    {
        lock (gate)
        {
            if (ended) return;
            (ended, refusal) = (true, why);
            news.TrySetResult();
        }
    }

    /// <summary>Nothing but this follows: what was not taken is forgotten.</summary>
    public void EndWith(FeedEvent last)
    {
        lock (gate)
        {
            pending.Clear();
            pending.AddLast(last);
            ended = true;
            news.TrySetResult();
        }
    }

    /// <summary>The next event, or null after the last.</summary>
    public async Task<FeedEvent?> NextAsync(CancellationToken cancellation)
    {
        while (true)
        {
            Task heard;
            lock (gate)
            {
                if (pending.First is { } first)
                {
                    pending.RemoveFirst();
                    return first.Value;
                }

                if (ended) return refusal is null ? null : throw refusal;
                if (news.Task.IsCompleted) news = News();
                heard = news.Task;
            }

            await heard.WaitAsync(cancellation);
        }
    }

    static TaskCompletionSource News() => new(TaskCreationOptions.RunContinuationsAsynchronously);
}
