using Neijuan.Lab.Experiments.Sensitivity;
using Neijuan.Lab.Outcomes;
using Neijuan.Model.Policies;

namespace Neijuan.Lab.Experiments.SensitivityStudies;

/// <summary>What moves one outcome: the effect of every parameter, and shares of variance of those that survived.</summary>
/// <param name="Effects">One per parameter of the plan.</param>
/// <param name="Indices">One per survivor.</param>
public sealed record OutcomeSensitivity(Outcome Outcome, MorrisResult Effects, SobolResult Indices);

/// <summary>The result of a sensitivity study.</summary>
/// <param name="Survivors">Parameters of the second stage, in the order of the plan's parameters.</param>
public sealed record SensitivityResult(
    SensitivityPlan Plan, IReadOnlyList<ParameterInfo> Survivors, IReadOnlyList<OutcomeSensitivity> Outcomes);
