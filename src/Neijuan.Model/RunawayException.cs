using Neijuan.Model.Agents;

namespace Neijuan.Model;

/// <summary>
/// An amount no longer fits into the books (9.2e18 fen, which is 92 quadrillion yuan): with these parameters and policies prices or
/// volumes ran away.
/// </summary>
public sealed class RunawayException : StoppedRunException
{
    internal RunawayException(Economy economy, string stage, ulong seed, OverflowException cause)
        : base(
            economy, stage, seed,
            "an amount is larger than the books can hold, or no number: prices or volumes have run away. Take parameters nearer their "
            + $"defaults, or smaller changes of policy ({cause.Message}).",
            cause)
    {
    }
}
