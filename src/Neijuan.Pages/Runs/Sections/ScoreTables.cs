using System.Text;
using Neijuan.Lab.History;
using Neijuan.Pages.Drawing;
using Neijuan.Pages.Layout;
using Neijuan.Pages.Words;

namespace Neijuan.Pages.Runs.Sections;

/// <summary>The score by group, a table for each period, with what knows nothing of economics beside it.</summary>
internal static class ScoreTables
{
    public static void Write(StringBuilder page, RecordScore score, ReadingRule reading)
    {
        foreach (var whole in score.Whole)
        {
            Tables.Begin(
                page, $"Numbers met in the years {reading.NameOf(whole.Period)}",
                ["Group", "Met", "", "Mean miss", .. Rivals.All.Select(rival => $"{Name(rival)} / model")], "numbers scores");
            foreach (var group in score.Groups.Where(g => g.Period == whole.Period)) Row(page, group.Group!.Name, group, "");
            Row(page, "All", whole, " class=\"sum\"");
            Tables.End(page);
        }
    }

    static void Row(StringBuilder page, string name, GroupScore score, string style)
    {
        var model = score.Model;
        page.Append($"<tr{style}><th scope=\"row\">{Markup.Text(name)}</th><td>{model.Met} of {model.Asked}</td>");
        var width = Svg.Number(100.0 * model.Met / model.Asked);
        page.Append($"<td class=\"meter\" aria-hidden=\"true\"><span style=\"width:{width}%\"></span></td>");
        page.Append($"<td>{Figures.Grouped(model.MeanMiss, 1)}</td>");
        foreach (var rival in score.Rivals) page.Append(Cell(rival));
        page.Append("</tr>\n");
    }

    static string Name(Rival rival) => Markup.Capital(Rivals.Name(rival)).Replace('\'', '’');

    static string Cell(RivalScore rival)
    {
        if (rival.Its.Asked == 0) return "<td>–</td>";
        var verdict = rival.IsBeaten ? "<span class=\"hit\">beaten</span>" : "<span class=\"miss\">not beaten</span>";
        return $"<td>{rival.Its.Met} / {rival.Models.Met} of {rival.Its.Asked}, {verdict}</td>";
    }
}
