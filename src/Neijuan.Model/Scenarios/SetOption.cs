using System.Globalization;
using System.Text.RegularExpressions;
using Neijuan.Model.Reading;

namespace Neijuan.Model.Scenarios;

/// <summary>Splits a change of the command line, <c>ID[where]=VALUE[@QUARTER]</c>, into its pieces.</summary>
internal static partial class SetOption
{
    const string Form = "ID[where]=VALUE[@QUARTER], for example trade.tariff[bloc=us,industry=solar]=0.6@2018Q1";

    public static ChangeText? Split(string text, Findings findings)
    {
        var match = Pattern().Match(text);
        if (!match.Success)
        {
            findings.Add(0, "--set", text, "is no change", Form);
            return null;
        }

        var before = findings.Count;
        var where = new List<(Located, IReadOnlyList<Located>)>();
        var kinds = new HashSet<string>();
        if (match.Groups["where"] is { Success: true, Value: var places })
        {
            foreach (var part in places.Split(','))
            {
                var pair = part.Split('=', 2);
                if (pair.Length < 2) findings.Add(0, "--set", text, "names no place: " + part.Trim(), Form);
                else if (!kinds.Add(pair[0].Trim())) findings.Add(0, "--set", text, $"names {pair[0].Trim()} twice", "one place of a kind");
                else where.Add((new Located(pair[0].Trim(), 0), [new Located(pair[1].Trim(), 0)]));
            }
        }

        if (findings.Count > before) return null;
        var value = match.Groups["value"].Value.Trim();
        var number = double.TryParse(value, NumberStyles.Float, CultureInfo.InvariantCulture, out var parsed) ? parsed : double.NaN;
        Located? from = match.Groups["from"] is { Success: true } at ? new Located(at.Value.Trim(), 0) : null;
        return new ChangeText(new Located(match.Groups["id"].Value.Trim(), 0), where, from, new Located(value, 0), number, "command line");
    }

    [GeneratedRegex(@"^(?<id>[^\[\]=@]+)(\[(?<where>[^\[\]]*)\])?\s*=(?<value>[^@]*)(@(?<from>.*))?$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Pattern();
}
