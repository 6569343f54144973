using Microsoft.CodeAnalysis.CSharp.Syntax;
using Xunit;

namespace Neijuan.Tests.Architecture;

/// <summary>
/// The house has no circles: of the folders of a project, one can be read after the other. The graph is computed from the sources and
/// printed into
/// <c>docs/architecture.md</c>; <c>NEIJUAN_WRITE=1 ./test.sh -class '*FolderTests'</c> writes it anew.
/// </summary>
public class FolderTests
{
    const int Widest = 140;

    static readonly Lazy<FolderGraph> Graph = new(() => new FolderGraph(SourceTree.Projects("src")));

    [Fact]
    public void No_project_needs_itself_through_another() => Assert.Empty(Told(Graph.Value.Projects));

    [Fact]
    public void No_folder_of_a_project_needs_itself_through_another() =>
        Assert.Empty(
            Graph.Value.Folders.SelectMany(p => Told(p.Value).Select(circle => $"{p.Key}: {circle}")));

    [Fact]
    public void A_namespace_is_its_folder() => Assert.Empty(SourceTree.Files("src").AsParallel().AsOrdered().SelectMany(file =>
    {
        var expected = Path.GetDirectoryName(file)!.Split('/', 2)[1].Replace('/', '.');
        var root = SourceTree.Parse(file).GetRoot();
        string[] declared = [.. root.DescendantNodes().OfType<BaseNamespaceDeclarationSyntax>().Select(n => n.Name.ToString())];
        if (declared.Length == 0 && root.DescendantNodes().OfType<BaseTypeDeclarationSyntax>().Any()) declared = ["no namespace"];
        return declared.Where(name => name != expected).Select(name => $"{file}: {name}; allowed {expected}");
    }));

    [Fact]
    public void A_line_fits_the_page() => Assert.Empty(
        SourceTree.Files("src").Concat(SourceTree.Files("test"))
            .SelectMany(file => File.ReadLines(Path.Combine(SourceTree.Root, file)).Select((line, k) => (line, Number: k + 1))
                .Where(l => l.line.Length > Widest).Select(l => $"{file}:{l.Number}: {l.line.Length} characters; allowed {Widest}")));

    [Fact]
    public void The_document_shows_the_graph_as_it_is()
    {
        var file = Path.Combine(SourceTree.Root, "docs", "architecture.md");
        var written = File.ReadAllText(file);
        var filled = GraphText.Fill(written, GraphText.Of(Graph.Value));
        if (Environment.GetEnvironmentVariable("NEIJUAN_WRITE") == "1") File.WriteAllText(file, written = filled);
        Assert.Equal(filled, written);
    }

    [Fact]
    public void A_circle_is_told_with_a_use_for_each_of_its_steps()
    {
        var edges = new Edges(["a", "b", "c", "d"]);
        edges.Add("a", "b", new Use("a/A.cs", "B"));
        edges.Add("b", "c", new Use("b/B.cs", "C"));
        edges.Add("c", "a", new Use("c/C.cs", "A"));
        edges.Add("d", "a", new Use("d/D.cs", "A"));
        Assert.Equal(["a -> b (a/A.cs uses B), b -> c (b/B.cs uses C), c -> a (c/C.cs uses A)"], Told(edges));
    }

    static IEnumerable<string> Told(Edges edges) => edges.Circles().Select(circle =>
        string.Join(", ", circle.Zip(circle.Skip(1), (from, to) => $"{Shown(from)} -> {Shown(to)} ({edges.Why(from, to)})")));

    static string Shown(string folder) => folder.Length == 0 ? "." : folder;
}
