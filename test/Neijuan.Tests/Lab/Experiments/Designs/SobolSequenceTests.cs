using Neijuan.Lab.Experiments.Designs;
using Xunit;

namespace Neijuan.Tests.Lab.Experiments.Designs;

public class SobolSequenceTests
{
    const ulong Seed = 1;

    [Fact]
    public void First_points_are_the_published_ones()
    {
        // The first ten points in three dimensions, as Joe and Kuo print them with their program.
        double[][] published =
        [
            [0, 0, 0], [0.5, 0.5, 0.5], [0.75, 0.25, 0.25], [0.25, 0.75, 0.75], [0.375, 0.375, 0.625],
            [0.875, 0.875, 0.125], [0.625, 0.125, 0.875], [0.125, 0.625, 0.375], [0.1875, 0.3125, 0.9375], [0.6875, 0.8125, 0.4375],
        ];
        var sequence = SobolSequence.Plain(3);
        for (var number = 0; number < published.Length; number++)
            for (var factor = 0; factor < 3; factor++)
                Assert.Equal(published[number][factor], sequence.Coordinate((uint)number, factor));
    }

    [Fact]
    public void Polynomials_are_primitive_and_distinct()
    {
        var polynomials = JoeKuoDirectionNumbers.Rows.Select(row => (1u << row.Degree) | (row.Coefficients << 1) | 1).ToArray();
        Assert.Equal(SobolSequence.MaximumFactors - 1, polynomials.Distinct().Count());

        foreach (var (polynomial, row) in polynomials.Zip(JoeKuoDirectionNumbers.Rows))
        {
            // Primitive: the powers of x run through every non-zero residue before they return to 1.
            var period = 0;
            var power = 1u;
            do
            {
                power <<= 1;
                if (((power >> row.Degree) & 1) == 1) power ^= polynomial;
                period++;
            }
            while (power != 1 && period < 1 << row.Degree);
            Assert.Equal((1 << row.Degree) - 1, row.Degree == 1 ? 1 : period);
        }
    }

    [Fact]
    public void Initial_direction_numbers_are_odd_and_small_enough()
    {
        foreach (var row in JoeKuoDirectionNumbers.Rows)
        {
            Assert.Equal(row.Degree, row.Initial.Length);
            for (var k = 0; k < row.Degree; k++)
            {
                Assert.Equal(1u, row.Initial[k] & 1);
                Assert.True(row.Initial[k] < 1u << (k + 1));
            }
        }
    }

