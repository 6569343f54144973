using Neijuan.Lab.Experiments.Statistics;

namespace Neijuan.Lab.Experiments.Sweeps;

/// <summary>Where an outcome lies at one value of a factor, or in one stretch of its range, whatever the others are.</summary>
/// <param name="Label">The value, or the ends of the stretch.</param>
public sealed record Effect(string Label, Bands Bands);

/// <summary>What an outcome does as one factor moves: bands over all runs at each of its values.</summary>
public static class MainEffects
{
    const int MostValues = 12;
    const int Stretches = 6;

    public static IReadOnlyList<Effect> Of(SweepTable table, int factor, int outcome)
    {
        var sweep = table.Experiment.Sweep;
        var runs = Enumerable.Range(0, sweep.Points.Count)
            .SelectMany(p => table.At(p, outcome).Select(value => (Level: sweep.Points[p].Levels[factor]?.Value, Value: value))).ToArray();
        if (sweep.Design == SweepDesign.OneAtATime) runs = [.. OthersAtRest(table, factor, outcome)];
        var levels = runs.Select(r => r.Level).Distinct().OrderBy(l => l ?? double.NegativeInfinity).ToArray();
        if (levels.Length <= MostValues)
            return [.. levels.Select(l =>
                new Effect(l is { } value ? Label(value) : "as it is", Bands.Of([.. runs.Where(r => r.Level == l).Select(r => r.Value)])))];
        var (low, high) = (levels.Min()!.Value, levels.Max()!.Value);
        double End(int k) => low + (k * (high - low) / Stretches);
        return
        [
            .. Enumerable.Range(0, Stretches).Select(k => new Effect(
                $"{Label(End(k))} to {Label(End(k + 1))}",
                Bands.Of(
                [
                    .. runs.Where(r => Math.Clamp((int)((r.Level!.Value - low) / (high - low) * Stretches), 0, Stretches - 1) == k)
                        .Select(r => r.Value),
                ]))),
        ];
    }

    /// <summary>Only the points at which no other factor is moved.</summary>
    static IEnumerable<(double? Level, double Value)> OthersAtRest(SweepTable table, int factor, int outcome)
    {
        var points = table.Experiment.Sweep.Points;
        for (var p = 0; p < points.Count; p++)
        {
            if (points[p].Levels.Where((level, k) => k != factor && level is not null).Any()) continue;
            foreach (var value in table.At(p, outcome)) yield return (points[p].Levels[factor]?.Value, value);
        }
    }

    public static string Label(double value) => value.ToString("G4", System.Globalization.CultureInfo.InvariantCulture);
}
