using Neijuan.Engine.Recording;
using Neijuan.Lab;
using Neijuan.Lab.Records;
using Neijuan.Lab.Store;
using Neijuan.Model.Policies;
using Neijuan.Model.Setup;

namespace Neijuan.Cli;

/// <summary>Data, declarations and scenarios as the commands use them.</summary>
internal sealed class Inputs
{
    /// <summary>The scenario that changes nothing.</summary>
    const string Baseline = "baseline";

    Inputs(string root)
    {
        Root = root;
        Data = ModelData.Load(root);
    }

    public string Root { get; }

    public ModelData Data { get; }

    string ScenariosFolder => Path.Combine(Root, "scenarios");

    public static Inputs Load() => new(ModelData.FindRoot());

    /// <summary>Names of the scenarios that come with the model.</summary>
    public IReadOnlyList<string> ScenarioNames() => Directory.Exists(ScenariosFolder)
        ? [.. Directory.GetFiles(ScenariosFolder, "*.yaml").Select(f => Path.GetFileNameWithoutExtension(f)).Append(Baseline).Distinct().Order(StringComparer.Ordinal)]
        : [Baseline];

    /// <summary>Reads a scenario by name or file, with changes of the command line laid over it. Every problem is named at once.</summary>
    public Scenario Scenario(string nameOrPath, IEnumerable<string> changes)
    {
        RequireScenario(nameOrPath);
        var reader = Reader();
        var (scenario, found) = reader.Read(nameOrPath);
        var findings = new List<Finding>(found);
        var policy = new List<PolicyChange>();
        var parameters = new List<ParameterChange>();
        foreach (var text in changes)
        {
            findings.AddRange(reader.ParseSet(text, out var change, out var parameter));
            if (change is not null) policy.Add(change);
            if (parameter is not null) parameters.Add(parameter);
        }

        if (scenario is null || findings.Count > 0) throw new InputException(string.Join('\n', findings));
        return scenario with
        {
            Changes = [.. scenario.Changes, .. policy],
            Parameters = [.. scenario.Parameters.Where(p => parameters.TrueForAll(q => q.Id != p.Id)), .. parameters],
        };
    }

    /// <summary>Everything wrong with a scenario file.</summary>
    public IReadOnlyList<Finding> Check(string nameOrPath)
    {
        RequireScenario(nameOrPath);
        return Reader().Read(nameOrPath).Item2;
    }

    public IReadOnlyList<RecordEntry> Record() => RecordEntry.Read(Path.Combine(Root, "data", "record", "record.csv"));

    public Catalogue Catalogue(IReadOnlyList<Indicator> indicators) => new(indicators, Data.Parameters, Levers.All, Record());

    ScenarioReader Reader() => new(Data.Places, Data.Parameters, ScenariosFolder);

    void RequireScenario(string nameOrPath)
    {
        if (File.Exists(nameOrPath) || ScenarioNames().Contains(nameOrPath)) return;
        throw new InputException($"no scenario '{nameOrPath}'{Suggestions.Near(nameOrPath, ScenarioNames())}; `neijuan list scenarios` names them");
    }
}
