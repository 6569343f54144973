namespace Neijuan.Tests.Architecture;

/// <summary>A graph of names. Each edge keeps the first use that made it.</summary>
internal sealed class Edges(IEnumerable<string> nodes)
{
    readonly SortedDictionary<string, SortedDictionary<string, Use>> edges = new(StringComparer.Ordinal);

    public SortedSet<string> Nodes { get; } = new(nodes, StringComparer.Ordinal);

    public void Add(string from, string to, Use use)
    {
        if (from == to) return;
        Nodes.Add(from);
        Nodes.Add(to);
        if (!edges.TryGetValue(from, out var known)) edges[from] = known = new SortedDictionary<string, Use>(StringComparer.Ordinal);
        known.TryAdd(to, use);
    }

    /// <summary>What a node needs, by name.</summary>
    public IReadOnlyCollection<string> From(string node) => edges.TryGetValue(node, out var known) ? known.Keys : [];

    public Use Why(string from, string to) => edges[from][to];

    /// <summary>
    /// Circles, the shortest through each node that lies on one; a circle that was found from another of its nodes is not told again.
    /// </summary>
    public IReadOnlyList<IReadOnlyList<string>> Circles()
    {
        var (circles, told) = (new List<IReadOnlyList<string>>(), new HashSet<string>());
        foreach (var node in Nodes)
        {
            if (told.Contains(node) || Way(node, node) is not { } circle) continue;
            circles.Add(circle);
            told.UnionWith(circle);
        }

        return circles;
    }

    /// <summary>Whether an edge says what longer ways say already; asked of graphs without circles.</summary>
    public bool Follows(string from, string to) => From(from).Any(between => between != to && Way(between, to) is not null);

    /// <summary>The shortest way of at least one step, both ends included.</summary>
    List<string>? Way(string from, string to)
    {
        var (before, next) = (new Dictionary<string, string>(), new Queue<string>([from]));
        while (next.TryDequeue(out var node))
            foreach (var other in From(node))
            {
                if (!before.TryAdd(other, node)) continue;
                if (other != to)
                {
                    next.Enqueue(other);
                    continue;
                }

                var way = new List<string> { to };
                for (var step = node; step != from; step = before[step]) way.Insert(0, step);
                way.Insert(0, from);
                return way;
            }

        return null;
    }
}
