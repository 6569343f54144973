using System.Text;

namespace Neijuan.Tests.Architecture;

/// <summary>The graph as <c>docs/architecture.md</c> shows it: a drawing of each project, and the same as a list.</summary>
internal static class GraphText
{
    const string Begin = "<!-- graph: printed by FolderTests; NEIJUAN_WRITE=1 writes it -->";
    const string End = "<!-- end of graph -->";

    public static string Of(FolderGraph graph)
    {
        var text =
            new StringBuilder("An arrow says *needs*. Where one thing needs another through a third, the direct arrow is left out of the "
                + "drawing; the lists have all.\n");
        Draw(text, "Projects", graph.Projects, "");
        foreach (var (project, edges) in graph.Folders) Draw(text, project, edges, "the project's own folder");
        return text.ToString();
    }

    /// <summary>The document with the graph between its marks; a document without marks gets them at its end.</summary>
    public static string Fill(string document, string graph)
    {
        var (begin, end) = (document.IndexOf(Begin, StringComparison.Ordinal), document.IndexOf(End, StringComparison.Ordinal));
        var section = $"{Begin}\n\n{graph.Trim('\n')}\n\n{End}";
        return begin < 0 || end < begin
            ? $"{document.TrimEnd('\n')}\n\n{section}\n"
            : $"{document[..begin]}{section}{document[(end + End.Length)..]}";
    }

    static void Draw(StringBuilder text, string title, Edges edges, string own)
    {
        string[] nodes = [.. edges.Nodes];
        string Name(string node) => node.Length == 0 ? own : node;
        var circles = edges.Circles().Count > 0;
        text.Append($"\n### {title}\n\n```mermaid\nflowchart TD\n");
        for (var k = 0; k < nodes.Length; k++) text.Append($"  n{k}[\"{Name(nodes[k])}\"]\n");
        foreach (var node in nodes)
            foreach (var other in edges.From(node))
                if (circles || !edges.Follows(node, other))
                    text.Append($"  n{Array.IndexOf(nodes, node)} --> n{Array.IndexOf(nodes, other)}\n");
        text.Append("```\n\n");
        foreach (var node in nodes)
        {
            string[] needs = [.. edges.From(node).Select(other => other.Length == 0 ? own : $"`{other}`")];
            text.Append($"- {(node.Length == 0 ? char.ToUpperInvariant(own[0]) + own[1..] : $"`{node}`")} needs "
                + $"{(needs.Length == 0 ? "nothing" : string.Join(", ", needs))}\n");
        }
    }
}
