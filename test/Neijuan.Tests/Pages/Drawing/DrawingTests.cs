using System.Text.RegularExpressions;
using CsCheck;
using Neijuan.Pages.Drawing;
using Neijuan.Pages.Layout;
using Neijuan.Pages.Words;
using Xunit;

namespace Neijuan.Tests.Pages.Drawing;

public partial class DrawingTests
{
    static readonly Gen<(double Low, double High)> Ranges =
        Gen.Select(Gen.Double[-1e6, 1e6], Gen.Double[1e-4, 1e6], (low, width) => (low, low + width));

    [Fact]
    public void Even_ticks_cover_the_range_with_few_equal_steps() =>
        Ranges.Sample(range =>
        {
            var ticks = Ticks.Linear(range.Low, range.High, 5);
            var step = ticks[1] - ticks[0];
            return ticks.Length is >= 2 and <= 8 && (double)ticks[0] <= range.Low + 1e-9 && (double)ticks[^1] >= range.High - 1e-9
                && Enumerable.Range(1, ticks.Length - 1).All(k => ticks[k] - ticks[k - 1] == step);
        });

    [Fact]
    public void Ticks_of_ratios_lie_in_the_range_and_rise() =>
        Gen.Select(Gen.Double[1e-5, 1e5], Gen.Double[1.2, 1e6]).Sample((low, ratio) =>
        {
            var ticks = Ticks.Logarithmic(low, low * ratio);
            return ticks.Length > 0 && ticks.All(t => (double)t >= low * 0.999 && (double)t <= low * ratio * 1.001)
                && ticks.SequenceEqual(ticks.Order().Distinct());
        });

    [Theory]
    [InlineData(0, 0)]
    [InlineData(1, 1)]
    [InlineData(1, 1 + 1e-15)]
    [InlineData(-3, -3)]
    public void A_single_value_stands_within_its_scale(double low, double high) =>
        Assert.InRange(Scale.Even(low, high, 100, 0, 5).At(low), 0, 100);

    [Theory]
    [InlineData(0.025, "2.5 %")]
    [InlineData(0.5, "50 %")]
    [InlineData(-0.25, "−25 %")]
    public void A_tick_of_a_share_is_as_short_as_it_can_be(double tick, string text) =>
        Assert.Equal(text.Replace(' ', '\u202f'), Lettering.Tick((decimal)tick, Unit.Share));

    [Fact]
    public void Names_beside_a_plot_neither_overlap_nor_leave_it() =>
        Gen.Double[0, 300].Array[1, 8].Sample(heights =>
        {
            Array.Sort(heights);
            double[] sizes = [.. heights.Select((_, k) => k % 2 == 0 ? 28.0 : 14.0)];
            var placed = Lettering.Spread(heights, sizes, 0, 300);
            return placed[0] - (sizes[0] / 2) >= -1e-9 && placed[^1] + (sizes[^1] / 2) <= 300 + 1e-9
                && Enumerable.Range(1, placed.Length - 1).All(k => placed[k] - placed[k - 1] >= ((sizes[k] + sizes[k - 1]) / 2) - 1e-9);
        });

    [Theory]
    [InlineData(0, "0 %")]
    [InlineData(0.0312, "3.1 %")]
    [InlineData(0.4788, "48 %")]
    [InlineData(-0.0049, "−0.5 %")]
    [InlineData(-0.0001, "0 %")]
    [InlineData(12.3, "1 230 %")]
    [InlineData(double.NaN, "–")]
    public void Shares_are_per_cent(double share, string text) => Assert.Equal(text.Replace(' ', '\u202f'), Figures.Percent(share));

    [Theory]
    [InlineData(1234567.8, 0, "1 234 568")]
    [InlineData(-999.95, 1, "−1 000.0")]
    [InlineData(999.94, 1, "999.9")]
    public void Thousands_are_apart(double value, int decimals, string text) =>
        Assert.Equal(text.Replace(' ', '\u202f'), Figures.Grouped(value, decimals));

    [Fact]
    public void A_whole_year_needs_four_quarters()
    {
        var series = new TimeSeries(["2005Q3", "2005Q4", "2006Q1", "2006Q2", "2006Q3", "2006Q4", "2007Q1"], [9, 9, 1, 2, 3, 6, 9]);
        Assert.Equal(["2006"], series.ByYear().Periods);
        Assert.Equal([3], series.ByYear().Values);
        Assert.Equal([12], series.ByYear(sum: true).Values);
    }

    [Fact]
    public void A_data_address_gives_back_what_was_put_in() =>
        Gen.String.Where(s => !s.Any(char.IsSurrogate)).Sample(text =>
        {
            var address = Markup.DataAddress("text/csv", text);
            return Uri.UnescapeDataString(address["data:text/csv;charset=utf-8,".Length..]) == text
                && !address.Any(c => c is '"' or '\'' or '<' or '>' or '&' or ' ' or '#' || char.IsControl(c));
        });

    [Fact]
    public void Text_and_colours_stand_out_from_their_ground_in_light_dark_and_print()
    {
        var schemes = Schemes().Matches(Style.Sheet)
            .Select(m => Colours().Matches(m.Groups[1].Value).ToDictionary(c => c.Groups[1].Value, c => c.Groups[2].Value)).ToArray();
        Assert.Equal(3, schemes.Length);
        foreach (var scheme in schemes)
        {
            foreach (var name in new[] { "ink", "soft", "link", "miss", "hit", "c0", "c1", "c2", "c3", "c4", "c5", "c6", "c7" })
                Assert.True(Contrast(scheme[name], scheme["ground"]) >= 4.5, $"{name} {scheme[name]} on {scheme["ground"]}");
            for (var depth = 1; depth <= 8; depth++)
                Assert.True(
                    Contrast(scheme[$"t{depth}"], scheme[$"d{depth}"]) >= 4.5,
                    $"text on depth {depth}: {scheme[$"t{depth}"]} on {scheme[$"d{depth}"]}");
        }
    }

    /// <summary>Contrast of two colours after the Web Content Accessibility Guidelines 2.</summary>
    static double Contrast(string one, string other)
    {
        var (a, b) = (Luminance(one), Luminance(other));
        return (Math.Max(a, b) + 0.05) / (Math.Min(a, b) + 0.05);
    }

    static double Luminance(string colour)
    {
        var hex = colour.Length == 4 ? string.Concat(colour[1..].Select(c => $"{c}{c}")) : colour[1..];
        double[] channels =
        [
            .. Enumerable.Range(0, 3).Select(k => Convert.ToInt32(hex.Substring(2 * k, 2), 16) / 255.0)
                .Select(c => c <= 0.04045 ? c / 12.92 : Math.Pow((c + 0.055) / 1.055, 2.4)),
        ];
        return (0.2126 * channels[0]) + (0.7152 * channels[1]) + (0.0722 * channels[2]);
    }

    [GeneratedRegex(@":root\{([^}]*)\}", RegexOptions.None, 1000)]
    private static partial Regex Schemes();

    [GeneratedRegex(@"--([a-z0-9]+):(#[0-9a-f]+)", RegexOptions.None, 1000)]
    private static partial Regex Colours();
}
