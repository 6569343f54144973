namespace Neijuan.Engine.Places;

/// <summary>
/// A kind of place: what an indicator is measured at and a lever differs by. Its axes say where; rows run through the last axis first.
/// Without axes it is the whole.
/// </summary>
/// <param name="id">What ids of its indicators begin with: <c>bloc_industry</c>.</param>
/// <param name="name">Its name in documents that programs read: <c>BlocIndustry</c>.</param>
/// <param name="table">The table of a results store that holds its indicators.</param>
/// <param name="title">What readers call its places, all together: industries in blocs.</param>
/// <param name="axes">What its places differ by.</param>
public sealed class PlaceKind(string id, string name, string table, string title, params Axis[] axes)
{
    public string Id => id;

    public string Name => name;

    public string Table => table;

    public string Title => title;

    public IReadOnlyList<Axis> Axes => axes;

    /// <summary>Whether it is the whole, not a part of it.</summary>
    public bool IsWhole => axes.Length == 0;

    public override string ToString() => name;
}
