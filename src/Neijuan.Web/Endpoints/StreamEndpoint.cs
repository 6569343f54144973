using System.Diagnostics;
using Microsoft.AspNetCore.Http.Json;
using Microsoft.Extensions.Options;
using Neijuan.Model.Reading;
using Neijuan.Web.Documents;
using Neijuan.Web.Ensembles;
using Neijuan.Web.Requests;
using Neijuan.Web.Runs;
using Neijuan.Web.Streams;

namespace Neijuan.Web.Endpoints;

/// <summary>
/// <c>POST stream</c>: server-sent events. First <c>quarter</c> while the run is made, then <c>run</c>, then <c>band</c> as often as it
/// pays while the ensemble fills, then <c>end</c>; or <c>problem</c> when something breaks on the way.
/// </summary>
internal sealed class StreamEndpoint(
    PolicyReader policies, Runner runner, EnsembleRunner ensembles, StreamPlaces places, IOptions<JsonOptions> json, LabLimits limits,
    LabLog log)
{
    public const int UsualDraws = 64;
    const int QuartersPerReport = 4;
    const int FirstBand = 4;
    static readonly TimeSpan BetweenBands = TimeSpan.FromMilliseconds(300);

    public static void Map(IEndpointRouteBuilder api) =>
        api.MapPost(
            "/stream",
            (StreamRequest request, Findings findings, HttpContext context, PolicyReader policies, Runner runner, EnsembleRunner ensembles,
                StreamPlaces places, IOptions<JsonOptions> json, LabLimits limits, LabLog log) =>
                new StreamEndpoint(policies, runner, ensembles, places, json, limits, log).StreamAsync(request, findings, context))
            .WithSummary("Server-sent events: progress of the run, the run, and bands that fill as an ensemble is made.")
            .Produces<StreamDocument>(StatusCodes.Status200OK, "text/event-stream").MakesRuns();

    async Task StreamAsync(StreamRequest request, Findings findings, HttpContext context)
    {
        var policy = policies.Policy(request, findings);
        var series = policies.Series(request.Series, findings);
        var draws = policies.Draws(request.Draws, Math.Min(UsualDraws, limits.Draws), findings);
        var against = request.Against is null ? null : policies.Policy(request.Against, policy.Options, "against", findings);
        var banded = draws == 0 ? [] : BandedSeries.Of(series, limits, findings);
        policies.Work(draws, against is null ? 1 : 2, policy.Options, findings);
        RequestException.ThrowIfAny(findings);

        using var place = places.Enter(context.Connection.RemoteIpAddress);
        LabPolicy[] arms = against is null ? [policy] : [against, policy];
        using var kept = draws == 0 ? null : ensembles.Take(arms, draws);
        using var work = CancellationTokenSource.CreateLinkedTokenSource(context.RequestAborted);
        var feed = new EventFeed();
        var asked = new Asked(policy, arms, kept?.Paths ?? [], series, banded, draws);
        var producing = ProduceAsync(feed, asked, context.Request, work.Token);
        try
        {
            await new EventWriter(context, json.Value.SerializerOptions, limits, places, log).WriteAsync(feed, work.Cancel);
        }
        finally
        {
            await work.CancelAsync();
            await producing;
        }
    }

    async Task ProduceAsync(EventFeed feed, Asked asked, HttpRequest request, CancellationToken cancellation)
    {
        var begun = false;
        void Send(string kind, Func<object> document)
        {
            begun = true;
            feed.Add(new FeedEvent(kind, document));
        }

        try
        {
            var watch = Stopwatch.StartNew();
            var options = asked.Policy.Options;
            var quarters = options.To.Index - options.From.Index + 1;
            var done = 0;
            var run = await runner.RunAsync(asked.Policy, quarter =>
            {
                var document = new QuarterDocument(quarter.ToString(), ++done, quarters);
                if (done % QuartersPerReport == 0) Send("quarter", () => document);
            }, cancellation);
            Send("run", () => RunDocument.Of(run, asked.Series));
            if (asked.Draws > 0) await BandsAsync(Send, asked, watch, cancellation);
            var end = new EndDocument(asked.Draws, watch.Elapsed.TotalSeconds);
            Send("end", () => end);
            feed.End();
        }
        catch (OperationCanceledException) when (cancellation.IsCancellationRequested)
        {
            feed.End();
        }
        catch (Exception e)
        {
            if (begun && e is not RequestException) log.Fault(request, e);
            if (begun) Send("problem", () => Problems.Of(e));
            feed.End(begun ? null : e);
        }
    }

    async Task BandsAsync(Action<string, Func<object>> send, Asked asked, Stopwatch watch, CancellationToken cancellation)
    {
        var last = TimeSpan.MinValue;
        await ensembles.RunAsync([.. asked.Arms.Zip(asked.Paths)], runs =>
        {
            if (runs < asked.Draws && (runs < FirstBand || (last > TimeSpan.MinValue && watch.Elapsed - last < BetweenBands))) return;
            var now = last = watch.Elapsed;
            send(EventFeed.Band, () => asked.Band(runs, now.TotalSeconds));
        }, cancellation);
    }

    /// <summary>What a stream was asked for, found to be allowed; its policy is the last of the arms.</summary>
    sealed record Asked(
        LabPolicy Policy, IReadOnlyList<LabPolicy> Arms, IReadOnlyList<EnsemblePaths> Paths, IReadOnlyList<SelectedSeries> Series,
        IReadOnlyList<SelectedSeries> Banded, int Draws)
    {
        readonly string[] without = [.. Series.Select(s => s.Indicator).Where(i => !EnsemblePaths.Keeps(i)).Select(i => i.Id).Distinct()];

        public BandDocument Band(int runs, double seconds)
        {
            var own = Paths[^1];
            return new BandDocument(
                runs, Draws, seconds, [.. Banded.Select(s => BandSeriesDocument.Of(s, own.Bands(s, runs)))],
                Arms.Count == 1 ? null : [.. Banded.Select(s => BandSeriesDocument.Of(s, own.Differences(Paths[0], s, runs)))],
                without);
        }
    }
}
