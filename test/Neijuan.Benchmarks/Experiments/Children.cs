using System.Diagnostics;

namespace Neijuan.Benchmarks.Experiments;

/// <summary>This program again, as a process of its own.</summary>
internal static class Children
{
    /// <summary>Starts the program with these arguments; its output is read when it has ended.</summary>
    public static Process Start(params string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet") { UseShellExecute = false, RedirectStandardOutput = true };
        start.ArgumentList.Add(typeof(Children).Assembly.Location);
        foreach (var argument in arguments) start.ArgumentList.Add(argument);
        return Process.Start(start)!;
    }

    /// <summary>Waits, and gives the last line of the output.</summary>
    public static string LastLine(Process process)
    {
        using (process)
        {
            var output = process.StandardOutput.ReadToEnd();
            process.WaitForExit();
            if (process.ExitCode != 0) throw new InvalidOperationException($"exit code {process.ExitCode}: {output}");
            return output.TrimEnd().Split('\n')[^1];
        }
    }
}
