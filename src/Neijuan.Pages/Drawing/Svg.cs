using System.Globalization;
using System.Text;
using Neijuan.Pages.Words;

namespace Neijuan.Pages.Drawing;

/// <summary>
/// Writes the elements of one drawing. Colours, weights and dashes are classes of the page's style, so that it can be light, dark or
/// printed.
/// </summary>
internal sealed class Svg
{
    readonly StringBuilder text = new();

    /// <summary>A coordinate to a tenth: finer than any screen, and the same text everywhere.</summary>
    public static string Number(double value)
    {
        var rounded = Math.Round(value, 1, MidpointRounding.AwayFromZero);
        return (rounded == 0 ? 0 : rounded).ToString("0.#", CultureInfo.InvariantCulture);
    }

    public void Line(double x1, double y1, double x2, double y2, string style) =>
        text.Append($"<line class=\"{style}\" x1=\"{Number(x1)}\" y1=\"{Number(y1)}\" x2=\"{Number(x2)}\" y2=\"{Number(y2)}\"/>");

    public void Text(double x, double y, string content, string style) =>
        text.Append($"<text class=\"{style}\" x=\"{Number(x)}\" y=\"{Number(y)}\">{Markup.Text(content)}</text>");

    public void TurnedText(double x, double y, string content, string style) =>
        text.Append($"<text class=\"{style}\" transform=\"translate({Number(x)} {Number(y)}) rotate(-90)\">{Markup.Text(content)}</text>");

    public void Rectangle(double x, double y, double width, double height, string style, string? tip = null) =>
        Tipped("rect", $"class=\"{style}\" x=\"{Number(x)}\" y=\"{Number(y)}\" width=\"{Number(width)}\" height=\"{Number(height)}\"", tip);

    public void Circle(double x, double y, double radius, string style, string? tip = null) =>
        Tipped("circle", $"class=\"{style}\" cx=\"{Number(x)}\" cy=\"{Number(y)}\" r=\"{Number(radius)}\"", tip);

    public void Path(string data, string style, string? tip = null) => Tipped("path", $"class=\"{style}\" d=\"{data}\"", tip);

    void Tipped(string element, string attributes, string? tip)
    {
        if (tip is null) text.Append($"<{element} {attributes}/>");
        else text.Append($"<{element} {attributes}><title>{Markup.Text(tip)}</title></{element}>");
    }

    /// <summary>The whole drawing with its alternative text; it takes the width it is given.</summary>
    public string Close(string id, double width, double height, string title, string description) =>
        $"<svg xmlns=\"http://www.w3.org/2000/svg\" id=\"{id}\" viewBox=\"0 0 {Number(width)} {Number(height)}\" width=\"100%\" "
        + $"role=\"img\" aria-labelledby=\"{id}-t {id}-d\"><title id=\"{id}-t\">{Markup.Text(title)}</title>"
        + $"<desc id=\"{id}-d\">{Markup.Text(description)}</desc>{text}</svg>";
}
