using System.Text.RegularExpressions;
using System.Xml.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;

namespace Neijuan.Tests.Architecture;

/// <summary>A project as its sources say it is: parsed, and bound to the projects that it refers to.</summary>
/// <param name="Path">From the root of the repository, with a stroke: <c>src/Neijuan.Lab</c>.</param>
internal sealed record SourceProject(string Path, CSharpCompilation Compilation)
{
    public string Name => System.IO.Path.GetFileName(Path);

    public IEnumerable<SyntaxTree> Files => Compilation.SyntaxTrees.Where(tree => tree.FilePath.Length > 0);

    /// <summary>The folder of a file within the project; that of the project itself is empty.</summary>
    public string FolderOf(string file) => System.IO.Path.GetDirectoryName(file)![Path.Length..].TrimStart('/');
}

/// <summary>The sources of the repository. Paths in it are from the root, with a stroke between folders.</summary>
internal static partial class SourceTree
{
    static readonly CSharpParseOptions Parsing = new(LanguageVersion.Preview, DocumentationMode.None);

    // What the compiler is told for every project by ImplicitUsings.
    static readonly string[] Implicit =
    [
        "System", "System.Collections.Generic", "System.IO", "System.Linq", "System.Net.Http", "System.Threading", "System.Threading.Tasks",
    ];

    public static string Root { get; } = Economies.Data.Root;

    /// <summary>The C# files below a folder that somebody wrote.</summary>
    public static IReadOnlyList<string> Files(string below) =>
    [
        .. Directory.GetFiles(Path.Combine(Root, below), "*.cs", SearchOption.AllDirectories)
            .Select(file => Path.GetRelativePath(Root, file).Replace('\\', '/'))
            .Where(file => !Made().IsMatch(file)).Order(StringComparer.Ordinal),
    ];

    public static SyntaxTree Parse(string file) =>
        CSharpSyntaxTree.ParseText(SourceText.From(File.ReadAllText(Path.Combine(Root, file))), Parsing, file);

    /// <summary>Every project of a folder, each after those that it refers to.</summary>
    public static IReadOnlyList<SourceProject> Projects(string below)
    {
        var bound = new Dictionary<string, SourceProject>();
        foreach (var folder in Directory.GetDirectories(Path.Combine(Root, below)).Order(StringComparer.Ordinal))
            Bind($"{below}/{Path.GetFileName(folder)}", bound);
        return [.. bound.Values];
    }

    static SourceProject Bind(string path, Dictionary<string, SourceProject> bound)
    {
        if (bound.TryGetValue(path, out var known)) return known;
        var name = Path.GetFileName(path);
        var description = XDocument.Load(Path.Combine(Root, path, name + ".csproj"));
        SourceProject[] referred =
        [
            .. description.Descendants("ProjectReference")
                .Select(r => $"src/{Path.GetFileNameWithoutExtension(r.Attribute("Include")!.Value)}")
                .Select(other => Bind(other, bound)),
        ];
        var friends = description.Descendants("InternalsVisibleTo")
            .Select(f => $"[assembly: System.Runtime.CompilerServices.InternalsVisibleTo(\"{f.Attribute("Include")!.Value}\")]");
        var told = string.Concat(Implicit.Select(space => $"global using {space};\n")) + string.Join('\n', friends);
        // all that is below a project, for references are handed on
        var all = referred.SelectMany(r => r.Compilation.References).Concat(referred.Select(r => r.Compilation.ToMetadataReference()));
        return bound[path] = new SourceProject(path, CSharpCompilation.Create(
            description.Descendants("AssemblyName").FirstOrDefault()?.Value ?? name,
            [.. Files(path).Select(Parse), CSharpSyntaxTree.ParseText(told, Parsing)],
            Platform.Value.Concat(all).Distinct(),
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, allowUnsafe: true)));
    }

    /// <summary>What this test itself runs on holds all that the sources need; only our own programs are read from their sources.</summary>
    static readonly Lazy<MetadataReference[]> Platform = new(() =>
    [
        .. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
            .Where(file => !Path.GetFileName(file).StartsWith("neijuan", StringComparison.OrdinalIgnoreCase))
            .Select(file => MetadataReference.CreateFromFile(file)),
    ]);

    [GeneratedRegex("/(bin|obj|client|wwwroot)/")]
    private static partial Regex Made();
}
