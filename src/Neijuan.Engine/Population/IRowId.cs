namespace Neijuan.Engine.Population;

/// <summary>The id of a kind of agent or place: a row number that no other kind's columns accept.</summary>
public interface IRowId<TSelf>
    where TSelf : struct, IRowId<TSelf>
{
    int Row { get; }

    static abstract TSelf At(int row);
}
