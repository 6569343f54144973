using Neijuan.Model.Indicators;
using Neijuan.Model.Places;
using Neijuan.Model.Reading;
using Neijuan.Model.Scenarios;
using Neijuan.Web.Documents;
using Neijuan.Web.Ensembles;
using Neijuan.Web.Requests;
using Neijuan.Web.Runs;

namespace Neijuan.Web.Endpoints;

/// <summary><c>POST compare</c>: policies held against a base with the same luck.</summary>
internal sealed class CompareEndpoint(
    PolicyReader policies, SeriesSelector selector, Runner runner, EnsembleRunner ensembles, LabLimits limits)
{
    const int ChangedMost = 12;
    const double Negligible = 1e-9;

    public static void Map(IEndpointRouteBuilder api) =>
        api.MapPost(
            "/compare",
            (CompareRequest request, Findings findings, PolicyReader policies, SeriesSelector selector, Runner runner,
                EnsembleRunner ensembles, LabLimits limits, CancellationToken cancellation) =>
                new CompareEndpoint(policies, selector, runner, ensembles, limits).CompareAsync(request, findings, cancellation))
            .WithSummary("Holds one to four policies against a base: series, what changed most, and paired bands of the differences.")
            .Produces<CompareDocument>().MakesRuns();

    async Task<IResult> CompareAsync(CompareRequest request, Findings findings, CancellationToken cancellation)
    {
        var policy = policies.Policy(request, findings);
        var series = policies.Series(request.Series, findings);
        var draws = policies.Draws(request.Draws, unlessGiven: 0, findings);
        var count = request.Others?.Count ?? 0;
        if (count < 1 || count > limits.Compared)
            findings.Add(0, "others", $"{count} policies", "is out of range", $"1..{limits.Compared}");
        LabPolicy[] others =
        [
            .. (request.Others ?? []).Take(limits.Compared)
                .Select((other, k) => policies.Policy(other ?? new PolicyRequest(), policy.Options, $"others[{k}]", findings)),
        ];
        var banded = draws == 0 ? [] : BandedSeries.Of(series, limits, findings);
        policies.Work(draws, 1 + others.Length, policy.Options, findings);
        RequestException.ThrowIfAny(findings);
        var own = await runner.RunAsync(policy, passed: null, cancellation);
        var compared = new List<ComparedDocument>();
        foreach (var other in others)
        {
            var run = await runner.RunAsync(other, passed: null, cancellation);
            var differences = draws == 0 ? null : await DifferencesAsync(policy, other, banded, draws, cancellation);
            compared.Add(new ComparedDocument(
                RunDocument.Of(run, series), [.. Changes(policy).Except(Changes(other))], [.. Changes(other).Except(Changes(policy))],
                Changed(own, run), differences));
        }

        return TypedResults.Ok(new CompareDocument(RunDocument.Of(own, series), compared, draws));
    }

    async Task<IReadOnlyList<BandSeriesDocument>> DifferencesAsync(
        LabPolicy from, LabPolicy policy, IReadOnlyList<SelectedSeries> banded, int draws, CancellationToken cancellation)
    {
        using var kept = ensembles.Take([from, policy], draws);
        var (other, own) = (kept.Paths[0], kept.Paths[1]);
        await ensembles.RunAsync([(from, other), (policy, own)], _ => { }, cancellation);
        return [.. banded.Select(s => BandSeriesDocument.Of(s, own.Differences(other, s, draws)))];
    }

    static IEnumerable<string> Changes(LabPolicy policy) =>
        policy.Scenario.Changes.Select(ChangeText.Of).Concat(policy.Scenario.Parameters.Select(ChangeText.Of));

    IReadOnlyList<ChangedDocument> Changed(FinishedRun own, FinishedRun other)
    {
        var changed = new List<ChangedDocument>();
        for (var k = 0; k < IndicatorCatalogue.All.Count; k++)
        {
            var indicator = IndicatorCatalogue.All[k];
            if (indicator.Kind != PlaceKinds.Nation && indicator.Kind != PlaceKinds.Industry) continue;
            foreach (var series in selector.All(indicator, k))
            {
                var (before, after) = (own.LastYear(series), other.LastYear(series));
                var size = Math.Max(Math.Abs(before), Math.Abs(after));
                if (!double.IsFinite(size) || Math.Abs(after - before) <= Negligible * size) continue;
                changed.Add(
                    new ChangedDocument(
                        indicator.Id, series.Place.ById(), indicator.Unit, before, after, after - before, (after - before) / size));
            }
        }

        return [.. changed.OrderByDescending(c => Math.Abs(c.Relative)).Take(ChangedMost)];
    }
}
