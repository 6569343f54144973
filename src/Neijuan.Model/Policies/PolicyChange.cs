using Neijuan.Engine.Places;
using Neijuan.Engine.Time;

namespace Neijuan.Model.Policies;

/// <summary>A lever takes a value from a quarter on, everywhere or at one place.</summary>
/// <param name="Place">Where: the axes that it does not name it holds for all of.</param>
public sealed record PolicyChange(string Lever, Place Place, Quarter From, double Value, string Source)
{
    /// <summary>
    /// What the change is laid over: a change of a higher layer wins from its quarter on, whatever the date of a lower one. A scenario lies
    /// over the one it extends, the command line over both.
    /// </summary>
    public int Layer { get; init; }
}

/// <summary>A behavioural constant takes another value.</summary>
public sealed record ParameterChange(string Id, double Value, string Source);

/// <summary>One entry of <c>parameters/</c>.</summary>
public sealed record ParameterInfo(
    string Id, string Name, string Description, string Unit, string Symbol, string Rule, double Low, double High, double Value,
    string Source, bool Ensemble, string File);
