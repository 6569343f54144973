namespace Neijuan.Model.Policies;

/// <summary>Cells of a lever's table: one per place, or one for the nation.</summary>
public static class LeverCells
{
    public static int Count(Lever lever, PlaceNames places)
    {
        var count = 1;
        foreach (var kind in PlaceNames.KindsOf(lever.Over)) count *= places.Of(kind).Count;
        return count;
    }

    /// <summary>The cells that a change sets: those of the places it names, everywhere when it names none.</summary>
    public static IReadOnlyList<int> Of(Lever lever, PolicyChange change, PlaceNames places)
    {
        IEnumerable<int> cells = [0];
        foreach (var kind in PlaceNames.KindsOf(lever.Over))
        {
            var names = places.Of(kind);
            var named = kind switch { "bloc" => change.Bloc, "province" => change.Province, _ => change.Industry };
            var rows = Enumerable.Range(0, names.Count).Where(row => named is null || string.Equals(names[row], named, StringComparison.OrdinalIgnoreCase)).ToArray();
            cells = cells.SelectMany(cell => rows.Select(row => (cell * names.Count) + row));
        }

        return [.. cells];
    }
}
