using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Neijuan.Tests.Architecture;

/// <summary>A use that makes one folder or project need another: the file, and the type that it uses.</summary>
internal sealed record Use(string File, string Type)
{
    public override string ToString() => $"{File} uses {Type}";
}

/// <summary>
/// Who needs whom: among the folders of each project, and among projects. A folder needs another when a file of it names a type there, or a
/// member of one (a constant, a <c>nameof</c>, an extension, an operator), whatever the <c>using</c> says. Comments need nobody.
/// </summary>
internal sealed class FolderGraph
{
    readonly SortedDictionary<string, Edges> folders = new(StringComparer.Ordinal);

    public FolderGraph(IReadOnlyList<SourceProject> projects)
    {
        var projectOf = projects.SelectMany(project => project.Files.Select(file => (file.FilePath, project)))
            .ToDictionary(f => f.FilePath, f => f.project);
        var declared = projects.SelectMany(project => project.Files).AsParallel().SelectMany(Declared).ToHashSet();
        foreach (var project in projects)
        {
            var edges = new Edges([.. project.Files.Select(file => project.FolderOf(file.FilePath))]);
            folders[project.Name] = edges;
            foreach (var (file, type, home) in project.Files.AsParallel().SelectMany(file => Uses(project, file, declared))
                .OrderBy(u => u.File, StringComparer.Ordinal).ThenBy(u => u.Type, StringComparer.Ordinal))
            {
                var other = projectOf[home];
                if (other == project) edges.Add(project.FolderOf(file), project.FolderOf(home), new Use(file, type));
                else Projects.Add(project.Name, other.Name, new Use(file, type));
            }
        }

        foreach (var project in projects) Projects.Nodes.Add(project.Name);
    }

    /// <summary>The folders of each project.</summary>
    public IReadOnlyDictionary<string, Edges> Folders => folders;

    public Edges Projects { get; } = new([]);

    static HashSet<(string File, string Type, string Home)> Uses(SourceProject project, SyntaxTree file, HashSet<string> declared)
    {
        var model = project.Compilation.GetSemanticModel(file);
        var uses = new HashSet<(string, string, string)>();
        foreach (var node in file.GetRoot().DescendantNodes(node => node is not UsingDirectiveSyntax))
        {
            if (!MayUse(node, declared)) continue;
            var found = model.GetSymbolInfo(node);
            foreach (var symbol in found.Symbol is { } one ? [one] : found.CandidateSymbols)
                if (Outermost(symbol) is { } type && Home(type) is { Length: > 0 } home && home != file.FilePath)
                    uses.Add((file.FilePath, type.Name, home));
        }

        return uses;
    }

    static bool MayUse(SyntaxNode node, HashSet<string> declared) => node switch
    {
        SimpleNameSyntax name => declared.Contains(name.Identifier.ValueText),
        ImplicitObjectCreationExpressionSyntax or ElementAccessExpressionSyntax or ConstructorInitializerSyntax => true,
        BinaryExpressionSyntax or PrefixUnaryExpressionSyntax => true,
        _ => false,
    };

    static INamedTypeSymbol? Outermost(ISymbol symbol)
    {
        var type = symbol as INamedTypeSymbol ?? symbol.ContainingType;
        while (type?.ContainingType is { } outer) type = outer;
        return type;
    }

    static string? Home(INamedTypeSymbol type) =>
        type.OriginalDefinition.DeclaringSyntaxReferences is [var first, ..] ? first.SyntaxTree.FilePath : null;

    /// <summary>The names of all that a file declares: a name that nobody declares is not one of ours.</summary>
    static IEnumerable<string> Declared(SyntaxTree file) => file.GetRoot().DescendantNodes().Select(node => node switch
    {
        BaseTypeDeclarationSyntax type => type.Identifier.ValueText,
        DelegateDeclarationSyntax type => type.Identifier.ValueText,
        MethodDeclarationSyntax method => method.Identifier.ValueText,
        PropertyDeclarationSyntax property => property.Identifier.ValueText,
        EventDeclarationSyntax property => property.Identifier.ValueText,
        EnumMemberDeclarationSyntax member => member.Identifier.ValueText,
        VariableDeclaratorSyntax { Parent.Parent: BaseFieldDeclarationSyntax } field => field.Identifier.ValueText,
        ParameterSyntax { Parent.Parent: TypeDeclarationSyntax } parameter => parameter.Identifier.ValueText,
        _ => "",
    });
}
