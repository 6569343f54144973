using Neijuan.Model.Scenarios;

namespace Neijuan.Lab.Experiments.Plans;

/// <summary>One variant that an experiment runs: a scenario under the name that its results carry.</summary>
public sealed record Arm(string Name, Scenario Scenario);
