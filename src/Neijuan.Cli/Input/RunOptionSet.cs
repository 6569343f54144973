using System.CommandLine;
using Neijuan.Engine.Time;
using Neijuan.Model.Agents;
using Neijuan.Model.Policies;
using Neijuan.Model.Reading;

namespace Neijuan.Cli.Input;

/// <summary>Options that every command shares which runs the model.</summary>
internal sealed class RunOptionSet
{

    public readonly Option<ulong> Seed = new("--seed") { Description = "Seed of all chance", DefaultValueFactory = _ => 1 };
    public readonly Option<string> From = new("--from")
    {
        Description = "First quarter", HelpName = "QUARTER", DefaultValueFactory = _ => Horizon.First.ToString(),
    };
    public readonly Option<string> To = new("--to")
    {
        Description = "Last quarter", HelpName = "QUARTER", DefaultValueFactory = _ => Horizon.Last.ToString(),
    };
    public readonly Option<double> Scale = new("--scale")
    {
        Description = "Agents relative to the standard population, 0.1 to 100", DefaultValueFactory = _ => 1,
    };

    public readonly Option<string[]> Set = new("--set")
    {
        Description = "Change a lever, switch or parameter: ID[where]=VALUE[@QUARTER]; repeatable",
        HelpName = "CHANGE",
        AllowMultipleArgumentsPerToken = false,
        DefaultValueFactory = _ => [],
    };

    public readonly Option<int> Threads = new("--threads")
    {
        Description = "Threads to use; results do not depend on them, and a single run uses one",
        DefaultValueFactory = _ => Environment.ProcessorCount,
    };

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
        var scale = parsed.GetValue(Scale);
        if (scale is not (>= 0.1 and <= 100)) findings.Add(0, "--scale", $"{scale}", "is out of range", "0.1..100");
        CheckThreads(parsed.GetValue(Threads), findings);
        findings.ThrowIfAny();
        return new RunOptions(parsed.GetValue(Seed), scale, StageHashes: true) { From = from, To = to };
    }

    public int ReadThreads(ParseResult parsed)
    {
        var findings = new Findings("");
        CheckThreads(parsed.GetValue(Threads), findings);
        findings.ThrowIfAny();
        return parsed.GetValue(Threads);
    }

    public static void CheckThreads(int threads, Findings findings)
    {
        if (threads < 1) findings.Add(0, "--threads", $"{threads}", "is out of range", "1 and more");
    }

    /// <summary>Reads a quarter such as 2018Q1 within the horizon.</summary>
    public static Quarter Quarterly(string text, string field, Findings findings)
    {
        if (!Horizon.TryParse(text, out var quarter)) findings.Add(0, field, text, "is no quarter of the horizon", Horizon.Text);
        return quarter;
    }
}
