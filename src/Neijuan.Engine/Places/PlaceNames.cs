namespace Neijuan.Engine.Places;

/// <summary>The places that there are: names by axis, and from them the rows of every kind of place.</summary>
/// <param name="names">Axes in the order of the columns of a table, each with the ids of its places.</param>
public sealed class PlaceNames(params (Axis Axis, IReadOnlyList<string> Names)[] names)
{
    /// <summary>In the order of the columns of a table.</summary>
    public IReadOnlyList<Axis> Axes { get; } = [.. names.Select(n => n.Axis)];

    /// <summary>In the order in which a place is written: the widest first.</summary>
    public IEnumerable<Axis> Written => Axes.Reverse();

    /// <summary>The places of an axis by id.</summary>
    public IReadOnlyList<string> this[Axis axis]
    {
        get
        {
            foreach (var (known, places) in names)
                if (known == axis) return places;
            throw new ArgumentException($"no places of {axis}", nameof(axis));
        }
    }

    /// <summary>The axis of an id, or nothing.</summary>
    public Axis? Find(string id) => Axes.FirstOrDefault(axis => axis.Id == id);

    /// <summary>How many places of a kind there are.</summary>
    public int Count(PlaceKind kind)
    {
        var count = 1;
        foreach (var axis in kind.Axes) count *= this[axis].Count;
        return count;
    }

    /// <summary>The place of a row.</summary>
    public Place At(PlaceKind kind, int row)
    {
        var (place, rest, rows) = (default(Place), row, Count(kind));
        foreach (var axis in kind.Axes)
        {
            rows /= this[axis].Count;
            place = place.With(axis, this[axis][rest / rows]);
            rest %= rows;
        }

        return place;
    }

    /// <summary>All places of a kind, row by row.</summary>
    public IEnumerable<Place> Of(PlaceKind kind) => Enumerable.Range(0, Count(kind)).Select(row => At(kind, row));

    /// <summary>
    /// The rows that lie within a place: one where it names every axis of the kind, all where it names none. Case does not count.
    /// </summary>
    public IReadOnlyList<int> Within(PlaceKind kind, Place place)
    {
        IEnumerable<int> rows = [0];
        foreach (var axis in kind.Axes)
        {
            var (all, name) = (this[axis], place[axis]);
            int[] here =
            [
                .. Enumerable.Range(0, all.Count)
                    .Where(k => name is null || string.Equals(all[k], name, StringComparison.OrdinalIgnoreCase)),
            ];
            rows = rows.SelectMany(row => here.Select(k => (row * all.Count) + k));
        }

        return [.. rows];
    }
}
