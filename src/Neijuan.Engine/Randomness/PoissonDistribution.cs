using Neijuan.Engine.Numerics;

namespace Neijuan.Engine.Randomness;

/// <summary>
/// Poisson draws. Small means: the quantile of one uniform, by adding up probabilities. Large means: transformed rejection, W. Hörmann
/// (1993), "The transformed rejection method for generating Poisson random variables", Insurance: Mathematics and Economics 12(1),
/// 39–45 (algorithm PTRS).
/// </summary>
static class PoissonDistribution
{
    const double LargestMeanByInversion = 30;
    const double LargestMean = 1e9; // beyond it the logarithms that decide acceptance lose too many digits

    static ReadOnlySpan<double> Factorials => [1, 1, 2, 6, 24, 120, 720, 5040, 40320, 362880];

    public static long Draw(ref Draws draws, double mean)
    {
        if (!(mean >= 0 && mean <= LargestMean))
            throw new ArgumentOutOfRangeException(nameof(mean), mean, "The mean of a Poisson draw lies between 0 and 1e9.");
        return mean <= LargestMeanByInversion ? Quantile(draws.Uniform(), mean) : ByRejection(ref draws, mean);
    }

    /// <summary>The least count whose cumulative probability exceeds the uniform.</summary>
    static long Quantile(double uniform, double mean)
    {
        var probability = Elementary.Exp(-mean);
        var count = 0L;
        while (uniform >= probability)
        {
            uniform -= probability;
            count++;
            probability *= mean / count;

            // The probabilities add up to one less a rounding error: past the mode, when they no longer matter, the last count stands.
            if (probability < 1e-18 && count > mean) break;
        }
        return count;
    }

    static long ByRejection(ref Draws draws, double mean)
    {
        var logMean = Elementary.Log(mean);
        var b = 0.931 + 2.53 * Math.Sqrt(mean);
        var a = -0.059 + 0.02483 * b;
        var logInverseAlpha = Elementary.Log(1.1239 + 1.1328 / (b - 3.4));
        var sureBelow = 0.9277 - 3.6224 / (b - 2);

        while (true)
        {
            var u = draws.Uniform() - 0.5;
            var v = draws.Uniform();
            var distance = 0.5 - Math.Abs(u);
            var count = Math.Floor((2 * a / distance + b) * u + mean + 0.43);

            if (distance >= 0.07 && v <= sureBelow) return (long)count;
            if (count < 0 || (distance < 0.013 && v > distance)) continue;
            if (Elementary.Log(v) + logInverseAlpha - Elementary.Log(a / (distance * distance) + b)
                <= count * logMean - mean - LogFactorial(count))
            {
                return (long)count;
            }
        }
    }

    /// <summary>log n!, by Stirling's series from n = 10, where it is good to 14 digits.</summary>
    internal static double LogFactorial(double n)
    {
        const double HalfLogTwoPi = 0.9189385332046728;
        if (n < Factorials.Length) return Elementary.Log(Factorials[(int)n]);
        var inverse = 1 / n;
        var inverse2 = inverse * inverse;
        var correction = inverse * (1.0 / 12 - inverse2 * (1.0 / 360 - inverse2 * (1.0 / 1260 - inverse2 * (1.0 / 1680))));
        return (n + 0.5) * Elementary.Log(n) - n + HalfLogTwoPi + correction;
    }
}
