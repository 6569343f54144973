using System.Text;
using Neijuan.Lab.Results;
using Neijuan.Pages.Words;

namespace Neijuan.Pages.Runs.Sections;

/// <summary>What makes the run again, bit for bit.</summary>
internal static class ManifestSection
{
    public static void Write(StringBuilder page, Manifest manifest)
    {
        page.Append("<section id=\"manifest\" aria-labelledby=\"manifest-h\"><h2 id=\"manifest-h\">Manifest</h2>\n<dl class=\"facts\">");
        Fact("Program", $"Neijuan {manifest.Versions.Neijuan}, .NET {manifest.Versions.Dotnet}, {manifest.Versions.Store}");
        Fact("Machine", $"{manifest.Platform.System}, {manifest.Platform.Architecture}; results do not depend on it");
        Fact("Hash of the policy", manifest.Scenario.Sha256);
        Fact("Hash of the last state", manifest.StateHash);
        Fact("Input files", $"{manifest.Data.Count}, each with its hash below");
        page.Append("</dl>\n<p>With the manifest beside the results, <code>neijuan reproduce manifest.json</code> runs it again and says "
            + "whether every bit is the same.</p>\n");
        page.Append($"<details><summary>The whole manifest</summary><pre tabindex=\"0\">{Markup.Text(manifest.ToJson())}</pre></details>"
            + "</section>\n");

        void Fact(string name, string value) => page.Append($"<div><dt>{name}</dt><dd>{Markup.Text(value)}</dd></div>");
    }
}
