using System.Globalization;
using Neijuan.Engine.Places;
using Neijuan.Model.Policies;
using Neijuan.Model.Reading;

namespace Neijuan.Model.Scenarios;

/// <summary>Holds one written change against the levers, parameters and places that exist.</summary>
internal sealed class ChangeReader(PlaceNames places, IReadOnlyList<ParameterInfo> parameters, LeverIndex levers)
{
    /// <summary>The changes of one lever (one per combination of places) or of one parameter; none when there are findings.</summary>
    public (IReadOnlyList<PolicyChange> Changes, ParameterChange? Parameter) Read(WrittenChange text, Findings findings)
    {
        var before = findings.Said;
        if (text.Set.Text.StartsWith(ChangeText.ParameterPrefix, StringComparison.OrdinalIgnoreCase))
        {
            var parameter = Parameter(text, findings);
            return ([], findings.Said > before ? null : parameter);
        }

        var quarter = Horizon.First;
        if (text.From is { } from && !Horizon.TryParse(from.Text, out quarter))
            findings.Add(from.Line, "from", from.Text, "is no quarter of the horizon", Horizon.Text);
        var lever = levers.Find(text.Set.Text);
        if (lever is null)
            findings.AddUnknown(
                text.Set.Line, "set", text.Set.Text, Known(), "a lever, switch or parameter (list levers, list switches, list parameters)");
        else CheckRange(text, lever.Id, lever.Min, lever.Max, lever.Unit, findings);
        var named = PlaceReader.Read(text.Where, lever, places, findings);
        if (lever is null || findings.Said > before) return ([], null);
        return ([.. named.Select(place => new PolicyChange(lever.Id, place, quarter, text.Number, text.Source))], null);
    }

    ParameterChange? Parameter(WrittenChange text, Findings findings)
    {
        var id = text.Set.Text[ChangeText.ParameterPrefix.Length..];
        var entry = parameters.FirstOrDefault(p => string.Equals(p.Id, id, StringComparison.OrdinalIgnoreCase));
        if (entry is null)
            findings.AddUnknown(
                text.Set.Line, "set", text.Set.Text, [.. parameters.Select(p => ChangeText.ParameterPrefix + p.Id)],
                "a parameter (list parameters)");
        else CheckRange(text, ChangeText.ParameterPrefix + entry.Id, entry.Low, entry.High, entry.Unit, findings);
        if (text.From is { } from)
            findings.Add(from.Line, "from", from.Text, "a parameter has no date", "no from: a parameter holds for the whole run");
        foreach (var (kind, named) in text.Where)
            findings.Add(
                kind.Line, "where." + kind.Text, string.Join(", ", named.Select(p => p.Text)), "a parameter has no place",
                "no where: a parameter holds everywhere");
        return entry is null ? null : new ParameterChange(entry.Id, text.Number, text.Source);
    }

    IReadOnlyCollection<string> Known() =>
        [.. levers.All.SelectMany(lever => lever.Names), .. parameters.Select(p => ChangeText.ParameterPrefix + p.Id)];

    static void CheckRange(WrittenChange text, string id, double low, double high, string unit, Findings findings)
    {
        var allowed = string.Create(CultureInfo.InvariantCulture, $"{low:0.######}..{high:0.######} {unit}");
        if (!double.IsFinite(text.Number))
            findings.Add(text.Value.Line, id, text.Value.Text, NumberText.Problem(text.Value.Text), allowed);
        else if (text.Number < low || text.Number > high) findings.Add(text.Value.Line, id, text.Value.Text, "is out of range", allowed);
    }
}
