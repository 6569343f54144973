using Neijuan.Engine.Recording;

namespace Neijuan.Engine.Population;

/// <summary>One number of a whole, read as its value.</summary>
public sealed class Variable<T>(T opening)
    where T : unmanaged
{
    public T Value = opening;

    public static implicit operator T(Variable<T> variable) => variable.Value;

    public override string ToString() => $"{Value}";
}

/// <summary>
/// Numbers of which there is one each, declared like the columns of a <see cref="Table{TId}"/>: state, tallies and workings.
/// </summary>
public abstract class Variables : ITable
{
    readonly List<Action<StateVisitor>> state = [];
    readonly List<Action> tallies = [];

    protected Variable<T> State<T>(T opening = default)
        where T : unmanaged
    {
        var variable = new Variable<T>(opening);
        state.Add(visitor => visitor.Visit(ref variable.Value));
        return variable;
    }

    /// <summary>The values of the last quarters, by quarter modulo their number.</summary>
    protected T[] Memory<T>(int quarters)
        where T : unmanaged
    {
        var values = new T[quarters];
        state.Add(visitor => visitor.Visit(ref values, quarters));
        return values;
    }

    protected Variable<T> Tally<T>()
        where T : unmanaged
    {
        var variable = new Variable<T>(default);
        tallies.Add(() => variable.Value = default);
        return variable;
    }

    protected static Variable<T> Working<T>()
        where T : unmanaged => new(default);

    /// <inheritdoc/>
    public void BeginQuarter()
    {
        foreach (var clear in tallies) clear();
    }

    /// <inheritdoc/>
    public void Visit(StateVisitor visitor)
    {
        foreach (var visit in state) visit(visitor);
    }
}
