using System.ComponentModel;
using System.Diagnostics;
using Neijuan.Lab;

namespace Neijuan.Web.Pages;

/// <summary>Builds the page from its sources when they are newer than what was built. Only this needs Node.js.</summary>
public static class ClientBuild
{
    /// <summary>The lowest version of Node.js that the page's tools take.</summary>
    public static readonly Version LowestNode = new(20, 19);

    /// <summary>Folder of the built page, built now if it has to be.</summary>
    /// <param name="root">Folder of the checkout.</param>
    /// <param name="say">Hears what takes long.</param>
    public static string Ensure(string root, Action<string> say)
    {
        var sources = Path.Combine(root, "src", "Neijuan.Web", "client");
        if (!Directory.Exists(sources)) return Path.Combine(AppContext.BaseDirectory, "wwwroot"); // installed, with the page beside
        var built = Path.Combine(root, "src", "Neijuan.Web", "wwwroot");
        if (!IsStale(sources, Path.Combine(built, "index.html"))) return built;
        RequireNode(NodeVersion());
        var installed = Path.Combine(sources, "node_modules", ".package-lock.json");
        if (!File.Exists(installed)
            || File.GetLastWriteTimeUtc(installed) < File.GetLastWriteTimeUtc(Path.Combine(sources, "package-lock.json")))
        {
            say("Installing what the page is built with…");
            Npm(sources, "ci", "--no-audit", "--no-fund", "--loglevel=error");
        }

        say("Building the page…");
        Npm(sources, "run", "build", "--silent");
        return built;
    }

    /// <summary>Says in one sentence what is missing when there is no Node.js, or an old one.</summary>
    internal static void RequireNode(Version? version)
    {
        if (version is null)
            throw new InputException($"The lab's page is built with Node.js {LowestNode} or later, which is not installed; with --api the "
                + "lab serves its API without the page.");
        if (version < LowestNode)
            throw new InputException($"The lab's page is built with Node.js {LowestNode} or later, and this is {version}; with --api the "
                + "lab serves its API without the page.");
    }

    /// <summary>Whether a source is newer than what was built of it.</summary>
    internal static bool IsStale(string sources, string built)
    {
        if (!File.Exists(built)) return true;
        var since = File.GetLastWriteTimeUtc(built);
        var modules = Path.Combine(sources, "node_modules") + Path.DirectorySeparatorChar;
        return Directory.EnumerateFiles(sources, "*", SearchOption.AllDirectories)
            .Any(f => !f.StartsWith(modules, StringComparison.Ordinal) && File.GetLastWriteTimeUtc(f) > since);
    }

    static Version? NodeVersion()
    {
        try
        {
            return Version.TryParse(Run("node", null, "--version").Output.Trim().TrimStart('v'), out var version) ? version : null;
        }
        catch (Win32Exception)
        {
            return null;
        }
    }

    static void Npm(string folder, params string[] arguments)
    {
        var (code, output) = OperatingSystem.IsWindows() ? Run("cmd", folder, ["/c", "npm", .. arguments]) : Run("npm", folder, arguments);
        if (code != 0) throw new InputException($"The page could not be built (npm {arguments[0]}):\n{output}");
    }

    static (int Code, string Output) Run(string program, string? folder, params string[] arguments)
    {
        var start = new ProcessStartInfo(program, arguments)
        {
            RedirectStandardOutput = true, RedirectStandardError = true, UseShellExecute = false,
        };
        if (folder is not null) start.WorkingDirectory = folder;
        using var process = Process.Start(start)!;
        var errors = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return (process.ExitCode, output + errors.GetAwaiter().GetResult());
    }
}
