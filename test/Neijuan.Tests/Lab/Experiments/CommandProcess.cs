using System.Diagnostics;

namespace Neijuan.Tests.Lab.Experiments;

/// <summary>The command line as a process of its own, so that it can be killed.</summary>
internal static class CommandProcess
{
    /// <summary>Starts the command; its output is read and thrown away so that it never waits for a reader.</summary>
    public static Process Start(params string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet") { UseShellExecute = false, RedirectStandardOutput = true, RedirectStandardError = true };
        start.ArgumentList.Add(Path.Combine(AppContext.BaseDirectory, "neijuan.dll"));
        foreach (var argument in arguments) start.ArgumentList.Add(argument);
        var process = Process.Start(start)!;
        process.OutputDataReceived += (_, _) => { };
        process.ErrorDataReceived += (_, _) => { };
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        return process;
    }

    /// <summary>Runs the command to its end; the answer is its exit code.</summary>
    public static int Run(params string[] arguments)
    {
        using var process = Start(arguments);
        process.WaitForExit();
        return process.ExitCode;
    }
}
