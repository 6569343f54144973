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
}
