namespace Neijuan.Model.Policies;

/// <summary>Finds levers by id or by an id they had before; case does not count.</summary>
public sealed class LeverIndex
{
    readonly Dictionary<string, Lever> byName = new(StringComparer.OrdinalIgnoreCase);

    public LeverIndex(IReadOnlyList<Lever> levers)
    {
        All = levers;
        foreach (var lever in levers)
            foreach (var name in lever.Names) byName.Add(name, lever);
    }

    public IReadOnlyList<Lever> All { get; }

    public Lever? Find(string id) => byName.GetValueOrDefault(id);
}
