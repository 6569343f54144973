using Neijuan.Pages.Words;

namespace Neijuan.Pages.Drawing;

/// <summary>A name beside a plot, at the height where it would like to stand.</summary>
internal sealed record EndLabel(string Name, string Style, double Height);

/// <summary>Words and numbers inside drawings.</summary>
internal static class Lettering
{
    const int NameLength = 18;
    const double CharacterWidth = 7.4;
    const double LineHeight = 14;

    /// <summary>A tick as short as it can be: <c>40 %</c>, <c>1 000</c>, <c>0.5</c>.</summary>
    public static string Tick(decimal tick, Unit unit)
    {
        var shown = unit == Unit.Share ? 100 * tick : tick;
        var decimals = 0;
        while (decimals < 6 && Math.Round(shown, decimals) != shown) decimals++;
        return Figures.Grouped((double)shown, decimals) + (unit == Unit.Share ? Figures.ThinSpace + "%" : "");
    }

    /// <summary>Room that names take to the right of a plot.</summary>
    public static double Width(IEnumerable<string> names) =>
        names.SelectMany(name => WordWrap.Lines(name, NameLength)).Select(line => line.Length * CharacterWidth)
            .DefaultIfEmpty(-8).Max() + 8;

    /// <summary>Writes names beside the plot, moved apart where they would cover each other.</summary>
    public static void Beside(Svg svg, Box box, IEnumerable<EndLabel> labels)
    {
        var placed = labels.OrderBy(l => l.Height).Select(l => (Label: l, Lines: WordWrap.Lines(l.Name, NameLength))).ToArray();
        var middles = Spread(
            [.. placed.Select(p => p.Label.Height)], [.. placed.Select(p => p.Lines.Count * LineHeight)], box.Top - 4, box.Bottom + 4);
        for (var k = 0; k < placed.Length; k++)
        {
            var y = middles[k] - (placed[k].Lines.Count * LineHeight / 2) + 11;
            foreach (var line in placed[k].Lines)
            {
                svg.Text(box.Right + 8, y, line, $"name {placed[k].Label.Style}");
                y += LineHeight;
            }
        }
    }

    /// <summary>Middles of intervals in their order, pushed down where they overlap and then up from the end.</summary>
    internal static double[] Spread(double[] middles, double[] sizes, double top, double bottom)
    {
        var result = (double[])middles.Clone();
        var edge = top;
        for (var k = 0; k < result.Length; k++)
        {
            result[k] = Math.Max(result[k], edge + (sizes[k] / 2));
            edge = result[k] + (sizes[k] / 2);
        }

        edge = bottom;
        for (var k = result.Length - 1; k >= 0; k--)
        {
            result[k] = Math.Min(result[k], edge - (sizes[k] / 2));
            edge = result[k] - (sizes[k] / 2);
        }

        return result;
    }
}
