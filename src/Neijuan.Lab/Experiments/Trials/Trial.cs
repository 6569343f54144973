using Neijuan.Model.Agents;
using Neijuan.Model.Scenarios;
using Neijuan.Model.Setup;

namespace Neijuan.Lab.Experiments.Trials;

/// <summary>One run to make: scenario × parameters × seed. Its number is its place in every result, whatever thread makes it and when.</summary>
/// <param name="Number">0, 1, 2 … in the order of the experiment.</param>
/// <param name="Draw">Which parameter vector of the ensemble it uses; −1 for the values of the files.</param>
/// <param name="Parameters">Parameters replaced, by id; they win over those of the scenario.</param>
public sealed record Trial(int Number, int Draw, Scenario Scenario, IReadOnlyDictionary<string, double> Parameters, RunOptions Options);
