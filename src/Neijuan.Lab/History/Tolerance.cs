using System.Globalization;

namespace Neijuan.Lab.History;

/// <summary>How far from a number of the record the model may be and still meet it.</summary>
/// <param name="Name">What it is for, as it stands before the number: <c>shares of GDP</c>.</param>
/// <param name="Within">In the unit of the row, or as a share of its value.</param>
public sealed record Tolerance(string Id, string Name, double Within, bool OfValue)
{
    /// <summary>Distance on either side of a value, in its unit.</summary>
    public double Around(double value) => OfValue ? Within * Math.Abs(value) : Within;

    /// <summary>The distance in words: <c>± 0.02</c>, <c>± 10 %</c>.</summary>
    public string Text => "± " + (OfValue ? $"{Rounded(100 * Within)} %" : Rounded(Within));

    static string Rounded(double number) => Math.Round(number, 6).ToString(CultureInfo.InvariantCulture);
}
