namespace Neijuan.Web.Documents;

/// <summary>An indicator that two runs differ in, by the means of their last years.</summary>
/// <param name="Relative">Difference over the larger of the two sizes.</param>
public sealed record ChangedDocument(
    string Indicator, IReadOnlyDictionary<string, string> Place, string Unit, double Base, double Other, double Difference,
    double Relative);

/// <summary>One policy held against the base.</summary>
/// <param name="OnlyInBase">Changes of the base that it does not make.</param>
/// <param name="OnlyHere">Changes that the base does not make.</param>
/// <param name="ChangedMost">National and industrial indicators that differ most in the last year.</param>
/// <param name="Differences">Paired bands of the series; null without draws.</param>
public sealed record ComparedDocument(
    RunDocument Run, IReadOnlyList<string> OnlyInBase, IReadOnlyList<string> OnlyHere, IReadOnlyList<ChangedDocument> ChangedMost,
    IReadOnlyList<BandSeriesDocument>? Differences);

/// <summary>Policies beside their base, with the same luck.</summary>
public sealed record CompareDocument(RunDocument Base, IReadOnlyList<ComparedDocument> Others, int Draws);
