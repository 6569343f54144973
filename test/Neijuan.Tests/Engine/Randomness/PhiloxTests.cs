using Neijuan.Engine.Randomness;
using Xunit;

namespace Neijuan.Tests.Engine;

public class PhiloxTests
{
    const uint Ones = uint.MaxValue;

    /// <summary>The known answers published with Random123 (kat_vectors, philox4x32 with 10 rounds).</summary>
    [Fact]
    public void Blocks_agree_with_the_published_vectors()
    {
        Assert.Equal((0x6627e8d5u, 0xe169c58du, 0xbc57ac4cu, 0x9b00dbd8u), Philox.Block(0, 0, 0, 0, 0, 0));
        Assert.Equal((0x408f276du, 0x41c83b0eu, 0xa20bc7c6u, 0x6d5451fdu), Philox.Block(Ones, Ones, Ones, Ones, Ones, Ones));
        Assert.Equal(
            (0xd16cfe09u, 0x94fdcceb, 0x5001e420u, 0x24126ea1u),
            Philox.Block(0xa4093822, 0x299f31d0, 0x243f6a88, 0x85a308d3, 0x13198a2e, 0x03707344));
    }
}
