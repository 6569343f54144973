using Neijuan.Engine.Places;
using Neijuan.Engine.Recording;

namespace Neijuan.Lab.Outcomes;

/// <summary>The names an expression may use.</summary>
/// <param name="Outcomes">Expressions that have a name of their own.</param>
/// <param name="Arms">Runs of an experiment: <c>arm(expression)</c> is what the expression is in that run. Empty where there is but one
/// run.</param>
internal sealed record Vocabulary(
    IReadOnlyList<Indicator> Indicators, PlaceNames Places, IReadOnlyDictionary<string, OutcomeExpression> Outcomes,
    IReadOnlyList<string> Arms)
{
    static readonly string[] Elementwise = ["abs", "log", "lag", "change", "largest", "smallest"];

    public static readonly string[] Functions = [.. WindowFunction.All.Select(f => f.Name), .. Elementwise];

    public Indicator? Indicator(string id) => Indicators.FirstOrDefault(i => string.Equals(i.Id, id, StringComparison.OrdinalIgnoreCase));
}
