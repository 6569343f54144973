using CsCheck;
using Neijuan.Engine.Numerics;
using Xunit;

namespace Neijuan.Tests.Engine;

public class NormalTests
{
    const double TwoToMinus31 = 1.0 / 2147483648;

    /// <summary>From 40-digit arithmetic, at the double nearest to the probability written.</summary>
    [Theory]
    [InlineData(1e-300, -37.047096299361199237)]
    [InlineData(1e-20, -9.2623400897984075796)]
    [InlineData(1e-9, -5.9978070150076868614)]
    [InlineData(0.001, -3.0902323061678135354)]
    [InlineData(0.02425, -1.9729610513118848376)]
    [InlineData(0.0749, -1.4402382675279636631)]
    [InlineData(0.1, -1.2815515655446004353)]
    [InlineData(0.3, -0.52440051270804081597)]
    [InlineData(0.5000001, 2.5066282733116483012e-7)]
    [InlineData(0.77, 0.73884684918521368782)]
    [InlineData(0.925, 1.4395314709384562291)]
    [InlineData(0.99, 2.3263478740408407676)]
    [InlineData(0.999999999, 5.9978070196016374264)]
    public void Quantile_agrees_to_fifteen_digits(double probability, double expected) =>
        Assert.InRange(Normal.Quantile(probability) / expected, 1 - 1e-15, 1 + 1e-15);

    [Fact]
    public void Quantile_has_its_special_values()
    {
        Assert.Equal(0, Normal.Quantile(0.5));
        Assert.Equal(double.NegativeInfinity, Normal.Quantile(0));
        Assert.Equal(double.PositiveInfinity, Normal.Quantile(1));
        Assert.Equal(double.NaN, Normal.Quantile(-0.1));
        Assert.Equal(double.NaN, Normal.Quantile(1.1));
        Assert.Equal(double.NaN, Normal.Quantile(double.NaN));
    }

    [Fact]
    public void Quantile_is_odd_about_one_half() =>
        Gen.Int[1, (1 << 30) - 1].Sample(n => Normal.Quantile(0.5 + n * TwoToMinus31) == -Normal.Quantile(0.5 - n * TwoToMinus31));

    [Fact]
    public void Quantile_rises_with_the_probability() =>
        Gen.Double[1e-12, 1 - 1e-9].Sample(p => Normal.Quantile(p * (1 + 1e-11)) > Normal.Quantile(p), iter: 20_000, threads: 1);
}
