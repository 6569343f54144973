namespace Neijuan.Engine.Places;

/// <summary>A place: a name on each of some axes. Where no axis is named, as in the default, it is the whole, or everywhere.</summary>
public readonly struct Place : IEquatable<Place>
{
    readonly (Axis Axis, string Name)[]? names;

    internal Place((Axis Axis, string Name)[] names) => this.names = names;

    /// <summary>The axes that are named, with the names, in the order in which the place is written.</summary>
    public IReadOnlyList<(Axis Axis, string Name)> Names => names ?? [];

    public bool IsEverywhere => Names.Count == 0;

    /// <summary>The name on an axis, or nothing.</summary>
    public string? this[Axis axis]
    {
        get
        {
            foreach (var (named, name) in Names)
                if (named == axis) return name;
            return null;
        }
    }

    /// <summary>The same place, narrowed down to a name on one more axis.</summary>
    public Place With(Axis axis, string name) =>
        this[axis] is null ? new Place([.. Names, (axis, name)])
            : throw new ArgumentException($"{axis} is named already: {this}", nameof(axis));

    /// <summary>Names by the ids of their axes, as documents carry them.</summary>
    public IReadOnlyDictionary<string, string> ById() => Names.ToDictionary(n => n.Axis.Id, n => n.Name);

    /// <summary>Names alone: <c>eu, ev</c>.</summary>
    public string Short => string.Join(", ", Names.Select(n => n.Name));

    /// <summary>As a change of policy names it: <c>bloc=eu,industry=ev</c>.</summary>
    public override string ToString() => string.Join(',', Names.Select(n => $"{n.Axis}={n.Name}"));

    /// <summary>The same names, whatever their order.</summary>
    public bool Equals(Place other)
    {
        if (other.Names.Count != Names.Count) return false;
        foreach (var (axis, name) in Names)
            if (other[axis] != name) return false;
        return true;
    }

    public override bool Equals(object? obj) => obj is Place other && Equals(other);

    public override int GetHashCode()
    {
        var hash = Names.Count;
        foreach (var (axis, name) in Names) hash ^= HashCode.Combine(axis.Id, name);
        return hash;
    }

    public static bool operator ==(Place a, Place b) => a.Equals(b);

    public static bool operator !=(Place a, Place b) => !a.Equals(b);
}
