using CsCheck;
using Neijuan.Engine.Numerics;
using Neijuan.Engine.Recording;
using Xunit;

namespace Neijuan.Tests.Engine;

public class ElementaryTests
{
    /// <summary>
    /// The largest distance from the exact value, in units in the last place. The file has, for arguments over the whole range, the nearest
    /// double and by how much the exact value exceeds it, from 200-bit arithmetic.
    /// </summary>
    static double LargestError(string function, Func<double, double, double> calculate, Func<double, bool> among)
    {
        using var stream = typeof(ElementaryTests).Assembly.GetManifestResourceStream("elementary.csv")!;
        using var reader = new StreamReader(stream);
        var (largest, rows) = (0.0, 0);
        while (reader.ReadLine() is { } line)
        {
            var fields = line.Split(',');
            if (fields[0] != function) continue;
            var nearest = FromHex(fields[3]);
            if (!among(Math.Abs(nearest))) continue;
            var result = calculate(FromHex(fields[1]), FromHex(fields[2]));
            Assert.Equal(Math.Sign(nearest), Math.Sign(result));
            var steps = BitConverter.DoubleToInt64Bits(result) - BitConverter.DoubleToInt64Bits(nearest);
            var excess = double.Parse(fields[4]) * Math.Sign(nearest);
            largest = Math.Max(largest, Math.Abs(steps - excess));
            rows++;
        }
        Assert.True(rows > 50, $"only {rows} reference values");
        TestContext.Current.TestOutputHelper?.WriteLine($"{function}: {largest:0.0000} units in the last place over {rows} values");
        return largest;
    }

    static double FromHex(string bits) => BitConverter.UInt64BitsToDouble(Convert.ToUInt64(bits, 16));

    static bool Normal(double result) => double.IsNormal(result);

    static bool Subnormal(double result) => double.IsSubnormal(result);

    [Fact]
    public void Exp_is_within_six_tenths_of_a_unit_in_the_last_place() =>
        Assert.InRange(LargestError("exp", (x, _) => Elementary.Exp(x), Normal), 0, 0.6);

    [Fact]
    public void Log_is_within_six_tenths_of_a_unit_in_the_last_place() =>
        Assert.InRange(LargestError("log", (x, _) => Elementary.Log(x), Normal), 0, 0.6);

    [Fact]
    public void Pow_is_within_six_tenths_of_a_unit_in_the_last_place() =>
        Assert.InRange(LargestError("pow", Elementary.Pow, Normal), 0, 0.6);

    [Fact]
    public void Subnormal_results_are_within_one_unit_in_the_last_place()
    {
        Assert.InRange(LargestError("exp", (x, _) => Elementary.Exp(x), Subnormal), 0, 1);
        Assert.InRange(LargestError("pow", Elementary.Pow, Subnormal), 0, 1);
    }

    [Theory]
    [InlineData(0, 1)]
    [InlineData(1e-300, 1)]
    [InlineData(double.NaN, double.NaN)]
    [InlineData(double.PositiveInfinity, double.PositiveInfinity)]
    [InlineData(double.NegativeInfinity, 0)]
    [InlineData(709.79, double.PositiveInfinity)]
    [InlineData(-745.2, 0)]
    [InlineData(-745.1, double.Epsilon)]
    [InlineData(1e300, double.PositiveInfinity)]
    [InlineData(-1e300, 0)]
    public void Exp_has_its_special_values(double x, double expected) => AssertSame(expected, Elementary.Exp(x));

    [Theory]
    [InlineData(1, 0)]
    [InlineData(0, double.NegativeInfinity)]
    [InlineData(-1, double.NaN)]
    [InlineData(-double.Epsilon, double.NaN)]
    [InlineData(double.NegativeInfinity, double.NaN)]
    [InlineData(double.NaN, double.NaN)]
    [InlineData(double.PositiveInfinity, double.PositiveInfinity)]
    public void Log_has_its_special_values(double x, double expected) => AssertSame(expected, Elementary.Log(x));

