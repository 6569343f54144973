using System.Globalization;
using Neijuan.Model.Policies;
using Neijuan.Model.Scenarios;

namespace Neijuan.Lab.Claims;

/// <summary>How an arm moves a parameter from where a draw has put it.</summary>
public enum ShiftKind
{
    To,
    By,
    Times,
}

/// <summary>A parameter that is different in an arm. It may leave its range: taking a mechanism away is no guess about its size.</summary>
public sealed record ParameterShift(string Id, ShiftKind Kind, double Amount)
{
    public double Of(double value) => Kind switch
    {
        ShiftKind.To => Amount,
        ShiftKind.By => value + Amount,
        _ => value * Amount,
    };
}

/// <summary>
/// One side of an experiment: the baseline with dated changes of policy and, where policy cannot reach, other parameters.
/// </summary>
public sealed record ClaimArm(string Id, string Title, IReadOnlyList<PolicyChange> Changes, IReadOnlyList<ParameterShift> Shifts)
{
    /// <summary>Arms that do the same have the same key, whatever they are called.</summary>
    public string Key { get; } = string.Join('\n', Changes.Select(ChangeText.Of)
        .Concat(Shifts.Select(s => Line($"{s.Id} {s.Kind} {s.Amount}"))));

    public Scenario Scenario { get; } = Scenario.Baseline with { Name = Id, Title = Title, Changes = Changes };

    /// <summary>The parameters of a draw as they are in this arm.</summary>
    public IReadOnlyDictionary<string, double> Apply(IReadOnlyDictionary<string, double> draw, IReadOnlyList<ParameterInfo> parameters)
    {
        if (Shifts.Count == 0) return draw;
        var moved = new Dictionary<string, double>(draw);
        foreach (var shift in Shifts)
            moved[shift.Id] = shift.Of(moved.TryGetValue(shift.Id, out var value) ? value : parameters.First(p => p.Id == shift.Id).Value);
        return moved;
    }

    static string Line(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
