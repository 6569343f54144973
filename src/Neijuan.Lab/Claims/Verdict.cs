using Neijuan.Lab.Experiments.Statistics;

namespace Neijuan.Lab.Claims;

public enum Verdict
{
    Supported,
    Refuted,
    Undecided,
    NotTestable,
}

/// <summary>What a test came to over the draws.</summary>
/// <param name="Values">The statistic by draw; not a number where it is undefined.</param>
/// <param name="Share">Draws that agree, of all draws: an undefined value does not agree.</param>
/// <param name="OppositeShare">Draws that contradict, of all draws.</param>
public sealed record TestResult(
    ClaimTest Test, IReadOnlyList<double> Values, double Share, double OppositeShare, Bands Bands, Verdict Verdict);

/// <summary>
/// The rule of the verdict, fixed before any run. Supported: at least four fifths of the draws agree and the median is material. Refuted:
/// at least four fifths say the opposite. Anything else is undecided.
/// </summary>
public static class VerdictRule
{
    public const double Majority = 0.8;

    public static TestResult Of(ClaimTest test, IReadOnlyList<double> values)
    {
        var bands = Bands.Of([.. values]);
        var (agreeing, opposed) = (values.Count(test.Expected.Agrees), values.Count(test.Expected.Contradicts));
        var (share, opposite) = ((double)agreeing / values.Count, (double)opposed / values.Count);
        return new TestResult(test, values, share, opposite, bands, Of(test, share, opposite, bands.Median));
    }

    /// <summary>A claim is supported if every deciding test is, and refuted if one is.</summary>
    public static Verdict Of(IEnumerable<TestResult> tests)
    {
        var verdicts = tests.Where(t => t.Test.Decides).Select(t => t.Verdict).ToArray();
        if (verdicts.Length == 0) return Verdict.NotTestable;
        return Array.TrueForAll(verdicts, v => v == Verdict.Supported) ? Verdict.Supported
            : verdicts.Contains(Verdict.Refuted) ? Verdict.Refuted
            : Verdict.Undecided;
    }

    static Verdict Of(ClaimTest test, double share, double opposite, double median)
    {
        var material = !test.Expected.IsSign || Math.Abs(median) > test.Materiality;
        if (share >= Majority && test.Expected.Agrees(median) && material) return Verdict.Supported;
        return opposite >= Majority ? Verdict.Refuted : Verdict.Undecided;
    }
}
