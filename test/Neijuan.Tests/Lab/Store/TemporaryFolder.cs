using System.Diagnostics;

namespace Neijuan.Tests.Lab.Store;

/// <summary>A folder of its own for a test, removed with everything in it.</summary>
public sealed class TemporaryFolder : IDisposable
{
    bool mounted;

    public string Path { get; } = Directory.CreateTempSubdirectory("neijuan-").FullName;

    public string In(string name) => System.IO.Path.Combine(Path, name);

    /// <summary>Every file below, by name and content.</summary>
    public Dictionary<string, string> Contents() => Directory.GetFiles(Path, "*", SearchOption.AllDirectories)
        .Where(f => System.IO.Path.GetFileName(f) != ".lock")
        .ToDictionary(f => System.IO.Path.GetRelativePath(Path, f), f => Convert.ToHexString(File.ReadAllBytes(f)));

    /// <summary>Puts a file system of its own under the folder; false where that is not allowed.</summary>
    public bool Mount(string options)
    {
        mounted = mounted || Run("mount", "-t", "tmpfs", "-o", options, "tmpfs", Path);
        return mounted;
    }

    public bool Remount(string options) => Run("mount", "-o", "remount," + options, Path);

    public void Dispose()
    {
        // Lazy: a process that another test is just starting holds every open file until it executes its program.
        if (mounted) Run("umount", "-l", Path);
        Directory.Delete(Path, recursive: true);
    }

    static bool Run(string program, params string[] arguments)
    {
        if (!OperatingSystem.IsLinux()) return false;
        try
        {
            using var process =
                Process.Start(
                    new ProcessStartInfo(program, arguments)
                    {
                        UseShellExecute = false, RedirectStandardError = true, RedirectStandardOutput = true,
                    })!;
            process.WaitForExit();
            return process.ExitCode == 0;
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return false;
        }
    }
}
