using System.Text.RegularExpressions;
using Neijuan.Engine.Execution;
using Neijuan.Model.Agents;

namespace Neijuan.Model.Rules;

/// <summary>The stages of a quarter in which a rule acts: those that call one of its types.</summary>
public static class RuleStages
{
    public static IReadOnlyList<string> Of(Rule rule) =>
        [.. QuarterStages.Stages.Where(stage => rule.In.Any(type => Calls(stage, type))).Select(stage => stage.Name)];

    static bool Calls(Stage<Economy> stage, Type type) => Regex.IsMatch(stage.Does, $@"(?<![.\w]){Regex.Escape(type.Name)}\.");
}
