using System.Globalization;
using System.Text.RegularExpressions;
using Neijuan.Engine.Places;
using Neijuan.Model.Policies;
using Neijuan.Model.Reading;

namespace Neijuan.Model.Scenarios;

/// <summary>A change as one text, <c>trade.tariff[bloc=us,industry=solar]=0.6@2018Q1</c>: written and read here and nowhere else.</summary>
public static partial class ChangeText
{
    /// <summary>What the id of a behavioural constant begins with where levers could stand too.</summary>
    public const string ParameterPrefix = "parameter.";

    const string Form = "ID[where]=VALUE[@QUARTER], for example trade.tariff[bloc=us,industry=solar]=0.6@2018Q1";

    public static string Of(PolicyChange change) => $"{Target(change.Lever, change.Place)}={Text(change.Value)}@{change.From}";

    public static string Of(ParameterChange change) => $"{ParameterPrefix}{change.Id}={Text(change.Value)}";

    /// <summary>What a change sets, at a place: <c>trade.tariff[bloc=us]</c>.</summary>
    public static string Target(string id, Place place) => place.IsEverywhere ? id : $"{id}[{place}]";

    /// <summary>What a change sets, where and from when, as it was written: <c>trade.tariff[bloc=us]@2018Q1</c>.</summary>
    public static string Target(WrittenChange change)
    {
        var where = change.Where.SelectMany(w => w.Places.Select(place => $"{w.Kind.Text}={place.Text}")).ToArray();
        return $"{change.Set.Text}{(where.Length == 0 ? "" : $"[{string.Join(',', where)}]")}"
            + $"{(change.From is { } from ? "@" + from.Text : "")}";
    }

    /// <summary>Takes a text apart; null with findings when it is no change.</summary>
    public static WrittenChange? Parse(string text, Findings findings)
    {
        var match = Pattern().Match(text);
        if (!match.Success)
        {
            findings.Add(0, "change", text, "is no change", Form);
            return null;
        }

        var before = findings.Said;
        var where = match.Groups["where"] is { Success: true, Value: var places } ? Where(places, text, findings) : [];
        if (findings.Said > before) return null;
        var value = match.Groups["value"].Value.Trim();
        var number = NumberText.TryRead(value, out var parsed) ? parsed : double.NaN;
        Located? from = match.Groups["from"] is { Success: true } at ? new Located(at.Value.Trim(), 0) : null;
        var set = new Located(match.Groups["id"].Value.Trim(), 0);
        return new WrittenChange(set, where, from, new Located(value, 0), number, "command line");
    }

    static List<(Located, IReadOnlyList<Located>)> Where(string places, string text, Findings findings)
    {
        var where = new List<(Located, IReadOnlyList<Located>)>();
        var kinds = new HashSet<string>();
        foreach (var part in places.Split(','))
        {
            var pair = part.Split('=', 2);
            if (pair.Length < 2) findings.Add(0, "change", text, "names no place: " + part.Trim(), Form);
            else if (!kinds.Add(pair[0].Trim())) findings.Add(0, "change", text, $"names {pair[0].Trim()} twice", "one place of a kind");
            else where.Add((new Located(pair[0].Trim(), 0), [new Located(pair[1].Trim(), 0)]));
        }

        return where;
    }

    static string Text(double value) => value.ToString("R", CultureInfo.InvariantCulture);

    [GeneratedRegex(
        @"^(?<id>[^\[\]=@]+)(\[(?<where>[^\[\]]*)\])?\s*=(?<value>[^@]*)(@(?<from>.*))?$", RegexOptions.CultureInvariant
            | RegexOptions.ExplicitCapture)]
    private static partial Regex Pattern();
}
