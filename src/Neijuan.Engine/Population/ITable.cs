using Neijuan.Engine.Recording;

namespace Neijuan.Engine.Population;

/// <summary>Variables of an economy that are declared together: a <see cref="Table{TId}"/>, or those of which there is one each.</summary>
public interface ITable
{
    /// <summary>The quarter begins: what it counts is nothing yet.</summary>
    void BeginQuarter();

    /// <summary>Shows the state to a visitor that hashes, saves or restores it.</summary>
    void Visit(StateVisitor visitor);
}
