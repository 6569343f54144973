namespace Neijuan.Cli.Output;

/// <summary>
/// Numbers in tables that hold shares and trillions side by side: four significant digits, no exponent unless it is very small.
/// </summary>
internal static class FigureText
{
    public static string Of(double value) => Math.Abs(value) switch
    {
        double.NaN => "n/a",
        >= 1000 => value.ToString("F0"),
        >= 100 => value.ToString("F1"),
        >= 10 => value.ToString("F2"),
        >= 0.1 => value.ToString("F3"),
        >= 0.001 => value.ToString("F4"),
        0 => "0",
        _ => value.ToString("0.0E+0"),
    };
}
