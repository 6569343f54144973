using System.Globalization;

namespace Neijuan.Pages.Claims;

/// <summary>Numbers of claims as readers see them: three significant digits, whatever the size.</summary>
public static class ShortNumber
{
    public static string Of(double value)
    {
        if (!double.IsFinite(value)) return "undefined";
        var size = Math.Abs(value);
        return value.ToString(
            size >= 100 ? "F0" : size >= 10 ? "F1" : size >= 1 ? "F2" : size >= 0.01 || size == 0 ? "F3" : "0.0###",
            CultureInfo.InvariantCulture);
    }
}
