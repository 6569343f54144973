using Neijuan.Model;

namespace Neijuan.Cli.Documents;

/// <summary>The stages of a quarter in their order.</summary>
internal static class Schedule
{
    public static string Text() => string.Concat(QuarterStages.Stages.Select((stage, k) => $"{k + 1}. {stage.Name}\n"));
}
