using Neijuan.Cli.Terminal;
using Neijuan.Tests.Lab.Store;
using Xunit;

namespace Neijuan.Tests.Cli.Writing;

/// <summary>
/// Every command that writes, with the arguments it is tried with. A command that says that it writes and is not here fails a test.
/// </summary>
internal static class WritingCases
{
    static readonly string[] Short = ["--to", "2005Q2", "--scale", "0.1", "--quiet"];

    public static IReadOnlyList<WritingCase> All { get; } =
    [
        new("run", "results", ["run", "baseline", "--seed", "2", .. Short, "--out", "{at}/results"]) { Prepare = Run, Adds = true },
        new("compare", "results",
            ["compare", "baseline", "no-tournament", "--draws", "2", "--to", "2006Q1", "--scale", "0.1", "--quiet", "--out",
             "{at}/results"]),
        new("ensemble", "results",
            ["ensemble", "baseline", "--draws", "6", "--to", "2006Q1", "--scale", "0.1", "--quiet", "--out", "{at}/results"]),
        new("sweep", "results", ["sweep", "{at}/sweep.yaml", "--quiet", "--out", "{at}/results"]) { Prepare = Sweep },
        new("sensitivity", "results",
            ["sensitivity", "baseline", "--outcome", "at(china.push_to_gdp, 2005Q2)", "--trajectories", "2", "--rows", "2", "--survivors",
             "1", "--scale", "0.1", "--quiet", "--out", "{at}/results"]),
        new("claims", "trial",
            ["claims", "C20", "--draws", "2", "--robustness", "0", "--adversary", "0", "--quiet", "--out", "{at}/trial"]),
        new("export", "tables", ["export", "{at}/results", "--format", "csv", "--force", "--out", "{at}/tables"]) { Prepare = Exported },
        new("report", "results", ["report", "{at}/results"]) { Prepare = Reported },
        new("report to a file", null, ["report", "{at}/results", "--force", "--out", "{at}/page.html"]) { Prepare = ReportedToFile },
        new("schema", null, ["schema", "--write"]) { Prepare = Root, WritesAtRoot = true },
        new("document", null, ["document", "{at}/document.md"]) { Prepare = Document },
    ];

    public static TheoryData<string> Names { get; } = [.. All.Select(c => c.Name)];

    /// <summary>Those that take a folder.</summary>
    public static TheoryData<string> NamesOfFolders { get; } = [.. All.Where(c => c.Folder is not null).Select(c => c.Name)];

    /// <summary>Those that a process of its own can be sent to do.</summary>
    public static TheoryData<string> NamesOfProcesses { get; } = [.. All.Where(c => !c.WritesAtRoot).Select(c => c.Name)];

    public static WritingCase Of(string name) => All.Single(c => c.Name == name);

    // Made once: how long it took is among its tables.
    static readonly Lazy<IReadOnlyDictionary<string, byte[]>> OneRun = new(() =>
    {
        using var folder = new TemporaryFolder();
        Assert.Equal(ExitCode.Done, WritingCase.Give(["run", "baseline", .. Short, "--out", folder.In("results")]).Code);
        return Directory.GetFiles(folder.In("results")).ToDictionary(file => Path.GetFileName(file), File.ReadAllBytes);
    });

    static void Run(string at)
    {
        var results = Directory.CreateDirectory(Path.Combine(at, "results")).FullName;
        foreach (var (name, content) in OneRun.Value) File.WriteAllBytes(Path.Combine(results, name), content);
    }

    static void Sweep(string at) => File.WriteAllText(Path.Combine(at, "sweep.yaml"), """
        name: small
        design: grid
        factors: [{ set: switch.tournament, values: [0, 1] }, { set: parameter.ambition_top, values: [4, 8] }]
        outcomes: ["at(china.push_to_gdp, 2005Q4)"]
        to: 2005Q4
        scale: 0.1
        """);

    static void Exported(string at)
    {
        Run(at);
        Directory.CreateDirectory(Path.Combine(at, "tables"));
        File.WriteAllText(Path.Combine(at, "tables", "run.csv"), "of another run");
        File.WriteAllText(Path.Combine(at, "tables", "notes.txt"), "mine");
    }

    static void Reported(string at)
    {
        Run(at);
        File.WriteAllText(Path.Combine(at, "results", "report.html"), "of an earlier version");
    }

    static void ReportedToFile(string at)
    {
        Run(at);
        File.WriteAllText(Path.Combine(at, "page.html"), "of an earlier version");
    }

    static void Document(string at) =>
        File.WriteAllText(Path.Combine(at, "document.md"), "Prose.\n\n<!-- printed: rules -->\n\nstale\n\n<!-- end -->\n");

    static void Root(string at)
    {
        foreach (var folder in new[] { "data", "parameters", "scenarios" })
            foreach (var file in Directory.GetFiles(Path.Combine(Economies.Data.Root, folder), "*", SearchOption.AllDirectories))
            {
                var copy = Path.Combine(at, Path.GetRelativePath(Economies.Data.Root, file));
                Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
                File.Copy(file, copy);
            }

        File.WriteAllText(Path.Combine(at, "neijuan.schema.json"), "of an earlier version");
    }
}
