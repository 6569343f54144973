using Neijuan.Cli.Terminal;
using Neijuan.Engine.Recording;
using Neijuan.Lab.History;
using Neijuan.Lab.Store;
using Neijuan.Model.Policies;
using Neijuan.Model.Reading;
using Neijuan.Model.Scenarios;
using Neijuan.Model.Setup;

namespace Neijuan.Cli.Input;

/// <summary>Data, declarations and scenarios as the commands use them.</summary>
internal sealed class Inputs
{
    Inputs(string root)
    {
        Root = root;
        (Data, Record) = Together.Read(() => ModelData.Load(root), () => RecordFiles.Read(root));
    }

    public string Root { get; }

    public ModelData Data { get; }

    string ScenariosFolder => Path.Combine(Root, "scenarios");

    public static Inputs Load(Session session) => new(session.Root ?? ModelData.FindRoot());

    /// <summary>Names of the scenarios that come with the model.</summary>
    public IReadOnlyList<string> ScenarioNames() =>
        [.. new ScenarioFiles(ScenariosFolder).Shipped().Append(Model.Scenarios.Scenario.Baseline.Name).Distinct()
            .Order(StringComparer.Ordinal)];

    /// <summary>Reads a scenario by name or file, with changes of the command line laid over it. Every problem is named at once.</summary>
    public Scenario Scenario(string nameOrPath, IEnumerable<string> changes)
    {
        var (scenario, findings) = Reader().Read(PathText.Of(nameOrPath), changes);
        return scenario ?? throw new FindingsException(findings);
    }

    /// <summary>A scenario with everything that is wrong with it, if there is such a scenario.</summary>
    public (Scenario? Scenario, IReadOnlyList<Finding> Findings) Check(string nameOrPath)
    {
        var (scenario, findings) = Reader().Read(PathText.Of(nameOrPath));
        return findings is [{ Field: "scenario" } missing] ? throw new FindingsException(missing) : (scenario, findings);
    }

    /// <summary>The historical record. It is read before anything is run, for no run should be lost to a mistake in it.</summary>
    public HistoricalRecord Record { get; }

    public Catalogue Catalogue(IReadOnlyList<Indicator> indicators) => new(indicators, Data.Parameters, Levers.All, Record);

    /// <summary>What reads scenarios and changes written on the command line.</summary>
    public ScenarioReader Reader() => new(Data.Places, Data.Parameters, ScenariosFolder);
}