    /// <summary>
    /// Property A of Sobol' (1976): each of the 2^d orthants holds one of the first 2^d points. The leading digits of the direction numbers
    /// then form a regular matrix for every d; Joe and Kuo chose theirs so up to dimension 1111.
    /// </summary>
    [Fact]
    public void Every_leading_matrix_of_first_digits_is_regular()
    {
        const int dimensions = SobolSequence.MaximumFactors;
        var digits = new bool[dimensions, dimensions];
        digits[0, 0] = true;
        for (var dimension = 1; dimension < dimensions; dimension++)
        {
            var row = JoeKuoDirectionNumbers.Rows[dimension - 1];
            for (var k = 0; k < dimensions; k++)
            {
                if (k < row.Degree)
                {
                    digits[dimension, k] = ((row.Initial[k] >> k) & 1) == 1;
                    continue;
                }
                digits[dimension, k] = digits[dimension, k - row.Degree];
                for (var back = 1; back < row.Degree; back++)
                    digits[dimension, k] ^= ((row.Coefficients >> (row.Degree - 1 - back)) & 1) == 1 && digits[dimension, k - back];
            }
        }

        // Elimination without exchanging rows succeeds exactly when every leading minor is odd.
        for (var pivot = 0; pivot < dimensions; pivot++)
        {
            Assert.True(digits[pivot, pivot], $"dimension {pivot + 1}");
            for (var row = pivot + 1; row < dimensions; row++)
                if (digits[row, pivot])
                    for (var column = pivot; column < dimensions; column++)
                        digits[row, column] ^= digits[pivot, column];
        }
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Every_dyadic_interval_of_every_factor_holds_one_point(bool scrambled)
    {
        var sequence = Sequence(scrambled, SobolSequence.MaximumFactors);
        for (var factor = 0; factor < sequence.Factors; factor++)
            for (var digits = 0; digits <= 9; digits++)
            {
                var points = 1 << digits;
                var held = new int[points];
                for (var number = 0; number < points; number++) held[(int)(sequence.Coordinate((uint)number, factor) * points)]++;
                Assert.All(held, count => Assert.Equal(1, count));
            }
    }

    /// <summary>
    /// The projection on two factors is a (t, m, 2)-net with t at most the sum of the polynomials' degrees less one each (Sobol' 1967;
    /// van der Corput's factor adds nothing): every elementary interval of area 2^(t−m) holds 2^t of 2^m points.
    /// </summary>
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Every_elementary_rectangle_of_two_factors_holds_its_share(bool scrambled)
    {
        const int factors = 10;
        const int digits = 10;
        var sequence = Sequence(scrambled, factors);
        for (var one = 0; one < factors; one++)
            for (var other = one + 1; other < factors; other++)
            {
                var quality = Defect(one) + Defect(other);
                for (var across = 0; across <= digits - quality; across++)
                {
                    var (columns, rows) = (1 << across, 1 << (digits - quality - across));
                    var held = new int[columns * rows];
                    for (var number = 0u; number < 1 << digits; number++)
                    {
                        var column = (int)(sequence.Coordinate(number, one) * columns);
                        var row = (int)(sequence.Coordinate(number, other) * rows);
                        held[column * rows + row]++;
                    }
                    Assert.All(held, count => Assert.Equal(1 << quality, count));
                }
            }
    }

    [Fact]
    public void Seeds_scramble_differently_and_the_same_seed_alike()
    {
        var first = SobolSequence.Draw(64, 5, Seed);
        var again = SobolSequence.Draw(64, 5, Seed);
        var other = SobolSequence.Draw(64, 5, Seed + 1);
        var different = 0;
        for (var run = 0; run < 64; run++)
            for (var factor = 0; factor < 5; factor++)
            {
                Assert.Equal(first[run][factor], again[run][factor]);
                if (first[run][factor] != other[run][factor]) different++;
            }
        Assert.Equal(64 * 5, different);
    }

    [Fact]
    public void A_point_is_known_from_its_number_alone()
    {
        var design = SobolSequence.Draw(128, 7, Seed);
        var sequence = SobolSequence.Scrambled(7, Seed);
        for (var run = 127; run >= 0; run--)
            for (var factor = 6; factor >= 0; factor--)
                Assert.Equal(design[run][factor], sequence.Coordinate((uint)run, factor));
    }

    /// <summary>
    /// Over seeds a scrambled point is uniform: with 4096 seeds the mean is within 5 standard errors of a half, 5 · 0.2887 / 64.
    /// </summary>
    [Theory]
    [InlineData(0u, 0)]
    [InlineData(0u, 63)]
    [InlineData(777u, 20)]
    public void A_scrambled_point_is_uniform_over_seeds(uint number, int factor)
    {
        var values = Enumerable.Range(0, 4096).Select(seed => SobolSequence.Scrambled(64, (ulong)seed).Coordinate(number, factor))
            .ToArray();
        Assert.InRange(values.Average(), 0.5 - 0.0226, 0.5 + 0.0226);
        Assert.InRange(values.Min(), 0, 0.01);
        Assert.InRange(values.Max(), 0.99, 1);
    }

    /// <summary>
    /// The scramble is nested: points in different halves have their second digits flipped independently, so over 4096 seeds the two flips
    /// agree in a half of them, give or take 5 standard errors of 32. A shift of digits would have them agree always.
    /// </summary>
    [Fact]
    public void The_flip_of_a_digit_depends_on_the_digits_before_it()
    {
        // Points 0 and 1 are plainly 0 and 1/2: second digit 0 in either half.
        var agree = Enumerable.Range(0, 4096).Select(seed => SobolSequence.Scrambled(1, (ulong)seed))
            .Count(sequence => SecondDigit(sequence.Coordinate(0, 0)) == SecondDigit(sequence.Coordinate(1, 0)));
        Assert.InRange(agree, 2048 - 160, 2048 + 160);

        static int SecondDigit(double coordinate) => (int)(coordinate * 4) & 1;
    }

    [Theory]
    [InlineData(0)]
    [InlineData(129)]
    public void Counts_of_factors_beyond_the_table_are_refused(int factors) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => SobolSequence.Plain(factors));

    static SobolSequence Sequence(bool scrambled, int factors) =>
        scrambled ? SobolSequence.Scrambled(factors, Seed) : SobolSequence.Plain(factors);

    static int Defect(int factor) => factor == 0 ? 0 : JoeKuoDirectionNumbers.Rows[factor - 1].Degree - 1;
}
