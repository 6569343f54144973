using Neijuan.Engine.Recording;
using Neijuan.Model.Reading;

namespace Neijuan.Lab.Outcomes;

/// <summary>Says what is wrong at a word of an expression.</summary>
internal delegate void ReportProblem(Token token, string problem, string allowed, string? suggestion);

/// <summary>Finds the row of an indicator from the places in brackets: by position <c>[us, solar]</c> or by kind <c>[industry=solar, bloc=us]</c>.</summary>
internal sealed class PlaceReader(Vocabulary names, ReportProblem report)
{
    /// <summary>The row, or −1 when a place is missing or unknown.</summary>
    public int Row(Token indicator, Indicator declared, List<(Token? Kind, Token Name)> given)
    {
        var axes = declared.Kind.Axes;
        var form = axes.Count == 0 ? "no place" : $"[{string.Join(", ", axes)}]";
        if (given.Count != axes.Count)
        {
            report(indicator, given.Count < axes.Count ? "lacks a place" : "has no such place", form, null);
            return -1;
        }

        var row = 0;
        var found = true;
        for (var k = 0; k < axes.Count; k++)
        {
            var place = Name(given, k, axes[k].Id);
            if (place is not { } token)
            {
                report(indicator, "lacks a place", form, null);
                return -1;
            }

            var known = names.Places[axes[k]];
            var index = known.ToList().FindIndex(n => string.Equals(n, token.Text, StringComparison.OrdinalIgnoreCase));
            if (index < 0) report(token, $"is no {axes[k]}", string.Join(", ", known), NearMiss.Of(token.Text, known));
            found &= index >= 0;
            row = (row * known.Count) + index;
        }

        return found ? row : -1;
    }

    static Token? Name(List<(Token? Kind, Token Name)> given, int position, string kind)
    {
        var named = given.FindIndex(g => g.Kind is { } k && k.Text == kind);
        if (named >= 0) return given[named].Name;
        return given[position].Kind is null ? given[position].Name : null;
    }
}
