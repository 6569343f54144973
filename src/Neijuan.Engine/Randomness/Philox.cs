using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace Neijuan.Engine.Randomness;

/// <summary>
/// Philox4x32-10: four random words as a pure function of a counter of four words and a key of two. J. K. Salmon, M. A. Moraes,
/// R. O. Dror and D. E. Shaw (2011), "Parallel Random Numbers: As Easy as 1, 2, 3", SC '11.
/// </summary>
public static class Philox
{
    const int Rounds = 10;
    const uint FirstMultiplier = 0xD2511F53;
    const uint SecondMultiplier = 0xCD9E8D57;
    const uint FirstWeyl = 0x9E3779B9;  // golden ratio
    const uint SecondWeyl = 0xBB67AE85; // √3 − 1

    public static (uint Word0, uint Word1, uint Word2, uint Word3) Block(
        uint key0, uint key1, uint counter0, uint counter1, uint counter2, uint counter3)
    {
        unchecked
        {
            for (var round = 0; round < Rounds; round++)
            {
                var first = (ulong)FirstMultiplier * counter0;
                var second = (ulong)SecondMultiplier * counter2;
                counter0 = (uint)(second >> 32) ^ counter1 ^ key0;
                counter1 = (uint)second;
                counter2 = (uint)(first >> 32) ^ counter3 ^ key1;
                counter3 = (uint)first;
                key0 += FirstWeyl;
                key1 += SecondWeyl;
            }
        }
        return (counter0, counter1, counter2, counter3);
    }

    /// <summary>The first two words of four blocks that differ in their second counter: words in the low halves, the others zero.</summary>
    internal static (Vector256<ulong> Word0, Vector256<ulong> Word1) FirstWords(
        uint key0, uint key1, uint counter0, Vector256<ulong> counter1, uint counter2, uint counter3)
    {
        var low = Vector256.Create((ulong)uint.MaxValue);
        var (first0, first2, first3) = (Vector256.Create((ulong)counter0), Vector256.Create((ulong)counter2),
            Vector256.Create((ulong)counter3));
        for (var round = 0; round < Rounds; round++)
        {
            var first = Product(first0, FirstMultiplier);
            var second = Product(first2, SecondMultiplier);
            first0 = (second >>> 32) ^ counter1 ^ Vector256.Create((ulong)key0);
            counter1 = second & low;
            first2 = (first >>> 32) ^ first3 ^ Vector256.Create((ulong)key1);
            first3 = first & low;
            unchecked
            {
                key0 += FirstWeyl;
                key1 += SecondWeyl;
            }
        }

        return (first0, counter1);
    }

    // Of the low halves.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static Vector256<ulong> Product(Vector256<ulong> words, uint multiplier) =>
        Avx2.IsSupported
            ? Avx2.Multiply(words.AsUInt32(), Vector256.Create((ulong)multiplier).AsUInt32())
            : words * multiplier;
}
