using Neijuan.Lab.Experiments.Designs;
using Neijuan.Model.Policies;

namespace Neijuan.Lab.Claims;

/// <summary>The parameter vector, within the ranges, that speaks most against a claim.</summary>
/// <param name="Start">The statistic at the draw of the ensemble that contradicted most.</param>
/// <param name="Found">The statistic at the vector found.</param>
/// <param name="Flips">Whether the claim's expectation fails there.</param>
/// <param name="OtherLuck">Share of runs with other seeds, at the vector found, in which it fails too.</param>
/// <param name="FirstFlip">Share of the way from the usual values to the vector at which it first fails; not a number if it never
/// does.</param>
/// <param name="Moves">The parameters that moved furthest, as shares of their ranges.</param>
public sealed record AdversaryResult(
    double Start, double Found, bool Flips, double OtherLuck, double FirstFlip, int Vectors,
    IReadOnlyList<(string Parameter, double Usual, double Found, double ShareOfRange)> Moves);

/// <summary>
/// Looks for it: from the draw that contradicts most, Latin hypercube samples of a box around the best vector so far, and the box shrinks.
/// The luck is that of the first draw throughout, so only parameters differ.
/// </summary>
internal sealed class Adversary(
    ArmRuns runs, ClaimTest test, IReadOnlyDictionary<string, ClaimArm> arms, IReadOnlyList<ParameterInfo> parameters, ulong seed)
{
    /// <summary>Seeds after that of the draw with which the end of the search is tried again.</summary>
    public const ulong FurtherSeeds = PerRound;

    const int PerRound = 8;
    const int Shown = 6;
    const double FirstBox = 0.5;
    const double Shrink = 0.75;

    readonly ParameterInfo[] drawn = [.. parameters.Where(p => p.Ensemble)];
    readonly Dictionary<string, double> usual = parameters.Where(p => p.Ensemble).ToDictionary(p => p.Id, p => p.Value);

    public AdversaryResult Search(IReadOnlyDictionary<string, double> start, ulong luck, int budget, CancellationToken cancellation)
    {
        var begun = Evaluate([start], [luck], cancellation)[0];
        var (best, found, box) = (start, begun, FirstBox);
        var vectors = 1;
        for (var round = 0; vectors < budget; round++, box *= Shrink)
        {
            var sample = LatinHypercube.Draw(PerRound, drawn.Length, seed + (ulong)round);
            IReadOnlyDictionary<string, double>[] candidates = [.. Enumerable.Range(0, PerRound).Select(k => Near(best, sample[k], box))];
            var values = Evaluate(candidates, [.. candidates.Select(_ => luck)], cancellation);
            vectors += PerRound;
            for (var k = 0; k < PerRound; k++)
                if (Agreement(values[k]) < Agreement(found)) (best, found) = (candidates[k], values[k]);
        }

        var others = Evaluate(
            [.. Enumerable.Range(1, PerRound).Select(_ => best)], [.. Enumerable.Range(1, PerRound).Select(k => luck + (ulong)k)],
            cancellation);
        var way = Evaluate(
            [.. Enumerable.Range(1, PerRound).Select(k => Between(best, (double)k / PerRound))], [.. Enumerable.Repeat(luck, PerRound)],
            cancellation);
        var flip = Array.FindIndex(way, value => !test.Expected.Agrees(value));
        return new AdversaryResult(
            begun, found, !test.Expected.Agrees(found), (double)others.Count(v => !test.Expected.Agrees(v)) / PerRound,
            flip < 0 ? double.NaN : (flip + 1.0) / PerRound, vectors + (2 * PerRound), Moves(best));
    }

    /// <summary>How well a value agrees: above zero it does, and the further the better. What is undefined is no argument.</summary>
    double Agreement(double value)
    {
        if (double.IsNaN(value)) return double.PositiveInfinity;
        return Math.Min(
            double.IsInfinity(test.Expected.Low) ? double.PositiveInfinity : value - test.Expected.Low,
            double.IsInfinity(test.Expected.High) ? double.PositiveInfinity : test.Expected.High - value);
    }

    double[] Evaluate(IReadOnlyList<IReadOnlyDictionary<string, double>> vectors, IReadOnlyList<ulong> luck, CancellationToken cancellation)
    {
        var measurements = new Measurements();
        measurements.Want(test, arms);
        var list = measurements.Runs(vectors, k => luck[k]);
        measurements.Keep(list, runs.Measure(list, cancellation), vectors.Count);
        return measurements.Of(test, arms);
    }

    Dictionary<string, double> Near(IReadOnlyDictionary<string, double> centre, ReadOnlySpan<double> place, double box)
    {
        var vector = new Dictionary<string, double>(centre);
        for (var k = 0; k < drawn.Length; k++)
        {
            var p = drawn[k];
            vector[p.Id] = Math.Clamp(centre[p.Id] + (((2 * place[k]) - 1) * box * (p.High - p.Low)), p.Low, p.High);
        }

        return vector;
    }

    Dictionary<string, double> Between(IReadOnlyDictionary<string, double> end, double share) =>
        drawn.ToDictionary(p => p.Id, p => usual[p.Id] + (share * (end[p.Id] - usual[p.Id])));

    IReadOnlyList<(string, double, double, double)> Moves(IReadOnlyDictionary<string, double> end) =>
        [.. drawn.Select(p => (p.Id, usual[p.Id], end[p.Id], (end[p.Id] - usual[p.Id]) / (p.High - p.Low)))
            .OrderByDescending(m => Math.Abs(m.Item4)).Take(Shown)];
}
