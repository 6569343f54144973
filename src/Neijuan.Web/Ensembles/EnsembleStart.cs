using Neijuan.Engine.Time;
using Neijuan.Web.Requests;

namespace Neijuan.Web.Ensembles;

/// <summary>
/// A run of the baseline at the quarter in which levers begin to act where nobody says otherwise: its state, and what it measured. A policy that
/// acts from then on, or later, has the same run until then, to the last bit, and starts there.
/// </summary>
/// <param name="Paths">What the whole run of the baseline measured.</param>
public sealed record EnsembleStart(byte[] State, double[]?[] Paths)
{
    /// <summary>The start that the page's levers propose.</summary>
    public static readonly Quarter Quarter = Quarter.Parse("2018Q1");

    /// <summary>Quarters before the start.</summary>
    public static int Index => Quarter.Index;

    /// <summary>States are about 1 MB each; larger ensembles keep them for their first runs.</summary>
    public const int MostKept = 64;

    /// <summary>Whether runs of the policy may start there. Parameters act from the first day.</summary>
    public static bool Serves(LabPolicy policy) =>
        policy.Scenario.Parameters.Count == 0 && policy.Scenario.Changes.Count > 0 && policy.Options.To >= Quarter && policy.Scenario.Changes.All(change => change.From >= Quarter);
}
