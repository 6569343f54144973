using System.Text;
using Neijuan.Model.Policies;
using Neijuan.Pages.Layout;
using Neijuan.Pages.Runs.Sources;
using Neijuan.Pages.Words;

namespace Neijuan.Pages.Runs.Sections;

/// <summary>Levers and parameters that differ from the baseline, with what they were and who says so.</summary>
internal static class ChangesSection
{
    public static void Write(StringBuilder page, ReportSource source)
    {
        page.Append("<section id=\"changes\" aria-labelledby=\"changes-h\"><h2 id=\"changes-h\">What was changed</h2>\n");
        var changes = source.Run.Manifest.Scenario.Changes;
        var parameters = source.Parameters.Where(p => source.Run.Manifest.Parameters.TryGetValue(p.Id, out var value) && value != p.Value)
            .ToArray();
        if (changes.Count == 0 && parameters.Length == 0)
            page.Append("<p>Nothing: every lever follows its calendar, and every parameter has the value of its file.</p>\n");
        if (changes.Count > 0) Levers(page, source);
        if (parameters.Length > 0) Parameters(page, source, parameters);
        page.Append("</section>\n");
    }

    static void Levers(StringBuilder page, ReportSource source)
    {
        Tables.Begin(page, "Levers", ["Lever", "Where", "From", "Value", "Default", "Unit", "Source"], "changes");
        foreach (var change in source.Run.Manifest.Scenario.Changes)
        {
            var lever = Model.Policies.Levers.All.FirstOrDefault(l => l.Id == change.Lever);
            string[] places = [.. change.ToPolicyChange().Place.Names.Select(n => source.Name(n.Name))];
            var usual = lever is null ? "" : lever.Calendar is null ? Figures.Exact(lever.Default) : "its calendar";
            page.Append($"<tr><th scope=\"row\">{Markup.Text(lever?.Name ?? change.Lever)} <code>{Markup.Text(change.Lever)}</code></th>"
                + $"<td>{Markup.Text(places.Length == 0 ? "everywhere" : string.Join(", ", places))}</td>");
            page.Append($"<td>{Markup.Text(change.From)}</td><td>{Figures.Exact(change.Value)}</td><td>{usual}</td><td>"
                + $"{Markup.Text(lever?.Unit ?? "")}</td><td>{Markup.Link(change.Source, change.Source)}</td></tr>\n");
        }

        Tables.End(page);
    }

    static void Parameters(StringBuilder page, ReportSource source, IEnumerable<ParameterInfo> changed)
    {
        Tables.Begin(page, "Parameters", ["Parameter", "Value", "Usual value", "Range", "Unit", "Source of the usual value"], "changes");
        foreach (var parameter in changed)
        {
            page.Append($"<tr><th scope=\"row\">{Markup.Text(parameter.Name)} <code>{Markup.Text(parameter.Id)}</code></th><td>"
                + $"{Figures.Exact(source.Run.Manifest.Parameters[parameter.Id])}</td>");
            page.Append($"<td>{Figures.Exact(parameter.Value)}</td><td>{Figures.Exact(parameter.Low)} to {Figures.Exact(parameter.High)}"
                + $"</td><td>{Markup.Text(parameter.Unit)}</td><td>{Markup.Text(parameter.Source)}</td></tr>\n");
        }

        Tables.End(page);
    }
}
