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
    static readonly Quarter First = Quarter.Parse("2005Q1");
    static readonly Quarter Last = Quarter.Parse("2030Q4");

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

    public LabPolicy Policy(RunRequest request)
    {
        var faults = new List<RequestFault>();
        var options = Options(request.Seed, request.Scale, request.To, faults);
        var (scenario, changes) = Resolve(request, "", faults);
        return faults.Count > 0 ? throw RequestException.Wrong(faults) : new LabPolicy(scenario, changes, options);
    }

    /// <summary>A policy with somebody else's luck, size and horizon.</summary>
    public LabPolicy Policy(PolicyRequest request, RunOptions options, string field)
    {
        var faults = new List<RequestFault>();
        var (scenario, changes) = Resolve(request, field + ".", faults);
        return faults.Count > 0 ? throw RequestException.Wrong(faults) : new LabPolicy(scenario, changes, options);
    }

    public IReadOnlyList<SelectedSeries> Series(IReadOnlyList<string>? wanted)
    {
        if (wanted is null || wanted.Count == 0) return selector.Nation;
        var faults = new List<RequestFault>();
        if (wanted.Count > limits.Series) faults.Add(new RequestFault("series", $"{wanted.Count} selectors", "are too many", $"at most {limits.Series}", null));
        var series = new List<SelectedSeries>();
        for (var k = 0; k < Math.Min(wanted.Count, limits.Series); k++) series.AddRange(selector.Find($"series[{k}]", wanted[k] ?? "", faults));
        SelectedSeries[] distinct = [.. series.Distinct()];
        if (distinct.Length > limits.Rows) faults.Add(new RequestFault("series", $"{distinct.Length} series", "are too many", $"at most {limits.Rows}", null));
        return faults.Count > 0 ? throw RequestException.Wrong(faults) : distinct;
    }

    public int Draws(int? asked, int unlessGiven) => asked switch
    {
        null => unlessGiven,
        { } draws when draws >= 0 && draws <= limits.Draws => draws,
        { } draws => throw RequestException.Wrong([new RequestFault("draws", $"{draws}", "is out of range", $"0..{limits.Draws}", null)]),
    };

    /// <summary>A quarter of the run.</summary>
    public static Quarter QuarterOf(string? text, RunOptions options)
    {
        if (text is null) return options.To;
        if (Quarter.TryParse(text, out var quarter) && quarter >= options.From && quarter <= options.To) return quarter;
        throw RequestException.Wrong([new RequestFault("quarter", RequestFault.Shortened(text), "is no quarter of the run", $"{options.From}..{options.To}", null)]);
    }

    RunOptions Options(long? seed, double? scale, string? to, List<RequestFault> faults)
    {
        if (seed < 0) faults.Add(new RequestFault("seed", $"{seed}", "is out of range", "0 and more", null));
        if (scale is { } size && !(size >= limits.LowestScale && size <= limits.HighestScale))
            faults.Add(new RequestFault("scale", $"{size}", "is out of range", $"{limits.LowestScale}..{limits.HighestScale}", null));
        var last = Last;
        if (to is not null && (!Quarter.TryParse(to, out last) || last < First || last > Last))
            faults.Add(new RequestFault("to", RequestFault.Shortened(to), "is no quarter of the horizon", $"{First}..{Last}", null));
        return new RunOptions((ulong)Math.Max(0, seed ?? 1), scale ?? 1) { From = First, To = last, QuarterHashes = false };
    }

    (Scenario Scenario, IReadOnlyList<string> Changes) Resolve(PolicyRequest request, string prefix, List<RequestFault> faults)
    {
        var name = request.Scenario ?? Scenario.Baseline.Name;
        if (!shipped.TryGetValue(name, out var scenario))
        {
            faults.Add(new RequestFault(prefix + "scenario", RequestFault.Shortened(name), "does not exist", string.Join(", ", shipped.Keys), NearMiss.Of(name, shipped.Keys)));
            scenario = Scenario.Baseline;
        }

        var changes = request.Changes ?? [];
        if (changes.Count > limits.Changes)
        {
            faults.Add(new RequestFault(prefix + "changes", $"{changes.Count} changes", "are too many", $"at most {limits.Changes}", null));
            return (scenario, []);
        }

        var policy = new List<PolicyChange>();
        var parameters = new List<ParameterChange>();
        for (var k = 0; k < changes.Count; k++) Read(changes[k], $"{prefix}changes[{k}]", policy, parameters, faults);
        return (scenario.With(policy, parameters), changes);
    }

    void Read(string? text, string field, List<PolicyChange> policy, List<ParameterChange> parameters, List<RequestFault> faults)
    {
        if (text is null || text.Length > limits.ChangeCharacters)
        {
            faults.Add(new RequestFault(field, RequestFault.Shortened(text ?? ""), text is null ? "is missing" : "is too long", $"at most {limits.ChangeCharacters} characters", null));
            return;
        }

        faults.AddRange(reader.ParseSet(text, out var change, out var parameter).Select(finding => RequestFault.Of(finding, field)));
        if (change is not null) policy.Add(change);
        if (parameter is null) return;
        parameters.RemoveAll(p => p.Id == parameter.Id);
        parameters.Add(parameter);
    }

    Scenario Shipped(string folder, string name)
    {
        var (scenario, findings) = reader.Read(Path.Combine(folder, name + ".yaml"));
        return scenario ?? throw new InvalidDataException(string.Join('\n', findings));
    }
}
