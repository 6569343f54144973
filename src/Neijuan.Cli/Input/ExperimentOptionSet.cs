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

    /// <summary>Parameter vectors of one experiment at most: they are held in memory, 24 kilobytes each with their specification.</summary>
    public const int MostDraws = 20_000;

    public readonly RunOptionSet Run = new();
    public readonly NumberOption<int> Draws;
    public readonly NumberOption<int> Seeds = new(
        "--seeds", "Seeds per draw; the n-th draw has the n-th seed from --seed on, the same in all scenarios", 1, MostRuns, usual: 1)
    {
        HelpName = "M",
    };

    public readonly Option<string> Design = new("--design")
    {
        Description = "How parameters are drawn: latin, sobol, or a CSV file with a column per parameter and a row per draw",
        HelpName = "DESIGN",
        DefaultValueFactory = _ => "latin",
    };

    public readonly PathOption Output;
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
        Draws = new NumberOption<int>(
            "--draws", "Parameter vectors; 0 for the values of the parameter files alone", 0, MostDraws, draws) { HelpName = "N" };
        Output = new PathOption("--out", $"Folder for the results (default: {folder})", "DIR");
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
            inputs.Data, new ExperimentPlan(kind, arms, draws, Seeds.Of(parsed), settings, parsed.GetValue(Matrices)));
    }

    /// <summary>The parameter vectors asked for; everything that is wrong with the numbers or the file is named.</summary>
    public DrawSet ReadDraws(ParseResult parsed, IReadOnlyList<ParameterInfo> parameters, int arms)
    {
        var design = parsed.GetValue(Design)!;
        var counted = design is "latin" or "sobol" || parsed.GetResult(Draws) is { Implicit: false };
        var (draws, file) = Together.Read(
            () => counted ? ReadCount(parsed, Draws.Of(parsed), arms) : 0,
            () => design is "latin" or "sobol" ? null : DrawFile.Read(PathText.Of(design), parameters));
        if (file is not null) return First(file, counted ? draws : ReadCount(parsed, file.Count, arms), design);
        if (draws == 0) return DrawSet.Files;
        var seed = Run.Seed.Of(parsed);
        return new DrawSet(
            design, design == "latin" ? ParameterDraws.Latin(parameters, draws, seed) : ParameterDraws.Sobol(parameters, draws, seed));
    }

    /// <summary>A folder below results/ whose name says which experiment it is.</summary>
    public string Folder(ParseResult parsed, string name, DrawSet draws) =>
        Output.Of(parsed) ?? Path.Combine("results", $"{Safe(name)}-{(draws.IsFiles ? 0 : draws.Count)}x{Seeds.Of(parsed)}");

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

    // So many draws with the seeds and scenarios that were asked for: no more runs than one experiment has, no seeds beyond the last.
    int ReadCount(ParseResult parsed, int draws, int arms)
    {
        var (seeds, findings) = (Seeds.Of(parsed), new Findings(""));
        if (draws > MostDraws) findings.Add(0, "--design", $"{draws} draws", "is too many", $"at most {MostDraws}");
        if ((long)Math.Max(draws, 1) * seeds * arms is > MostRuns and var runs)
        {
            var (many, times) = arms > 1 ? (" × scenarios", $" × {arms}") : ("", "");
            findings.Add(0, $"--draws × --seeds{many}", $"{draws} × {seeds}{times}", $"makes {runs} runs", $"at most {MostRuns}");
        }
        else RunOptionSet.CheckSeeds(Run.Seed, Run.Seed.Of(parsed), Luck.Last(draws, seeds), findings);

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
