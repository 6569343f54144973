namespace Neijuan.Lab.Experiments.Designs;

/// <summary>What a draw of an experiment is for. New uses get new numbers; old ones keep theirs.</summary>
internal enum DrawPurpose
{
    LatinOrder = 1,
    LatinPlace = 2,
    SobolScramble = 3,
    MorrisStart = 4,
    MorrisDirection = 5,
    MorrisOrder = 6,
    Bootstrap = 7,
}

/// <summary>
/// Chance with an address: 64 bits as a function of seed, purpose, row and number, by chained finalisers of SplitMix64
/// (Steele, Lea and Flood, "Fast splittable pseudorandom number generators", OOPSLA 2014; the finaliser is Stafford's variant 13).
/// </summary>
internal static class CounterHash
{
    const ulong GoldenGamma = 0x9E3779B97F4A7C15;

    public static ulong Bits(ulong seed, DrawPurpose purpose, ulong row, ulong number) =>
        Mix(Mix(Mix(Mix(seed + GoldenGamma) + (ulong)purpose * GoldenGamma) + row * GoldenGamma) + number * GoldenGamma);

    /// <summary>
    /// A uniform draw in (0, 1) from 2^24 cells' middles: far enough from both ends to stay inside a cell it is scaled to.
    /// </summary>
    public static double Place(ulong seed, DrawPurpose purpose, ulong row, ulong number) =>
        ((Bits(seed, purpose, row, number) >> 40) + 0.5) / 16777216.0;

    /// <summary>A whole number in 0 .. count-1 by multiplication; the bias is below count / 2^64.</summary>
    public static int Below(int count, ulong seed, DrawPurpose purpose, ulong row, ulong number) =>
        (int)Math.BigMul(Bits(seed, purpose, row, number), (ulong)count, out _);

    /// <summary>An order of 0 .. count-1 (Fisher and Yates' shuffle).</summary>
    public static int[] Order(int count, ulong seed, DrawPurpose purpose, ulong row)
    {
        var order = new int[count];
        for (var place = 0; place < count; place++) order[place] = place;
        for (var place = count - 1; place > 0; place--)
        {
            var other = Below(place + 1, seed, purpose, row, (ulong)place);
            (order[place], order[other]) = (order[other], order[place]);
        }
        return order;
    }

    static ulong Mix(ulong bits)
    {
        bits = (bits ^ (bits >> 30)) * 0xBF58476D1CE4E5B9;
        bits = (bits ^ (bits >> 27)) * 0x94D049BB133111EB;
        return bits ^ (bits >> 31);
    }
}
