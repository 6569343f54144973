using System.Security.Cryptography;
using System.Text;
using Neijuan.Model.Scenarios;

namespace Neijuan.Lab.Experiments.Trials;

/// <summary>The parameter vectors of an experiment and where they are from.</summary>
/// <param name="Design">latin, sobol, a file, or none: the values of the parameter files.</param>
/// <param name="Vectors">Parameters replaced, by id; one entry per draw.</param>
public sealed record DrawSet(string Design, IReadOnlyList<IReadOnlyDictionary<string, double>> Vectors)
{
    /// <summary>One draw that replaces nothing: the values of the parameter files.</summary>
    public static DrawSet Files { get; } = new("none", [new Dictionary<string, double>()]);

    public int Count => Vectors.Count;

    public bool IsFiles => Design == Files.Design;

    /// <summary>Parameters drawn, in the order of the vectors.</summary>
    public IReadOnlyList<string> Parameters => [.. Vectors[0].Keys];

    public IReadOnlyDictionary<string, double> this[int draw] => Vectors[draw];

    /// <summary>The vector of a draw without what the scenario sets itself: a parameter that somebody sets is not drawn.</summary>
    public IReadOnlyDictionary<string, double> For(int draw, Scenario scenario) => scenario.Parameters.Count == 0
        ? Vectors[draw]
        : Vectors[draw].Where(p => scenario.Parameters.All(set => set.Id != p.Key)).ToDictionary(p => p.Key, p => p.Value);

    /// <summary>SHA-256 over every number of every vector.</summary>
    public string Hash()
    {
        var text = new StringBuilder();
        foreach (var vector in Vectors)
            text.AppendJoin(' ', vector.OrderBy(p => p.Key, StringComparer.Ordinal).Select(p => $"{p.Key}={p.Value:R}")).Append('\n');
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text.ToString())));
    }
}
