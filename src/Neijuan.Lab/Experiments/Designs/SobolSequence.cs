namespace Neijuan.Lab.Experiments.Designs;

/// <summary>
/// Sobol' points in base 2 with the direction numbers of Joe and Kuo (2008, section 2), in Gray-code order (Antonov and Saleev, 1979).
/// </summary>
/// <remarks>
/// The scramble is Owen's nested uniform one (Owen, "Randomly permuted (t,m,s)-nets and (t,s)-sequences", 1995): each binary digit is
/// flipped or not by a bit that depends on the digits before it, and that bit is a hash of them (Burley, "Practical hash-based Owen
/// scrambling", JCGT 9(4), 2020). A scrambled sequence has the balance of the plain one, and any of its points is known
/// from its number alone. Balance needs the first 2^m points: other counts lose it.
/// </remarks>
public sealed class SobolSequence
{
    public const int MaximumFactors = JoeKuoDirectionNumbers.Dimensions;

    const int Digits = 32;
    const double PerUnit = 1.0 / 4294967296.0; // 2^-32

    static readonly uint[][] Directions = [.. Enumerable.Range(0, MaximumFactors).Select(DirectionsOf)];

    readonly ulong? seed;

    SobolSequence(int factors, ulong? seed)
    {
        if (factors is < 1 or > MaximumFactors)
            throw new ArgumentOutOfRangeException(nameof(factors), factors, $"Sobol' points have 1..{MaximumFactors} factors.");
        Factors = factors;
        this.seed = seed;
    }

    public int Factors { get; }

    /// <summary>The published sequence, in [0, 1): it begins with the origin.</summary>
    public static SobolSequence Plain(int factors) => new(factors, seed: null);

    /// <summary>The sequence after Owen's scramble, in (0, 1): each point is uniform, and every seed is another unbiased sample.</summary>
    public static SobolSequence Scrambled(int factors, ulong seed) => new(factors, seed);

    /// <summary>The first points of the scrambled sequence, as a design.</summary>
    public static Design Draw(int runs, int factors, ulong seed)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(runs, 1);
        var sequence = Scrambled(factors, seed);
        var values = new double[checked(runs * factors)];
        for (var run = 0; run < runs; run++)
            for (var factor = 0; factor < factors; factor++)
                values[run * factors + factor] = sequence.Coordinate((uint)run, factor);
        return new Design(factors, values);
    }

    /// <summary>One coordinate of the point with this number, counting from 0.</summary>
    public double Coordinate(uint number, int factor)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(factor);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(factor, Factors);

        var digits = PlainDigits(number, factor);
        return seed is { } key
            ? (Scramble(digits, key, factor) + 0.5) * PerUnit // the middle of the last cell: never 0, never 1
            : digits * PerUnit;
    }

    static uint PlainDigits(uint number, int factor)
    {
        var directions = Directions[factor];
        var digits = 0u;
        for (var gray = number ^ (number >> 1); gray != 0; gray &= gray - 1)
            digits ^= directions[System.Numerics.BitOperations.TrailingZeroCount(gray)];
        return digits;
    }

    // The digits already read, after a leading 1, number the nodes of the binary tree: node 1 is the whole interval.
    static uint Scramble(uint digits, ulong seed, int factor)
    {
        var scrambled = digits;
        var node = 1UL;
        for (var digit = Digits - 1; digit >= 0; digit--)
        {
            var flip = (uint)(CounterHash.Bits(seed, DrawPurpose.SobolScramble, (ulong)factor, node) >> 63);
            scrambled ^= flip << digit;
            node = (node << 1) | ((digits >> digit) & 1);
        }
        return scrambled;
    }

    /// <summary>v_k = m_k / 2^k as 32 digits; m_k = 2 a_1 m_(k-1) ⊕ … ⊕ 2^s m_(k-s) ⊕ m_(k-s) (Joe and Kuo 2008, section 2).</summary>
    static uint[] DirectionsOf(int factor)
    {
        var directions = new uint[Digits];
        if (factor == 0)
        {
            for (var k = 0; k < Digits; k++) directions[k] = 1u << (Digits - 1 - k);
            return directions;
        }

        var (degree, coefficients, initial) = JoeKuoDirectionNumbers.Rows[factor - 1];
        for (var k = 0; k < degree; k++) directions[k] = initial[k] << (Digits - 1 - k);
        for (var k = degree; k < Digits; k++)
        {
            directions[k] = directions[k - degree] ^ (directions[k - degree] >> degree);
            for (var back = 1; back < degree; back++)
                if (((coefficients >> (degree - 1 - back)) & 1) == 1)
                    directions[k] ^= directions[k - back];
        }
        return directions;
    }
}
