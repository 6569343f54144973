using System.Runtime.InteropServices;
using CsCheck;
using Neijuan.Engine.Recording;
using Xunit;

namespace Neijuan.Tests.Engine;

public class StateHashTests
{
    static ulong Of(ReadOnlySpan<byte> bytes)
    {
        var hash = default(StateHash);
        hash.Add(bytes);
        return hash.Value;
    }

    static ulong Of(params ReadOnlySpan<long> values)
    {
        var hash = default(StateHash);
        foreach (var value in values) hash.Add(value);
        return hash.Value;
    }

    [Fact]
    public void Flipping_any_bit_changes_the_value() =>
        Gen.Byte.Array[1, 130].Sample(
            bytes =>
            {
                var before = Of(bytes);
                for (var bit = 0; bit < bytes.Length * 8; bit++)
                {
                    bytes[bit / 8] ^= (byte)(1 << (bit % 8));
                    Assert.NotEqual(before, Of(bytes));
                    bytes[bit / 8] ^= (byte)(1 << (bit % 8));
                }
                Assert.Equal(before, Of(bytes));
            },
            iter: 200,
            threads: 1);

    [Fact]
    public void Flipping_any_two_signs_changes_the_value()
    {
        var values = new double[24];
        var seen = new HashSet<ulong>();
        for (var i = 0; i < values.Length; i++)
        {
            for (var j = i; j < values.Length; j++)
            {
                Array.Fill(values, 1.0);
                values[i] = -values[i];
                if (j != i) values[j] = -values[j];
                Assert.True(seen.Add(Of(MemoryMarshal.AsBytes<double>(values))));
            }
        }
        Assert.Equal(300, seen.Count);
    }

    [Fact]
    public void One_flipped_bit_moves_half_of_the_value()
    {
        var bytes = new byte[100];
        var before = Of(bytes);
        var moved = 0;
        for (var bit = 0; bit < 800; bit++)
        {
            bytes[bit / 8] ^= (byte)(1 << (bit % 8));
            moved += System.Numerics.BitOperations.PopCount(before ^ Of(bytes));
            bytes[bit / 8] ^= (byte)(1 << (bit % 8));
        }
        Assert.InRange(moved / 800.0, 31.3, 32.7); // standard error 4 / √800 = 0.14
    }

    [Fact]
    public void The_order_of_additions_matters() =>
        Gen.Select(Gen.Long, Gen.Long).Where((a, b) => a != b).Sample((a, b) => Of(a, b) != Of(b, a));

    [Fact]
    public void Nothing_zero_and_two_zeros_differ()
    {
        ulong[] values =
        [
            default(StateHash).Value, Of(0L), Of(0L, 0L), Of(new byte[1]), Of(new byte[8]), Of(new byte[32]), Of(new byte[64]),
        ];
        Assert.Equal(values.Length, values.Distinct().Count());
    }

    [Fact]
    public void A_span_cut_elsewhere_is_another_state()
    {
        var (one, other) = (default(StateHash), default(StateHash));
        one.Add("ab");
        one.Add("c");
        other.Add("a");
        other.Add("bc");
        Assert.NotEqual(one.Value, other.Value);
    }

    [Fact]
    public void Negative_zero_counts_by_its_bits()
    {
        var (positive, negative) = (default(StateHash), default(StateHash));
        positive.Add(0.0);
        negative.Add(-0.0);
        Assert.NotEqual(positive.Value, negative.Value);
    }

    [Fact]
    public void A_copy_goes_on_from_where_it_was_taken()
    {
        var hash = default(StateHash);
        hash.Add([1.0, 2.0, 3.0, 4.0, 5.0]);
        var copy = hash;
        hash.Add(6L);
        Assert.NotEqual(hash.Value, copy.Value);
        copy.Add(6L);
        Assert.Equal(hash.Value, copy.Value);
    }

    [Fact]
    public void The_value_of_a_known_state_is_known()
    {
        var hash = default(StateHash);
        hash.Add("Price");
        hash.Add([1.0, -0.5, 1e300, 0.1, double.PositiveInfinity]);
        hash.Add([1, -2, 3]);
        hash.Add([long.MinValue, 7L]);
        hash.Add(42L);
        Assert.Equal(13957098243988626653, hash.Value);
    }
}
