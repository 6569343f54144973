using System.Globalization;
using System.Text;
using Neijuan.Model.Policies;

namespace Neijuan.Lab.Experiments.Trials;

/// <summary>
/// A trial with what it may share with others: those of its family have the same parameters, luck and size, and part where their policies
/// do.
/// </summary>
/// <param name="Place">Its place among the trials of the queue.</param>
/// <param name="Family">Everything but policy and horizon that decides the run, as text.</param>
internal sealed record PlannedTrial(int Place, Trial Trial, PolicySteps Steps, string Family)
{
    /// <summary>The quarter after its last, as an index.</summary>
    public int End => Trial.Options.To.Index + 1;

    public static PlannedTrial Of(int place, Trial trial, PolicySteps steps) => new(place, trial, steps, FamilyOf(trial));

    /// <summary>The first quarter in which the two are not the same run any more: their policies part, or one of them has ended.</summary>
    public int PartsFrom(PlannedTrial other)
    {
        var policy = Steps.PartsFrom(other.Steps);
        return End == other.End ? policy : Math.Min(policy, Math.Min(End, other.End));
    }

    static string FamilyOf(Trial trial)
    {
        var parameters = new SortedDictionary<string, double>(StringComparer.Ordinal);
        foreach (var set in trial.Scenario.Parameters) parameters[set.Id] = set.Value;
        foreach (var (id, value) in trial.Parameters) parameters[id] = value;
        var o = trial.Options;
        var text = new StringBuilder().Append(
            CultureInfo.InvariantCulture, $"{o.Seed} {BitConverter.DoubleToInt64Bits(o.Scale)} {o.From} {o.QuarterHashes} {o.StageHashes}");
        foreach (var (id, value) in parameters) text.Append(CultureInfo.InvariantCulture, $" {id}={BitConverter.DoubleToInt64Bits(value)}");
        return text.ToString();
    }
}