    static readonly double[] Notable =
    [
        0, 1, 2, 3, 0.5, 0.3, 1.5, 4503599627370497, 9007199254740992, 9007199254740994, 1e-20, 1e-300, 1e300, double.Epsilon,
        double.MaxValue, double.PositiveInfinity, double.NaN, Math.BitIncrement(1), Math.BitDecrement(1), 18446744073709551616.0, 1e19,
    ];

    /// <summary>The platform's Pow follows IEEE 754 in the special cases, and these arguments have no other answer.</summary>
    [Fact]
    public void Pow_has_the_special_values_of_the_standard()
    {
        foreach (var x in Notable.Concat(Notable.Select(x => -x)))
        {
            foreach (var y in Notable.Concat(Notable.Select(y => -y)))
            {
                var expected = Math.Pow(x, y);
                var actual = Elementary.Pow(x, y);
                if (double.IsNormal(expected) && Math.Abs(expected) != 1)
                    Assert.InRange(BitConverter.DoubleToInt64Bits(actual) - BitConverter.DoubleToInt64Bits(expected), -1, 1);
                else
                    Assert.True(Same(expected, actual), $"{x:R} ^ {y:R}: expected {expected:R}, got {actual:R}");
            }
        }
    }

    static void AssertSame(double expected, double actual) => Assert.True(Same(expected, actual), $"expected {expected:R}, got {actual:R}");

    static bool Same(double a, double b) =>
        BitConverter.DoubleToInt64Bits(a) == BitConverter.DoubleToInt64Bits(b) || (double.IsNaN(a) && double.IsNaN(b));

    [Fact]
    public void Exp_rises_with_its_argument() =>
        Gen.Double[-700, 709].Sample(x => Elementary.Exp(x + 1e-12 * (1 + Math.Abs(x))) > Elementary.Exp(x), iter: 20_000, threads: 1);

    [Fact]
    public void Log_rises_with_its_argument() =>
        Gen.Double[1e-300, 1e300].Sample(x => Elementary.Log(x * (1 + 1e-12)) > Elementary.Log(x), iter: 20_000, threads: 1);

    [Fact]
    public void Log_undoes_exp() =>
        Gen.Double[-700, 700].Sample(
            x => Math.Abs(Elementary.Log(Elementary.Exp(x)) - x) <= 1.2e-16 * (1 + Math.Abs(x)), iter: 20_000, threads: 1);

    [Fact]
    public void Small_whole_powers_of_short_numbers_are_exact() =>
        Gen.Select(Gen.Int[-1000, 1000], Gen.Int[0, 5]).Sample(
            (x, n) =>
            {
                var product = 1.0;
                for (var i = 0; i < n; i++) product *= x;
                return Elementary.Pow(x, n) == product;
            },
            iter: 20_000,
            threads: 1);

    [Fact]
    public void A_half_power_is_the_square_root_within_a_unit() =>
        Gen.Double[1e-300, 1e300].Sample(
            x => Math.Abs(BitConverter.DoubleToInt64Bits(Elementary.Pow(x, 0.5)) - BitConverter.DoubleToInt64Bits(Math.Sqrt(x))) <= 1,
            iter: 20_000, threads: 1);

    [Fact]
    public void A_hundred_thousand_results_have_the_same_bits_on_every_platform()
    {
        var hash = default(StateHash);
        var state = 1UL;
        for (var i = 0; i < 100_000; i++)
        {
            var x = Next(ref state);
            var y = Next(ref state);
            hash.Add(Elementary.Exp(1500 * x - 750));
            hash.Add(Elementary.Log(x));
            hash.Add(Elementary.Log(BitConverter.UInt64BitsToDouble(state >> 1)));
            hash.Add(Elementary.Pow(4 * x, 10 * y - 5));
            hash.Add(Neijuan.Engine.Numerics.Normal.Quantile(y));
        }
        Assert.Equal(1376137769583738895UL, hash.Value);
    }

    /// <summary>SplitMix64, so that the arguments do not depend on what is tested elsewhere.</summary>
    static double Next(ref ulong state)
    {
        state += 0x9E3779B97F4A7C15;
        var z = (state ^ (state >> 30)) * 0xBF58476D1CE4E5B9;
        z = (z ^ (z >> 27)) * 0x94D049BB133111EB;
        return ((z ^ (z >> 31)) >> 11) * 1.1102230246251565e-16;
    }
}
