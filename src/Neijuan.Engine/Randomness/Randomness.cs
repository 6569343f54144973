using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Neijuan.Engine.Randomness;

/// <summary>
/// Chance in one period of one run. There is no sequence to keep in step: a draw is a function of the seed, the period, the agent, the
/// purpose and the draw's number, so it does not matter which thread asks, or who asked before.
/// </summary>
public readonly struct Randomness(ulong seed, int period)
{
    /// <summary>The draws of one agent for one purpose; asking again starts again at the first.</summary>
    public Draws For(int purpose, uint agent) => new(seed, period, purpose, agent);

    /// <summary>The same, with the purpose from the model's own list.</summary>
    public Draws For<TPurpose>(TPurpose purpose, uint agent)
        where TPurpose : struct, Enum => new(seed, period, Number(purpose), agent);

    /// <summary>Where each of four agents' first draw for a purpose, when it is the only one, is true with the given probability.</summary>
    /// <param name="purpose">What the draws are for.</param>
    /// <param name="agents">Their numbers, of 32 bits without a sign.</param>
    /// <param name="probabilities">Of each.</param>
    public Doubles Bernoulli<TPurpose>(TPurpose purpose, Longs agents, Doubles probabilities)
        where TPurpose : struct, Enum => Vector256.LessThan(Draws.FirstUniforms(seed, period, Number(purpose), agents), probabilities);

    /// <summary>The number behind an enum of up to 32 bits, without boxing. A wider one has no room in the counter.</summary>
    static int Number<TPurpose>(TPurpose purpose)
        where TPurpose : struct, Enum => Unsafe.SizeOf<TPurpose>() switch
        {
            1 => Unsafe.As<TPurpose, byte>(ref purpose),
            2 => Unsafe.As<TPurpose, ushort>(ref purpose),
            4 => Unsafe.As<TPurpose, int>(ref purpose),
            _ => throw new NotSupportedException($"{typeof(TPurpose)}: purposes are numbered with at most 32 bits."),
        };
}
