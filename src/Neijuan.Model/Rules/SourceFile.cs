namespace Neijuan.Model.Rules;

/// <summary>Where a type is written. Folder is namespace and file is type, so the name is enough.</summary>
public static class SourceFile
{
    /// <summary>The path from the root of the repository, with slashes.</summary>
    public static string Of(Type type)
    {
        var project = type.Assembly.GetName().Name!;
        var folder = (type.Namespace ?? project)[project.Length..].Replace('.', '/');
        return $"src/{project}{folder}/{type.Name}.cs";
    }
}
