using Neijuan.Model.Agents;

namespace Neijuan.Model;

/// <summary>
/// A run that cannot go on, and so has no results: says in which quarter and stage, where the economy then was, and how to see it again.
/// </summary>
public abstract class StoppedRunException : Exception
{
    private protected StoppedRunException(Economy economy, string stage, ulong seed, string what, Exception cause)
        : base($"{economy.Quarter}, \"{stage}\" (seed {seed}): {what} {Readings(economy)}", cause) =>
        Stage = stage;

    /// <summary>Name of the stage that did not end.</summary>
    public string Stage { get; }

    static string Readings(Economy economy)
    {
        var n = economy.Nation;
        return FormattableString.Invariant(
            $"Output was {n.Output.Value:G4} bn CNY a quarter, real output {n.RealOutput.Value:G4}, in prices of 2005; ")
            + FormattableString.Invariant($"wages stood at {n.Wage.Value:G4}, prices of services at {n.ServicesPrice.Value:G4}, ")
            + FormattableString.Invariant($"of homes at {n.HomePrice.Value:G4}, of foreign currency at {1 / n.ExchangeRate.Value:G4} ")
            + "times those of the opening.";
    }
}
