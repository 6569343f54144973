using Neijuan.Engine.Places;
using Neijuan.Engine.Recording;
using Neijuan.Engine.Time;

namespace Neijuan.Model.Indicators;

/// <summary>
/// An indicator of a run that took values which no economy has: below zero where there is nothing below zero, a share beyond the whole, no
/// number at all, prices or output that changed more than tenfold in a year. The books may close all the same; the run should not be
/// believed.
/// </summary>
/// <param name="Indicator">Which.</param>
/// <param name="Place">Where it did so first.</param>
/// <param name="Quarter">When it did so first.</param>
/// <param name="Value">The value there and then.</param>
/// <param name="Low">The lowest value that is taken for possible; null for no bound.</param>
/// <param name="High">The highest; null for no bound.</param>
/// <param name="Quarters">In how many quarters it did so somewhere.</param>
public sealed record Absurdity(
    Indicator Indicator, Place Place, Quarter Quarter, double Value, double? Low, double? High, int Quarters)
{
    /// <summary>What it was, where and when.</summary>
    public override string ToString() => FormattableString.Invariant(
        $"{Indicator.Id}{(Place.IsEverywhere ? "" : $"[{Place}]")} was {Value:G4} in {Quarter}{Often} ({Indicator.Unit}; ")
        + FormattableString.Invariant($"possible: {Possible})");

    string Possible => (Low, High) switch
    {
        (null, null) => "any number",
        ({ } low, null) => FormattableString.Invariant($"{low} or more"),
        (null, { } high) => FormattableString.Invariant($"{high} or less"),
        var (low, high) => FormattableString.Invariant($"{low} to {high}"),
    };

    string Often => Quarters > 1 ? $", and so in {Quarters} quarters" : "";
}
