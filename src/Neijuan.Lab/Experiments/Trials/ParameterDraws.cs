using Neijuan.Lab.Experiments.Designs;
using Neijuan.Model.Policies;

namespace Neijuan.Lab.Experiments.Trials;

/// <summary>
/// Parameter vectors of an ensemble: a space-filling design stretched over the ranges of the parameters that are marked for it.
/// </summary>
public static class ParameterDraws
{
    /// <summary>A Latin hypercube over the ensemble's parameters; other parameters keep the values of the files.</summary>
    /// <param name="parameters">The entries of <c>parameters/</c>.</param>
    /// <param name="draws">Number of vectors, at least 1.</param>
    /// <param name="seed">Seed of the design, not of the runs.</param>
    public static IReadOnlyList<IReadOnlyDictionary<string, double>> Latin(IReadOnlyList<ParameterInfo> parameters, int draws, ulong seed)
    {
        var drawn = Drawn(parameters);
        return Vectors(drawn, LatinHypercube.Draw(draws, drawn.Length, seed));
    }

    /// <summary>Scrambled Sobol' points over the ensemble's parameters: twice the draws keep the first half.</summary>
    public static IReadOnlyList<IReadOnlyDictionary<string, double>> Sobol(IReadOnlyList<ParameterInfo> parameters, int draws, ulong seed)
    {
        var drawn = Drawn(parameters);
        return Vectors(drawn, SobolSequence.Draw(draws, drawn.Length, seed));
    }

    /// <summary>The parameters that an ensemble draws, in the order of the files.</summary>
    public static ParameterInfo[] Drawn(IReadOnlyList<ParameterInfo> parameters) => [.. parameters.Where(p => p.Ensemble)];

    /// <summary>The rows of a design of the unit cube as parameter vectors.</summary>
    public static IReadOnlyList<IReadOnlyDictionary<string, double>> Vectors(IReadOnlyList<ParameterInfo> drawn, Design design)
    {
        var stretched = design.Over([.. drawn.Select(p => (p.Low, p.High))]);
        return [.. Enumerable.Range(0, stretched.Runs).Select(d => Vector(drawn, stretched[d]))];
    }

    static Dictionary<string, double> Vector(IReadOnlyList<ParameterInfo> drawn, ReadOnlySpan<double> values)
    {
        var vector = new Dictionary<string, double>(drawn.Count);
        for (var k = 0; k < drawn.Count; k++) vector[drawn[k].Id] = values[k];
        return vector;
    }
}
