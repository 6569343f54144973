namespace Neijuan.Tests.Lab.Experiments.Sensitivity;

/// <summary>Functions of the unit cube whose sensitivity indices are known in closed form.</summary>
internal static class TestFunctions
{
    const double A = 7;
    const double B = 0.1;

    public static readonly double[] Importance = [0, 1, 4.5, 9, 99, 99, 99, 99];

    /// <summary>sin x1 + a sin² x2 + b x3⁴ sin x1 on (−π, π)³ (Ishigami and Homma, 1990).</summary>
    public static double Ishigami(double[] point)
    {
        var x = Array.ConvertAll(point, place => Math.PI * (2 * place - 1));
        return Math.Sin(x[0]) + A * Math.Pow(Math.Sin(x[1]), 2) + B * Math.Pow(x[2], 4) * Math.Sin(x[0]);
    }

    public static (double[] FirstOrder, double[] Total) IshigamiIndices()
    {
        var fourth = Math.Pow(Math.PI, 4);
        var first = 0.5 * Math.Pow(1 + B * fourth / 5, 2);
        var second = A * A / 8;
        var interaction = 8 * B * B * fourth * fourth / 225;
        var variance = first + second + interaction;
        return ([first / variance, second / variance, 0],
            [(first + interaction) / variance, second / variance, interaction / variance]);
    }

    /// <summary>Π (|4 x_i − 2| + a_i) / (1 + a_i) (Saltelli and Sobol', 1995).</summary>
    public static double G(double[] point)
    {
        var product = 1.0;
        for (var factor = 0; factor < point.Length; factor++)
            product *= (Math.Abs(4 * point[factor] - 2) + Importance[factor]) / (1 + Importance[factor]);
        return product;
    }

    public static (double[] FirstOrder, double[] Total) GIndices()
    {
        var alone = Array.ConvertAll(Importance, a => 1 / (3 * (1 + a) * (1 + a)));
        var all = alone.Aggregate(1.0, (product, part) => product * (1 + part));
        return (Array.ConvertAll(alone, part => part / (all - 1)), Array.ConvertAll(alone, part => part * all / (1 + part) / (all - 1)));
    }
}
