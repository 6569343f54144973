using System.Text;

namespace Neijuan.Cli.Terminal;

/// <summary>
/// Standard output and error of the process. Where one of them was closed when the process was started, its number has gone to something
/// else that the runtime has opened, and what was written there would end up in it.
/// </summary>
internal static class StandardStream
{
    const int OutputNumber = 1;
    const int ErrorNumber = 2;
    const int ClosedOnExecute = 0x80000; // O_CLOEXEC

    public static TextWriter Output() => new SteadyWriter(IsOurs(OutputNumber) ? Console.Out : null);

    public static TextWriter Error() => new SteadyWriter(IsOurs(ErrorNumber) ? Console.Error : null);

    /// <summary>Text is UTF-8 on every system; a console that takes no encoding keeps its own.</summary>
    public static void UseUtf8()
    {
        try
        {
            Console.OutputEncoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
        }
        catch (IOException)
        {
            // no console
        }
    }

    // What a process inherits was not to be closed when its program was executed; all that the runtime opens is.
    static bool IsOurs(int number)
    {
        if (!OperatingSystem.IsLinux()) return true;
        try
        {
            const string Flags = "flags:";
            var line = File.ReadLines($"/proc/self/fdinfo/{number}").FirstOrDefault(l => l.StartsWith(Flags, StringComparison.Ordinal));
            return line is null || (Convert.ToInt64(line[Flags.Length..].Trim(), 8) & ClosedOnExecute) == 0;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return e is not FileNotFoundException;
        }
    }
}
