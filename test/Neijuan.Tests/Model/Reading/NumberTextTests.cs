using Neijuan.Model.Reading;
using Xunit;

namespace Neijuan.Tests.Model.Reading;

public class NumberTextTests
{
    [Theory]
    [InlineData("0.5", 0.5)]
    [InlineData("-1.5e-3", -0.0015)]
    [InlineData(".5", 0.5)]
    [InlineData("1e400", double.PositiveInfinity)]
    public void A_number_has_a_point(string text, double number)
    {
        Assert.True(NumberText.TryRead(text, out var read));
        Assert.Equal(number, read);
    }

    [Theory]
    [InlineData("0,5", "0.5")]
    [InlineData("-0,25", "-0.25")]
    [InlineData("1,000", "1.000", "1000")]
    [InlineData("0,500", "0.500")]
    [InlineData("1,234,567", "1234567")]
    [InlineData("1,000.5", "1000.5")]
    [InlineData("1.000,5", "1000.5")]
    [InlineData("1.000.000", "1000000")]
    [InlineData("1 000", "1000")]
    [InlineData("1\u00a0000,5", "1000.5")]
    [InlineData("1\u202f000", "1000")]
    [InlineData("1_000", "1000")]
    [InlineData("1'000.5", "1000.5")]
    [InlineData("٠٫٥", "0.5")]
    [InlineData("０．５", "0.5")]
    [InlineData("−0.5", "-0.5")]
    public void What_is_written_as_elsewhere_is_refused_and_told_how_it_is_written_here(string text, params string[] written)
    {
        Assert.False(NumberText.TryRead(text, out _));
        Assert.Equal(written, NumberText.Meant(text));
        Assert.Equal($"is no finite number: write {string.Join(" or ", written)}", NumberText.Problem(text));
    }

    [Theory]
    [InlineData("")]
    [InlineData("many")]
    [InlineData("NaN")]
    [InlineData("Infinity")]
    [InlineData("0x10")]
    [InlineData("1.2.3,4,5x")]
    [InlineData(",")]
    public void What_is_no_number_is_not_guessed_at(string text)
    {
        Assert.False(NumberText.TryRead(text, out _));
        Assert.Empty(NumberText.Meant(text));
    }
}
