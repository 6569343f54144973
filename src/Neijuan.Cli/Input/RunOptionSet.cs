using System.CommandLine;
using Neijuan.Engine.Time;
using Neijuan.Lab;
using Neijuan.Model.Agents;
using Neijuan.Model.Policies;

namespace Neijuan.Cli.Input;

/// <summary>Options that every command shares which runs the model.</summary>
internal sealed class RunOptionSet
{
    public static readonly Quarter First = Horizon.First;
    public static readonly Quarter Last = Horizon.Last;

    public readonly Option<ulong> Seed = new("--seed") { Description = "Seed of all chance", DefaultValueFactory = _ => 1 };
    public readonly Option<string> From = new("--from")
    {
        Description = "First quarter", HelpName = "QUARTER", DefaultValueFactory = _ => First.ToString(),
    };
    public readonly Option<string> To = new("--to")
    {
        Description = "Last quarter", HelpName = "QUARTER", DefaultValueFactory = _ => Last.ToString(),
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
        var problems = new List<string>();
        if (!Quarter.TryParse(parsed.GetValue(From)!, out var from) || from != First)
            problems.Add($"--from = {parsed.GetValue(From)}: allowed {First}, the quarter of the opening balance sheets");
        var to = Quarterly(parsed.GetValue(To)!, "--to", problems);
        var scale = parsed.GetValue(Scale);
        if (scale is not (>= 0.1 and <= 100)) problems.Add($"--scale = {scale}: allowed 0.1..100");
        if (parsed.GetValue(Threads) < 1) problems.Add(FewThreads(parsed));
        Together.Require(problems);
        return new RunOptions(parsed.GetValue(Seed), scale, StageHashes: true) { From = from, To = to };
    }

    public int ReadThreads(ParseResult parsed) =>
        parsed.GetValue(Threads) >= 1 ? parsed.GetValue(Threads) : throw new InputException(FewThreads(parsed));

    string FewThreads(ParseResult parsed) => $"--threads = {parsed.GetValue(Threads)}: allowed 1 and more";

    /// <summary>Reads a quarter such as 2018Q1 within the horizon.</summary>
    public static Quarter Quarterly(string text, string option, List<string> problems)
    {
        if (!Quarter.TryParse(text, out var quarter) || quarter < First || quarter > Last)
            problems.Add($"{option} = {text}: allowed {First}..{Last}, written like 2018Q1");
        return quarter;
    }
}
