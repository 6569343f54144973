namespace Neijuan.Tests;

/// <summary>
/// Sizes of tests that try many cases: the usual size in every build, the large one when <c>scripts/nightly.sh</c> asks for it. A class
/// with such tests carries <c>[Trait("size", "nightly")]</c>, which is how the script finds it.
/// </summary>
internal static class Nightly
{
    /// <summary>True when <c>NEIJUAN_NIGHTLY=1</c>.</summary>
    public static bool Asked { get; } = Environment.GetEnvironmentVariable("NEIJUAN_NIGHTLY") == "1";

    /// <summary>How many cases to try.</summary>
    public static int Size(int usual, int nightly) => Asked ? nightly : usual;
}
