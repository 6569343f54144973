using Neijuan.Web.Requests;

namespace Neijuan.Web.Ensembles;

/// <summary>The series of a request that an ensemble keeps, and so can give bands of.</summary>
internal static class BandedSeries
{
    /// <exception cref="RequestException">There are more of them than one request may have.</exception>
    public static IReadOnlyList<SelectedSeries> Of(IReadOnlyList<SelectedSeries> series, LabLimits limits)
    {
        SelectedSeries[] banded = [.. series.Where(s => EnsemblePaths.Keeps(s.Indicator))];
        if (banded.Length <= limits.BandRows) return banded;
        throw RequestException.Wrong("series", $"{banded.Length} series", "are too many for bands", $"at most {limits.BandRows}");
    }
}
