using Neijuan.Engine.Time;
using Neijuan.Lab.Results;
using Neijuan.Lab.Runs;
using Neijuan.Model.Agents;
using Neijuan.Model.Policies;
using Neijuan.Model.Scenarios;

namespace Neijuan.Lab.Experiments.Trials;

/// <summary>
/// One run to make: scenario × parameters × seed. Its number is its place in every result, whatever thread makes it and when.
/// </summary>
/// <param name="Number">0, 1, 2 … in the order of the experiment.</param>
/// <param name="Draw">Which parameter vector of the ensemble it uses; −1 for the values of the files.</param>
/// <param name="Parameters">Parameters replaced, by id; they win over those of the scenario.</param>
public sealed record Trial(int Number, int Draw, Scenario Scenario, IReadOnlyDictionary<string, double> Parameters, RunOptions Options)
{
    /// <summary>
    /// Everything that decides the run, to be sent to wherever it is made. What a scenario only says (title, expectations) stays behind.
    /// </summary>
    public string ToJson() => TravelJson.Write(new TrialDocument(
        Number, Draw, Scenario.Name, [.. Scenario.Changes.Select(ManifestChange.Of)], Scenario.Parameters, Parameters,
        Options.Seed, Options.Scale, Options.From.ToString(), Options.To.ToString(), Options.QuarterHashes, Options.StageHashes));

    public static Trial Parse(string json)
    {
        var d = TravelJson.Read<TrialDocument>(json);
        return new Trial(
            d.Number, d.Draw, new Scenario(d.Scenario, d.Scenario, "", null, [.. d.Changes.Select(c => c.ToPolicyChange())], d.Set, []),
            d.Parameters,
            new RunOptions(d.Seed, d.Scale, d.StageHashes)
            {
                QuarterHashes = d.QuarterHashes, From = Quarter.Parse(d.From), To = Quarter.Parse(d.To),
            });
    }
}

/// <summary>A trial as it is sent.</summary>
/// <param name="Changes">Changes of policy, with layers.</param>
/// <param name="Set">Parameters that the scenario sets.</param>
internal sealed record TrialDocument(
    int Number, int Draw, string Scenario, IReadOnlyList<ManifestChange> Changes, IReadOnlyList<ParameterChange> Set,
    IReadOnlyDictionary<string, double> Parameters, ulong Seed, double Scale, string From, string To, bool QuarterHashes, bool StageHashes);
