using Neijuan.Lab.Experiments.Designs;
using Neijuan.Model.Policies;

namespace Neijuan.Lab.Experiments.Trials;

/// <summary>Parameter vectors of an ensemble: a space-filling design stretched over the ranges of the parameters that are marked for it.</summary>
public static class ParameterDraws
{
    /// <summary>A Latin hypercube over the ensemble's parameters; other parameters keep the values of the files.</summary>
    /// <param name="parameters">The entries of <c>parameters/</c>.</param>
    /// <param name="draws">Number of vectors, at least 1.</param>
    /// <param name="seed">Seed of the design, not of the runs.</param>
    public static IReadOnlyList<IReadOnlyDictionary<string, double>> Latin(IReadOnlyList<ParameterInfo> parameters, int draws, ulong seed)
    {
        ParameterInfo[] drawn = [.. parameters.Where(p => p.Ensemble)];
        var design = LatinHypercube.Draw(draws, drawn.Length, seed).Over([.. drawn.Select(p => (p.Low, p.High))]);
        return [.. Enumerable.Range(0, draws).Select(d => Vector(drawn, design[d]))];
    }

    static Dictionary<string, double> Vector(ParameterInfo[] drawn, ReadOnlySpan<double> values)
    {
        var vector = new Dictionary<string, double>(drawn.Length);
        for (var k = 0; k < drawn.Length; k++) vector[drawn[k].Id] = values[k];
        return vector;
    }
}
