using Neijuan.Web.Requests;
using Neijuan.Web.Runs;

namespace Neijuan.Web.Documents;

/// <summary>One series: an indicator at a place, a value per quarter; null where it is not defined.</summary>
public sealed record SeriesDocument(
    string Indicator, IReadOnlyDictionary<string, string> Place, string Unit, IReadOnlyList<double?> Values);

/// <summary>Proof of the books of a run.</summary>
public sealed record BooksDocument(long Checks, long LargestResidual);

/// <summary>A run: what makes it again, and the series asked for.</summary>
public sealed record RunDocument(
    string Model, string Scenario, IReadOnlyList<string> Changes, ulong Seed, double Scale, string From, string To, string PolicyHash,
    string StateHash, BooksDocument Books, double Seconds, IReadOnlyList<SeriesDocument> Series)
{
    public static RunDocument Of(FinishedRun run, IReadOnlyList<SelectedSeries> series) => new(
        LabVersion.Model,
        run.Policy.Scenario.Name,
        run.Policy.Changes,
        run.Policy.Options.Seed,
        run.Policy.Options.Scale,
        run.Policy.Options.From.ToString(),
        run.Policy.Options.To.ToString(),
        run.Policy.Key.Split(' ')[0],
        run.StateHash,
        new BooksDocument(run.BookChecks, run.LargestResidual),
        run.Seconds,
        [.. series.Select(s => new SeriesDocument(s.Indicator.Id, s.Place.ById(), s.Indicator.Unit, run.Path(s)))]);
}

/// <summary>How far a run is.</summary>
public sealed record QuarterDocument(string Quarter, int Done, int Of);
