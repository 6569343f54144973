using System.Text.RegularExpressions;
using Xunit;

namespace Neijuan.Tests.Documents;

/// <summary>The document that says what the program withstands names tests that there are, and all that grow at night.</summary>
public partial class RobustnessTests
{
    static readonly string Page = File.ReadAllText(Path.Combine(Economies.Data.Root, "docs", "robustness.md"));

    [Fact]
    public void Every_test_that_is_named_is_there()
    {
        string[] named = [.. Named().Matches(Page).Select(m => m.Groups["name"].Value).Distinct()];
        Assert.True(named.Length > 15);
        Assert.Empty(named.Except(typeof(RobustnessTests).Assembly.GetTypes().Select(t => t.Name)));
    }

    [Fact]
    public void Every_class_that_tries_more_at_night_is_named() => Assert.Empty(
        typeof(RobustnessTests).Assembly.GetTypes()
            .Where(t => t.GetCustomAttributesData().Any(a => a.AttributeType == typeof(TraitAttribute)
                && (string?)a.ConstructorArguments[0].Value == "size"))
            .Select(t => t.Name).Except(Named().Matches(Page).Select(m => m.Groups["name"].Value)));

    [GeneratedRegex("`(?<name>[A-Za-z]+Tests)`", RegexOptions.ExplicitCapture)]
    private static partial Regex Named();
}
