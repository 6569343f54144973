using System.CommandLine;
using Neijuan.Lab.Experiments.Ensembles;
using Neijuan.Lab.Experiments.Plans;
using Neijuan.Lab.Experiments.Trials;
using Neijuan.Model.Agents;
using Neijuan.Model.Policies;
using Neijuan.Model.Reading;

namespace Neijuan.Cli.Input;

/// <summary>Options that every command shares which makes many runs.</summary>
internal sealed class ExperimentOptionSet
{
    /// <summary>Runs of one experiment at most: beyond, a file of results is no longer one that can be read.</summary>
    public const int MostRuns = 1_000_000;

    public readonly RunOptionSet Run = new();
    public readonly Option<int> Draws;
    public readonly Option<int> Seeds = new("--seeds")
    {
        Description = "Seeds per draw; the n-th draw has the n-th seed from --seed on, the same in all scenarios", HelpName = "M",
        DefaultValueFactory = _ => 1,
    };

    public readonly Option<string> Design = new("--design")
    {
        Description = "How parameters are drawn: latin, sobol, or a CSV file with a column per parameter and a row per draw",
        HelpName = "DESIGN",
        DefaultValueFactory = _ => "latin",
    };

    public readonly Option<string?> Output;
    public readonly Option<bool> Resume = new("--resume")
    {
        Description = "Go on only if there is something to go on with (the same command goes on by itself)",
    };
    public readonly Option<bool> Force = new("--force") { Description = "Start over, whatever the folder holds" };
    public readonly Option<bool> Json = new("--json") { Description = "Print one JSON document" };
    public readonly Option<bool> Quiet = new("--quiet") { Description = "No progress" };
    public readonly Option<bool> Matrices = new("--matrices") { Description = "Keep the matrices of every run (otherwise of the first)" };

    public ExperimentOptionSet(int draws, string folder)
    {
        Draws = new Option<int>("--draws")
        {
            Description = "Parameter vectors; 0 for the values of the parameter files alone",
            HelpName = "N",
            DefaultValueFactory = _ => draws,
        };
        Output = new Option<string?>("--out") { Description = $"Folder for the results (default: {folder})", HelpName = "DIR" };
    }

    public void AddTo(Command command)
    {
        foreach (var option in new Option[] { Draws, Seeds, Design, Output, Resume, Force, Matrices, Json, Quiet })
            command.Options.Add(option);
        Run.AddTo(command);
    }

    /// <summary>Horizon, scale and first seed.</summary>
    public RunOptions ReadRun(ParseResult parsed) => Run.Read(parsed) with { StageHashes = false };

    /// <summary>The runs asked for: scenarios × draws × seeds. Everything that is wrong with any of them is named.</summary>
    public SeriesExperiment ReadExperiment(ParseResult parsed, Inputs inputs, string kind, IReadOnlyList<string> scenarios)
    {
        var (arms, settings, draws) = Together.Read(
            () => ReadArms(parsed, inputs, scenarios), () => ReadRun(parsed),
            () => ReadDraws(parsed, inputs.Data.Parameters, scenarios.Count));
        return new SeriesExperiment(
            inputs.Data, new ExperimentPlan(kind, arms, draws, parsed.GetValue(Seeds), settings, parsed.GetValue(Matrices)));
    }

    /// <summary>The parameter vectors asked for; everything that is wrong with the numbers or the file is named.</summary>
    public DrawSet ReadDraws(ParseResult parsed, IReadOnlyList<ParameterInfo> parameters, int arms)
    {
        var (seed, design) = (parsed.GetValue(Run.Seed), parsed.GetValue(Design)!);
        var (draws, file) = Together.Read(
            () => ReadCount(parsed, arms), () => design is "latin" or "sobol" ? null : DrawFile.Read(design, parameters));
        if (file is not null) return First(file, parsed.GetResult(Draws) is { Implicit: false } ? draws : file.Count, design);
        if (draws == 0) return DrawSet.Files;
        return new DrawSet(
            design, design == "latin" ? ParameterDraws.Latin(parameters, draws, seed) : ParameterDraws.Sobol(parameters, draws, seed));
    }

    /// <summary>A folder below results/ whose name says which experiment it is.</summary>
    public string Folder(ParseResult parsed, string name, DrawSet draws) =>
        parsed.GetValue(Output) ?? Path.Combine("results", $"{Safe(name)}-{(draws.IsFiles ? 0 : draws.Count)}x{parsed.GetValue(Seeds)}");

    // A scenario of each name, with the changes of the command line.
    IReadOnlyList<Arm> ReadArms(ParseResult parsed, Inputs inputs, IReadOnlyList<string> names)
    {
        var scenarios = Together.Each(names, name => inputs.Scenario(name, parsed.GetValue(Run.Set) ?? []));
        var findings = new Findings("");
        foreach (var (given, twice) in names.Zip(scenarios).GroupBy(s => s.Second.Name).SelectMany(g => g.Skip(1)))
            findings.In(given)
                .Add(0, "name", twice.Name, "is the name of a scenario that is compared already",
                    "scenarios of different names in one comparison");
        findings.ThrowIfAny();
        return [.. scenarios.Select(s => new Arm(s.Name, s))];
    }

    int ReadCount(ParseResult parsed, int arms)
    {
        var (draws, seeds, findings) = (parsed.GetValue(Draws), parsed.GetValue(Seeds), new Findings(""));
        if (draws < 0) findings.Add(0, "--draws", $"{draws}", "is out of range", "0 and more");
        if (seeds < 1) findings.Add(0, "--seeds", $"{seeds}", "is out of range", "1 and more");
        if (findings.Count == 0 && (long)Math.Max(draws, 1) * seeds * arms is > MostRuns and var runs)
        {
            var (many, times) = arms > 1 ? (" × scenarios", $" × {arms}") : ("", "");
            findings.Add(0, $"--draws × --seeds{many}", $"{draws} × {seeds}{times}", $"makes {runs} runs", $"at most {MostRuns}");
        }

        findings.ThrowIfAny();
        return draws;
    }

    static DrawSet First(DrawSet read, int draws, string file)
    {
        if (draws >= 1 && draws <= read.Count) return read with { Vectors = [.. read.Vectors.Take(draws)] };
        throw new FindingsException(
            new Finding("", 0, "--draws", $"{draws}", $"is not how many draws {file} has", $"1..{read.Count}", null));
    }

    static string Safe(string name) => string.Concat(name.Select(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_' or '.' ? c : '-'));
}
