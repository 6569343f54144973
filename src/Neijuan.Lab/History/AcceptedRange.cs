namespace Neijuan.Lab.History;

/// <summary>What counts as having met a number of the record, and how far from it a number is.</summary>
/// <param name="Low">Lower end; infinite where there is none.</param>
/// <param name="Otherwise">The tolerance of the indicator at this value: the measure of a miss where the range gives none.</param>
public readonly record struct AcceptedRange(double Value, double Low, double High, double Otherwise)
{
    /// <summary>No miss is further than this, so that one row does not drown a group.</summary>
    public const double FurthestMiss = 10;

    /// <summary>Within the row's own range, or around its value where it has none.</summary>
    public static AcceptedRange Of(RecordEntry entry, Tolerance tolerance)
    {
        var otherwise = tolerance.Around(entry.Value);
        return entry.Low is null && entry.High is null
            ? new AcceptedRange(entry.Value, entry.Value - otherwise, entry.Value + otherwise, otherwise)
            : new AcceptedRange(
                entry.Value, entry.Low ?? double.NegativeInfinity, entry.High ?? double.PositiveInfinity, otherwise);
    }

    public bool Holds(double model) => model >= Low && model <= High;

    /// <summary>
    /// Distance from the record's value in units of what is accepted on that side: 1 at the end of the range, more beyond it. On a side
    /// that is open nothing is missed; where the value is itself the end, a miss is measured by the tolerance of the indicator.
    /// </summary>
    public double Miss(double model)
    {
        if (model == Value) return 0;
        var accepted = model > Value ? High - Value : Value - Low;
        if (double.IsPositiveInfinity(accepted)) return 0;
        var unit = accepted > 0 ? accepted : Otherwise;
        return unit > 0 ? Math.Min(FurthestMiss, Math.Abs(model - Value) / unit) : FurthestMiss;
    }
}
