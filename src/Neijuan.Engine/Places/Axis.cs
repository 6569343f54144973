namespace Neijuan.Engine.Places;

/// <summary>
/// What places can differ by: branches of production, provinces, countries. An axis is declared once; its names come with the data.
/// </summary>
/// <param name="Id">The word for one of its places, in ids, files and tables: <c>industry</c>.</param>
/// <param name="Plural">The word for all of them, and the file that names them: <c>industries</c>.</param>
/// <param name="Description">What one of its places is, for readers.</param>
public sealed record Axis(string Id, string Plural, string Description)
{
    /// <summary>The place of a name on this axis alone.</summary>
    public Place At(string name) => new([(this, name)]);

    public override string ToString() => Id;
}
