namespace Neijuan.Web.Runs;

/// <summary>Keeps the values used last, at most so many.</summary>
public sealed class RecentlyUsed<T>(int most)
    where T : class
{
    readonly Lock gate = new();
    readonly Dictionary<string, LinkedListNode<(string Key, T Value)>> places = [];
    readonly LinkedList<(string Key, T Value)> order = [];

    public int Count
    {
        get { lock (gate) return order.Count; }
    }

    public T? Find(string key)
    {
        lock (gate)
        {
            if (!places.TryGetValue(key, out var place)) return null;
            order.Remove(place);
            order.AddFirst(place);
            return place.Value.Value;
        }
    }

    /// <summary>The value of a key, made now if there is none.</summary>
    public T FindOrAdd(string key, Func<T> make)
    {
        lock (gate)
        {
            if (Find(key) is { } found) return found;
            var made = make();
            places[key] = order.AddFirst((key, made));
            while (order.Count > most)
            {
                places.Remove(order.Last!.Value.Key);
                order.RemoveLast();
            }

            return made;
        }
    }
}
