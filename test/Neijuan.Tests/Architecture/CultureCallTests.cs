using Microsoft.CodeAnalysis.CSharp.Syntax;
using Xunit;

namespace Neijuan.Tests.Architecture;

/// <summary>
/// Numbers are read by the invariant culture and by no other, said where they are read; letters are never changed or compared by a culture;
/// and the culture of a thread is set in one place.
/// </summary>
public class CultureCallTests
{
    const string OnePlace = "src/Neijuan.Cli/Terminal/OneCulture.cs";

    static readonly string[] Numbers = ["double", "float", "decimal", "int", "uint", "long", "ulong", "short", "byte", "T"];
    static readonly string[] Reading = ["Parse", "TryParse"];
    static readonly string[] Letters = ["ToLower", "ToUpper"];
    static readonly string[] Cultures = ["CurrentCulture", "CurrentUICulture", "DefaultThreadCurrentCulture", "InstalledUICulture"];

    [Fact]
    public void Numbers_are_read_by_the_invariant_culture() => Assert.Empty(Calls(
        (call, on, name) => Reading.Contains(name) && Numbers.Contains(on)
            && !call.ArgumentList.ToString().Contains("CultureInfo.InvariantCulture", StringComparison.Ordinal)));

    [Fact]
    public void Letters_are_changed_and_compared_by_their_codes() => Assert.Empty(Calls(
        (call, on, name) => Letters.Contains(name) || (name == "Compare" && on is "string" or "String"
            && !call.ArgumentList.ToString().Contains("Ordinal", StringComparison.Ordinal))));

    [Fact]
    public void The_culture_of_a_thread_is_named_in_one_place() => Assert.Equal(
        [OnePlace],
        SourceTree.Files("src").Where(file => SourceTree.Parse(file).GetRoot().DescendantNodes().OfType<MemberAccessExpressionSyntax>()
            .Any(access => Cultures.Contains(access.Name.Identifier.Text))));

    static IEnumerable<string> Calls(Func<InvocationExpressionSyntax, string, string, bool> isWrong) =>
        SourceTree.Files("src").AsParallel().AsOrdered().SelectMany(file => SourceTree.Parse(file).GetRoot().DescendantNodes()
            .OfType<InvocationExpressionSyntax>()
            .Where(call => call.Expression is MemberAccessExpressionSyntax access
                && isWrong(call, access.Expression.ToString(), access.Name.Identifier.Text))
            .Select(call => $"{file}:{call.GetLocation().GetLineSpan().StartLinePosition.Line + 1}: {call}"));
}
