namespace Neijuan.Model.Agents;

/// <summary>
/// What a unit of output is paid for this quarter, as shares of its full cost (R16, R21): the shares of 2005 moved by the prices of what
/// they buy, so that together with the return on plant they add up to one.
/// </summary>
/// <param name="Labour">Wages for output.</param>
/// <param name="Intermediates">Domestic intermediates for output.</param>
/// <param name="Imported">Imported inputs for output.</param>
/// <param name="Overhead">Wages and services for capacity, used or not.</param>
/// <param name="OverheadWages">The part of overhead that is wages.</param>
public readonly record struct CostShares(double Labour, double Intermediates, double Imported, double Overhead, double OverheadWages)
{
    /// <summary>Cash cost of a unit over its full cost: labour, intermediates and imports.</summary>
    public double Cash => Labour + Intermediates + Imported;

    /// <summary>Wages for output and for capacity, in money (R21).</summary>
    public Doubles Wages(Doubles output, Doubles capacity, Doubles cost) =>
        cost * ((output * Labour) + (capacity * (OverheadWages * Overhead)));

    /// <summary>Domestic intermediates: for output, and what of overhead is not wages for capacity, in money (R21).</summary>
    public Doubles Bought(Doubles output, Doubles capacity, Doubles cost) =>
        cost * ((output * Intermediates) + (capacity * ((1 - OverheadWages) * Overhead)));
}
