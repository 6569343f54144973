using System.Diagnostics;

namespace Neijuan.Tests.Cli;

/// <summary>The program as a process of its own, as a shell starts it.</summary>
internal static class Shell
{
    static readonly string Program = Path.Combine(AppContext.BaseDirectory, "neijuan.dll");

    /// <summary>Runs a line of bash in a folder; <c>neijuan</c> in it is the program.</summary>
    public static (int Code, string Output, string Error) Run(
        string line, string folder, params (string Name, string? Value)[] environment)
    {
        var start = new ProcessStartInfo("bash", ["-c", $"neijuan() {{ dotnet '{Program}' \"$@\"; }}\n{line}"])
        {
            UseShellExecute = false, RedirectStandardOutput = true, RedirectStandardError = true, WorkingDirectory = folder,
        };
        foreach (var (name, value) in environment) start.Environment[name] = value;
        using var process = Process.Start(start)!;
        var error = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return (process.ExitCode, output, error.GetAwaiter().GetResult());
    }

    /// <summary>Starts the program itself, so that signals reach it.</summary>
    public static Process Start(params string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet", [Program, .. arguments])
        {
            UseShellExecute = false, RedirectStandardOutput = true, RedirectStandardError = true,
        };
        return Process.Start(start)!;
    }

    public static void Signal(Process process, string signal)
    {
        using var kill = Process.Start("kill", [$"-{signal}", $"{process.Id}"]);
        kill.WaitForExit();
    }
}
