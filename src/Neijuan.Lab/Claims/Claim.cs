using Neijuan.Lab.Outcomes;

namespace Neijuan.Lab.Claims;

/// <summary>What a claim expects of a statistic: a sign, or a place on the line.</summary>
/// <param name="Low">Lower end of what agrees; a sign has none on its far side.</param>
/// <param name="OppositeLow">Where the opposite begins that speaks against the claim; the rest agrees with neither.</param>
public sealed record ClaimExpectation(string Text, bool IsSign, double Low, double High, double OppositeLow, double OppositeHigh)
{
    public static readonly ClaimExpectation Positive = new("positive", true, 0, double.PositiveInfinity, double.NegativeInfinity, 0);
    public static readonly ClaimExpectation Negative = new("negative", true, double.NegativeInfinity, 0, 0, double.PositiveInfinity);

    /// <summary>Within an interval, its ends included. Without an opposite, all the rest is the opposite.</summary>
    public static ClaimExpectation Within(double low, double high, (double Low, double High)? opposite) => opposite is { } other
        ? new(Interval(low, high), false, low, high, other.Low, other.High)
        : new(Interval(low, high), false, low, high, double.NaN, double.NaN);

    /// <summary>A sign is strict: no effect does not agree with an effect.</summary>
    public bool Agrees(double value) => IsSign ? value > Low && value < High : value >= Low && value <= High;

    public bool Contradicts(double value) => double.IsFinite(value)
        && (IsSign ? value > OppositeLow && value < OppositeHigh : double.IsNaN(OppositeLow) ? !Agrees(value)
            : value >= OppositeLow && value <= OppositeHigh);

    static string Interval(double low, double high) => (double.IsInfinity(low), double.IsInfinity(high)) switch
    {
        (true, _) => $"at most {high}",
        (_, true) => $"at least {low}",
        _ => $"{low} to {high}",
    };
}

/// <summary>One number by which a claim stands or falls, and what was said about it before anybody looked.</summary>
/// <param name="Materiality">How large the median of an effect must be to matter; 0 where the expectation is an interval, which says so
/// itself.</param>
/// <param name="Why">Where materiality or interval come from.</param>
/// <param name="Decides">Whether the verdict on the claim hangs on it; the others are looked at beside.</param>
public sealed record ClaimTest(
    string Name, string Unit, StatisticExpression Statistic, ClaimExpectation Expected, double Materiality, string Why, bool Decides)
{
    /// <summary>Arms in order of appearance.</summary>
    public IReadOnlyList<string> Arms => [.. Statistic.Measures.Select(m => m.Arm).Distinct()];
}

/// <summary>A sentence of the essay as a hypothesis, or a placebo that must not look like one.</summary>
/// <param name="Gist">What the essay says, in our words.</param>
/// <param name="Sentences">Ids of the essay's sentences in <c>data/essay/claims.csv</c>.</param>
/// <param name="Done">What was done in the model to find out.</param>
/// <param name="Needs">Mechanisms that are not built and without which it cannot be tested.</param>
/// <param name="LeavesOut">What of the sentence the tests do not reach.</param>
/// <param name="WouldChange">What would change the verdict.</param>
public sealed record Claim(
    string Id, string Title, string Gist, IReadOnlyList<string> Sentences, string Done, string Rules, IReadOnlyList<string> Needs,
    string LeavesOut, string WouldChange, bool IsPlacebo, bool IsHeadline, IReadOnlyList<ClaimTest> Tests)
{
    public bool IsTestable => Needs.Count == 0;
}
