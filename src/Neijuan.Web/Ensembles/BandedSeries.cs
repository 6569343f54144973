using Neijuan.Model.Reading;
using Neijuan.Web.Requests;

namespace Neijuan.Web.Ensembles;

/// <summary>The series of a request that an ensemble keeps, and so can give bands of.</summary>
internal static class BandedSeries
{
    public static IReadOnlyList<SelectedSeries> Of(IReadOnlyList<SelectedSeries> series, LabLimits limits, Findings findings)
    {
        SelectedSeries[] banded = [.. series.Where(s => EnsemblePaths.Keeps(s.Indicator))];
        if (banded.Length > limits.BandRows)
            findings.Add(0, "series", $"{banded.Length} series", "are too many for bands", $"at most {limits.BandRows}");
        return banded;
    }
}
