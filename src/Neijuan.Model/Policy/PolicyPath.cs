using Neijuan.Engine.Time;

namespace Neijuan.Model.Policies;

/// <summary>One scenario's schedule. Each quarter it is resolved into a flat table, so that reading a lever costs an index.</summary>
public sealed class PolicyPath
{
    readonly PlaceNames places;
    readonly Calendar calendar;
    readonly List<PolicyChange> changes = [];
    readonly Dictionary<Lever, int> offsets = new(ReferenceEqualityComparer.Instance); // a lever is declared once, so its reference is its identity
    readonly double[] values;

    public PolicyPath(PlaceNames places, Calendar calendar)
    {
        this.places = places;
        this.calendar = calendar;
        var size = 0;
        foreach (var lever in Levers.All)
        {
            offsets[lever] = size;
            size += Cells(lever);
        }

        values = new double[size];
    }

    public IReadOnlyList<PolicyChange> Changes => changes;

    public double this[Lever lever] => values[offsets[lever]];

    public double this[Lever lever, int row] => values[offsets[lever] + row];

    public double this[Lever lever, int bloc, int industry] => values[offsets[lever] + (bloc * places.Industries.Count) + industry];

    /// <summary>Adds a change; where two act on the same cell, the later date counts, and on the same date the later entry.</summary>
    public void Set(PolicyChange change) => changes.Add(change);

    /// <summary>Resolves what is in force.</summary>
    public void BeginQuarter(Quarter quarter)
    {
        foreach (var lever in Levers.All)
            values.AsSpan(offsets[lever], Cells(lever)).Fill(lever.Calendar is { } series ? calendar.Value(series, quarter) : lever.Default);
        foreach (var change in changes.Where(c => c.From <= quarter).OrderBy(c => c.From.Index)) // OrderBy is stable
        {
            var lever = Levers.Find(change.Lever) ?? throw new ArgumentException($"no lever '{change.Lever}'");
            foreach (var cell in CellsOf(lever, change)) values[offsets[lever] + cell] = change.Value;
        }
    }

    int Cells(Lever lever) => lever.Over switch
    {
        Over.Industries => places.Industries.Count,
        Over.Provinces => places.Provinces.Count,
        Over.Blocs => places.Blocs.Count,
        Over.BlocsAndIndustries => places.Blocs.Count * places.Industries.Count,
        _ => 1,
    };

    IEnumerable<int> CellsOf(Lever lever, PolicyChange change)
    {
        var industries = Matching(places.Industries, change.Industry);
        return lever.Over switch
        {
            Over.Industries => industries,
            Over.Provinces => Matching(places.Provinces, change.Province),
            Over.Blocs => Matching(places.Blocs, change.Bloc),
            Over.BlocsAndIndustries => Matching(places.Blocs, change.Bloc).SelectMany(b => industries.Select(s => (b * places.Industries.Count) + s)),
            _ => [0],
        };
    }

    static IEnumerable<int> Matching(IReadOnlyList<string> names, string? name) =>
        Enumerable.Range(0, names.Count).Where(k => name is null || string.Equals(names[k], name, StringComparison.OrdinalIgnoreCase));
}
