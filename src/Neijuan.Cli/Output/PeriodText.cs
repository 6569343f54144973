namespace Neijuan.Cli.Output;

/// <summary>How a period is written: a year is the mean of its quarters.</summary>
internal static class PeriodText
{
    public static string Of(string period) => period.Length == 4 ? $"{period}, mean of its quarters" : period;
}
