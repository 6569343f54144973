using Neijuan.Engine.Time;
using Neijuan.Model.Agents;
using Neijuan.Model.Policies;
using Neijuan.Model.Reading;
using Neijuan.Model.Scenarios;
using Neijuan.Model.Setup;

namespace Neijuan.Web.Requests;

/// <summary>
/// Turns requests into policies. Names of scenarios are looked up in the list of those that come with the model and never become a path.
/// </summary>
public sealed class PolicyReader
{
    readonly LabLimits limits;
    readonly ScenarioReader reader;
    readonly SeriesSelector selector;
    readonly Dictionary<string, Scenario> shipped;

    public PolicyReader(ModelData data, LabLimits limits)
    {
        this.limits = limits;
        var folder = Path.Combine(data.Root, "scenarios");
        reader = new ScenarioReader(data.Places, data.Parameters, folder);
        selector = new SeriesSelector(data.Places);
        shipped = Directory.GetFiles(folder, "*.yaml").Order(StringComparer.Ordinal).Select(f => Path.GetFileNameWithoutExtension(f))
            .ToDictionary(name => name, name => Shipped(folder, name));
        shipped.TryAdd(Scenario.Baseline.Name, Scenario.Baseline);
    }

    /// <summary>The scenarios that come with the model, with everything that they extend.</summary>
    public IReadOnlyDictionary<string, Scenario> Scenarios => shipped;

    /// <summary>The policy that a request asks for; where something is wrong, what is left when that is left out.</summary>
    public LabPolicy Policy(RunRequest request, Findings findings)
    {
        var options = Options(request.Seed, request.Scale, request.To, findings);
        var (scenario, changes) = Resolve(request, "", findings);
        return new LabPolicy(scenario, changes, options);
    }

    /// <summary>A policy with somebody else's luck, size and horizon.</summary>
    public LabPolicy Policy(PolicyRequest request, RunOptions options, string field, Findings findings)
    {
        var (scenario, changes) = Resolve(request, field + ".", findings);
        return new LabPolicy(scenario, changes, options);
    }

    /// <summary>A scenario that a client wrote, which may extend one that comes with the model, and no file; and its own changes.</summary>
    public (Scenario Scenario, IReadOnlyList<PolicyChange> Changes, IReadOnlyList<ParameterChange> Parameters) Read(string text)
    {
        var (scenario, findings) = reader.ReadText(text, "scenario", limits.Changes);
        if (scenario is null) throw RequestException.Wrong(findings);
        var extended = shipped[scenario.Extends ?? Scenario.Baseline.Name];
        var changes = scenario.Changes.Skip(extended.Changes.Count).ToArray();
        if (changes.Length > limits.Changes)
            throw RequestException.Wrong("changes", $"{changes.Length} changes", "are too many", $"at most {limits.Changes}");
        return (scenario, changes, [.. scenario.Parameters.Except(extended.Parameters)]);
    }

    public IReadOnlyList<SelectedSeries> Series(IReadOnlyList<string>? wanted, Findings findings)
    {
        if (wanted is null || wanted.Count == 0) return selector.Nation;
        if (wanted.Count > limits.Series)
            findings.Add(0, "series", $"{wanted.Count} selectors", "are too many", $"at most {limits.Series}");
        var series = new List<SelectedSeries>();
        for (var k = 0; k < Math.Min(wanted.Count, limits.Series); k++)
        {
            if (wanted[k] is { } text && text.Length <= limits.ChangeCharacters)
                series.AddRange(selector.Find($"series[{k}]", text, findings));
            else findings.Add(0, $"series[{k}]", wanted[k] ?? "", wanted[k] is null ? "is missing" : "is too long", Characters());
        }

        SelectedSeries[] distinct = [.. series.Distinct()];
        if (distinct.Length > limits.Rows) findings.Add(0, "series", $"{distinct.Length} series", "are too many", $"at most {limits.Rows}");
        return distinct;
    }

