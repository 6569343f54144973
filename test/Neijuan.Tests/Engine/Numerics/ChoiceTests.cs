using CsCheck;
using Neijuan.Engine.Numerics;
using Xunit;

namespace Neijuan.Tests.Engine.Numerics;

public class ChoiceTests
{
    static readonly Gen<double> Any = Gen.OneOf(Gen.Double, Gen.Const(0.0), Gen.Const(-0.0), Gen.Const(double.NaN), Gen.Const(double.NegativeInfinity));

    [Fact]
    public void A_choice_is_the_conditional_expression_to_the_bit() =>
        Gen.Select(Gen.Bool, Any, Any, Gen.Long, Gen.Int).Sample((holds, a, b, fen, count) =>
        {
            Assert.Equal(Bits(holds ? a : 0), Bits(Choice.If(holds, a)));
            Assert.Equal(Bits(holds ? a : b), Bits(Choice.If(holds, a, b)));
            Assert.Equal(holds ? fen : 0, Choice.If(holds, fen));
            Assert.Equal(holds ? count : 0, Choice.If(holds, count));
        });

    static long Bits(double value) => BitConverter.DoubleToInt64Bits(value);
}
