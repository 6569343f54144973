using System.Globalization;

namespace Neijuan.Pages.Words;

/// <summary>Numbers as a reader meets them: thin spaces, a true minus, the same rounding everywhere.</summary>
internal static class Figures
{
    /// <summary>Separates thousands, and a number from its percent sign, without a line break.</summary>
    public const string ThinSpace = "\u202f";

    const string Minus = "\u2212";

    /// <summary>Stands where a number is not defined.</summary>
    public const string None = "–";

    /// <summary>A share as per cent: <c>48 %</c>, with a decimal below ten.</summary>
    public static string Percent(double share)
    {
        if (!double.IsFinite(share)) return None;
        var percent = 100 * share;
        return Grouped(percent, Math.Abs(percent) is >= 0.05 and < 9.95 ? 1 : 0) + ThinSpace + "%";
    }

    public static string Percent(double share, int decimals) =>
        double.IsFinite(share) ? Grouped(100 * share, decimals) + ThinSpace + "%" : None;

    /// <summary>A change in percentage points, signed.</summary>
    public static string Points(double difference)
    {
        if (!double.IsFinite(difference)) return None;
        var text = Grouped(100 * difference, 1);
        return (text.StartsWith(Minus, StringComparison.Ordinal) || text == "0.0" ? "" : "+") + text;
    }

    /// <summary>A ratio with two decimals.</summary>
    public static string Ratio(double value) => double.IsFinite(value) ? Grouped(value, Math.Abs(value) >= 10 ? 1 : 2) : None;

    public static string Count(double value) => double.IsFinite(value) ? Grouped(value, 0) : None;

    /// <summary>Four significant digits at most, none behind the point from a thousand on.</summary>
    public static string Plain(double value)
    {
        if (!double.IsFinite(value)) return None;
        var decimals = Math.Abs(value) switch { >= 1000 => 0, >= 100 => 1, >= 10 => 2, _ => 3 };
        return Grouped(value, decimals);
    }

    /// <summary>As <see cref="Plain"/>, or per cent when the unit is a share.</summary>
    public static string InUnit(double value, Unit unit) => unit == Unit.Share ? Percent(value, 1) : Plain(value);

    public static string Grouped(double value, int decimals)
    {
        var text = Math.Round(Math.Abs(value), decimals, MidpointRounding.AwayFromZero)
            .ToString("F" + decimals, CultureInfo.InvariantCulture);
        var sign = value < 0 && text.AsSpan().IndexOfAnyExcept('0', '.') >= 0 ? Minus : "";
        var whole = text.IndexOf('.');
        if (whole < 0) whole = text.Length;
        for (var k = whole - 3; k > 0; k -= 3) text = text.Insert(k, ThinSpace);
        return sign + text;
    }

    /// <summary>Fen as billions of yuan with one decimal; a dot where there is nothing at all.</summary>
    public static string Billions(long fen) => fen == 0 ? "·" : Grouped(fen / 1e11, 1);

    /// <summary>The number in full, as a program reads it; nothing where it is not defined.</summary>
    public static string Exact(double value) => double.IsFinite(value) ? value.ToString("R", CultureInfo.InvariantCulture) : "";
}

/// <summary>How the numbers of a picture are to be read.</summary>
internal enum Unit
{
    Number,
    Share,
}
