using System.Globalization;

namespace Neijuan.Cli.Terminal;

/// <summary>
/// The program reads and writes as the invariant culture does, whatever the user's: a decimal point, plain digits, letters compared by
/// their codes. The build asks for it and the environment can take it back, so it is said again here, for every thread.
/// </summary>
internal sealed class OneCulture : IDisposable
{
    readonly CultureInfo before = CultureInfo.CurrentCulture;
    readonly CultureInfo words = CultureInfo.CurrentUICulture;

    OneCulture() => CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = CultureInfo.InvariantCulture;

    /// <summary>For this thread and for all that it starts, until disposed.</summary>
    public static OneCulture Hold() => new();

    /// <summary>For the process, from here on.</summary>
    public static void Keep()
    {
        CultureInfo.DefaultThreadCurrentCulture = CultureInfo.DefaultThreadCurrentUICulture = CultureInfo.InvariantCulture;
        CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = CultureInfo.InvariantCulture;
    }

    public void Dispose() => (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture) = (before, words);
}
