using Neijuan.Engine.Time;

namespace Neijuan.Model;

/// <summary>
/// An amount no longer fits into the books (9.2e18 fen, which is 92 quadrillion yuan): with these parameters and policies prices or
/// volumes ran away.
/// </summary>
public sealed class RunawayException : Exception
{
    public RunawayException(Quarter quarter, string stage, ulong seed, Exception cause)
        : base(
            $"{quarter}, \"{stage}\": an amount is larger than the books can hold (seed {seed}): prices or volumes have run away. "
            + "Take parameters nearer their defaults, or smaller changes of policy.",
            cause)
    {
    }
}
