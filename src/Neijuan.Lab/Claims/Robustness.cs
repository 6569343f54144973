using Neijuan.Lab.Outcomes;
using Neijuan.Model.Policies;

namespace Neijuan.Lab.Claims;

/// <summary>A test again with the parameter that drives it most moved in every draw, but never out of its range.</summary>
/// <param name="Clipped">Share of the draws in which the range stopped it.</param>
public sealed record MovedResult(double Factor, double Clipped, TestResult Result);

/// <summary>Whether a verdict survives halving and doubling the parameter whose rank correlation with the statistic is largest.</summary>
/// <param name="Unmoved">The verdict of the same draws without moving anything: they are fewer than all draws.</param>
public sealed record Robustness(string Parameter, double RankCorrelation, TestResult Unmoved, MovedResult Halved, MovedResult Doubled)
{
    public bool Survives => Halved.Result.Verdict == Unmoved.Verdict && Doubled.Result.Verdict == Unmoved.Verdict;
}

/// <summary>Which parameter drives a statistic, and draws in which it is moved.</summary>
internal static class Drivers
{
    /// <summary>The parameter with the largest rank correlation over the draws; nothing where the statistic hardly varies.</summary>
    public static (ParameterInfo Parameter, double RankCorrelation)? Of(
        IReadOnlyList<double> statistic, IReadOnlyList<IReadOnlyDictionary<string, double>> draws, IReadOnlyList<ParameterInfo> parameters)
    {
        (ParameterInfo Parameter, double RankCorrelation)? driver = null;
        foreach (var parameter in parameters.Where(p => draws[0].ContainsKey(p.Id)))
        {
            var correlation = Correlation.OfRanks([.. draws.Select(d => d[parameter.Id])], [.. statistic]);
            if (Math.Abs(correlation) > Math.Abs(driver?.RankCorrelation ?? 0)) driver = (parameter, correlation);
        }

        return driver;
    }

    public static IReadOnlyDictionary<string, double> Moved(
        IReadOnlyDictionary<string, double> draw, ParameterInfo parameter, double factor) =>
        new Dictionary<string, double>(draw) { [parameter.Id] = Math.Clamp(draw[parameter.Id] * factor, parameter.Low, parameter.High) };

    public static bool IsClipped(IReadOnlyDictionary<string, double> draw, ParameterInfo parameter, double factor) =>
        draw[parameter.Id] * factor < parameter.Low || draw[parameter.Id] * factor > parameter.High;
}
