using Neijuan.Lab.Experiments.Designs;

namespace Neijuan.Lab.Experiments.Sweeps;

/// <summary>The points of a design over factors. Level 0 of a factor is the scenario as it is, level k its k-th value.</summary>
internal static class SweepPoints
{
    public static IReadOnlyList<SweepPoint> Grid(IReadOnlyList<SweepFactor> factors) =>
        Of(FullFactorial.Of([.. factors.Select(f => Enumerable.Range(1, f.Levels.Count).Select(k => (double)k).ToArray())]), factors);

    public static IReadOnlyList<SweepPoint> OneAtATime(IReadOnlyList<SweepFactor> factors) => Of(
        Designs.OneAtATime.Around(
            new double[factors.Count], [.. factors.Select(f => Enumerable.Range(1, f.Levels.Count).Select(k => (double)k).ToArray())]),
            factors);

    /// <summary>Space-filling points between the two levels of each factor.</summary>
    public static IReadOnlyList<SweepPoint> Filling(SweepDesign design, int points, IReadOnlyList<SweepFactor> factors, ulong seed)
    {
        var cube = design == SweepDesign.Latin ? LatinHypercube.Draw(points, factors.Count, seed)
            : SobolSequence.Draw(points, factors.Count, seed);
        var values = cube.Over([.. factors.Select(f => (f.Levels[0].Value, f.Levels[1].Value))]);
        return [.. Enumerable.Range(0, points)
            .Select(p => new SweepPoint([.. factors.Select((factor, k) => (FactorLevel?)factor.At(values[p][k]))]))];
    }

    static IReadOnlyList<SweepPoint> Of(Design design, IReadOnlyList<SweepFactor> factors) =>
    [
        .. Enumerable.Range(0, design.Runs).Select(run =>
            new SweepPoint([.. factors.Select((factor, k) => (int)design[run][k] is var level and > 0 ? factor.Levels[level - 1] : null)])),
    ];
}
