using Neijuan.Engine.Places;
using Neijuan.Engine.Time;
using Neijuan.Model.Policies;
using Neijuan.Model.Reading;

namespace Neijuan.Model.Scenarios;

/// <summary>The changes of one file or of one command line. In one layer nothing is set twice from the same quarter.</summary>
internal sealed class ChangeLayer(PlaceNames places, Findings findings)
{
    readonly List<PolicyChange> changes = [];
    readonly List<ParameterChange> parameters = [];
    readonly Dictionary<(string Lever, Quarter From, int Cell), int> lines = [];
    readonly Dictionary<string, int> parameterLines = [];

    public IReadOnlyList<PolicyChange> Changes => changes;

    public IReadOnlyList<ParameterChange> Parameters => parameters;

    public void Add((IReadOnlyList<PolicyChange> Changes, ParameterChange? Parameter) read, Lever? lever, int line)
    {
        if (read.Parameter is { } parameter)
        {
            if (!parameterLines.TryAdd(parameter.Id, line))
                Twice(line, ChangeText.ParameterPrefix + parameter.Id, parameterLines[parameter.Id]);
            else parameters.Add(parameter);
        }

        int? before = null;
        foreach (var change in read.Changes)
        {
            foreach (var cell in places.Within(lever!.Over, change.Place))
                if (!lines.TryAdd((change.Lever, change.From, cell), line)) before ??= lines[(change.Lever, change.From, cell)];
            changes.Add(change);
        }

        if (before is { } first) Twice(line, $"{lever!.Id} from {read.Changes[0].From}", first);
    }

    void Twice(int line, string what, int first) =>
        findings.Add(
            line, "set", what, "is set twice" + (first > 0 ? $" (first on line {first})" : ""), "one value for a place and a quarter");
}
