using System.CommandLine;
using Neijuan.Engine.Time;
using Neijuan.Model.Agents;
using Neijuan.Model.Policies;
using Neijuan.Model.Reading;

namespace Neijuan.Cli.Input;

/// <summary>Options that every command shares which runs the model.</summary>
internal sealed class RunOptionSet
{
    /// <summary>Threads at most, on a machine with fewer processors.</summary>
    const int MostThreads = 1024;

    public readonly NumberOption<ulong> Seed = SeedOption("Seed of all chance");
    public readonly Option<string> From = new("--from")
    {
        Description = "First quarter", HelpName = "QUARTER", DefaultValueFactory = _ => Horizon.First.ToString(),
    };
    public readonly Option<string> To = new("--to")
    {
        Description = "Last quarter", HelpName = "QUARTER", DefaultValueFactory = _ => Horizon.Last.ToString(),
    };
    public readonly NumberOption<double> Scale = new(
        "--scale", "Agents relative to the standard population", RunOptions.LeastScale, RunOptions.MostScale, usual: 1);

    public readonly Option<string[]> Set = new("--set")
    {
        Description = "Change a lever, switch or parameter: ID[where]=VALUE[@QUARTER]; repeatable",
        HelpName = "CHANGE",
        AllowMultipleArgumentsPerToken = false,
        DefaultValueFactory = _ => [],
    };

    public readonly NumberOption<int> Threads = ThreadsOption(
        "Threads to use; results do not depend on them, and a single run uses one");

    /// <summary>A seed: any whole number that has 64 bits.</summary>
    public static NumberOption<ulong> SeedOption(string description, string name = "--seed", ulong usual = 1) =>
        new(name, description, ulong.MinValue, ulong.MaxValue, usual);

    public static NumberOption<int> ThreadsOption(string description) =>
        new("--threads", description, 1, Math.Max(MostThreads, Environment.ProcessorCount), Environment.ProcessorCount);

    /// <summary>Says when the seeds that follow the first do not fit behind it.</summary>
    /// <param name="last">How far the last seed is from the first.</param>
    public static void CheckSeeds(NumberOption<ulong> first, ulong seed, ulong last, Findings findings)
    {
        if (seed > ulong.MaxValue - last)
            findings.Add(
                0, first.Name, $"{seed}", $"leaves no room for the seeds that follow it, the last of them {last} further",
                $"0..{ulong.MaxValue - last}");
    }

    public void AddTo(Command command)
    {
        foreach (var option in new Option[] { Seed, From, To, Scale, Set, Threads }) command.Options.Add(option);
    }

    /// <summary>The options as the simulation takes them; every one that is out of range is named.</summary>
    public RunOptions Read(ParseResult parsed)
    {
        var findings = new Findings("");
        if (!Quarter.TryParse(parsed.GetValue(From)!, out var from) || from != Horizon.First)
            findings.Add(
                0, "--from", parsed.GetValue(From)!, "is not where a run begins",
                $"{Horizon.First}, the quarter of the opening balance sheets");
        var to = Quarterly(parsed.GetValue(To)!, "--to", findings);
        CheckedOptions.Check(parsed, findings);
        findings.ThrowIfAny();
        return new RunOptions(Seed.Of(parsed), Scale.Of(parsed), StageHashes: true) { From = from, To = to };
    }

    /// <summary>Reads a quarter such as 2018Q1 within the horizon.</summary>
    public static Quarter Quarterly(string text, string field, Findings findings)
    {
        if (!Horizon.TryParse(text, out var quarter)) findings.Add(0, field, text, "is no quarter of the horizon", Horizon.Text);
        return quarter;
    }
}