    /// <summary>Runs of an ensemble: none where the number is wrong.</summary>
    public int Draws(int? asked, int unlessGiven, Findings findings)
    {
        if (asked is not { } draws) return unlessGiven;
        if (draws >= 0 && draws <= limits.Draws) return draws;
        findings.Add(0, "draws", $"{draws}", "is out of range", $"0..{limits.Draws}");
        return 0;
    }

    /// <summary>Holds the quarters that all runs of a request pass through against what one request may cost.</summary>
    public void Work(int draws, int policies, RunOptions options, Findings findings)
    {
        var quarters = Math.Max(1, draws) * policies * (options.To.Index - options.From.Index + 1) * options.Scale;
        if (quarters > limits.Work)
            findings.Add(
                0, "draws", $"{draws}", $"makes {quarters:0} quarters, over all policies and relative to scale 1",
                $"at most {limits.Work}");
    }

    /// <summary>A quarter of the run.</summary>
    public static Quarter QuarterOf(string? text, RunOptions options, Findings findings)
    {
        if (text is null) return options.To;
        if (Quarter.TryParse(text, out var quarter) && quarter >= options.From && quarter <= options.To) return quarter;
        findings.Add(0, "quarter", text, "is no quarter of the run", $"{options.From}..{options.To}");
        return options.To;
    }

    RunOptions Options(long? seed, double? scale, string? to, Findings findings)
    {
        if (seed < 0) findings.Add(0, "seed", $"{seed}", "is out of range", "0 and more");
        if (scale is { } size && !(size >= limits.LowestScale && size <= limits.HighestScale))
            findings.Add(0, "scale", $"{size}", "is out of range", $"{limits.LowestScale}..{limits.HighestScale}");
        var last = Horizon.Last;
        if (to is not null && !Horizon.TryParse(to, out last))
        {
            findings.Add(0, "to", to, "is no quarter of the horizon", Horizon.Text);
            last = Horizon.Last;
        }

        return new RunOptions((ulong)Math.Max(0, seed ?? 1), scale ?? 1) { From = Horizon.First, To = last, QuarterHashes = false };
    }

    (Scenario Scenario, IReadOnlyList<string> Changes) Resolve(PolicyRequest request, string prefix, Findings findings)
    {
        var name = request.Scenario ?? Scenario.Baseline.Name;
        if (!shipped.TryGetValue(name, out var scenario))
        {
            findings.AddUnknown(0, prefix + "scenario", name, shipped.Keys, string.Join(", ", shipped.Keys));
            scenario = Scenario.Baseline;
        }

        var changes = request.Changes ?? [];
        if (changes.Count > limits.Changes)
        {
            findings.Add(0, prefix + "changes", $"{changes.Count} changes", "are too many", $"at most {limits.Changes}");
            return (scenario, []);
        }

        // Each by itself: a hand pulls a lever everywhere and then at one place, and means both; what comes later wins.
        var (policy, parameters) = (new List<PolicyChange>(), new List<ParameterChange>());
        for (var k = 0; k < changes.Count; k++)
        {
            var (field, text) = ($"{prefix}changes[{k}]", changes[k]);
            if (text is null || text.Length > limits.ChangeCharacters)
            {
                findings.Add(0, field, text ?? "", text is null ? "is missing" : "is too long", Characters());
                continue;
            }

            findings.AddAll(reader.ParseSet(text, out var change, out var parameter).Select(finding => finding with { File = field }));
            if (change is not null) policy.Add(change);
            if (parameter is not null) parameters.Add(parameter);
        }

        return (scenario.With(policy, parameters), changes);
    }

    string Characters() => $"at most {limits.ChangeCharacters} characters";

    Scenario Shipped(string folder, string name)
    {
        var (scenario, findings) = reader.Read(Path.Combine(folder, name + ".yaml"));
        return scenario ?? throw new FindingsException(findings);
    }
}
