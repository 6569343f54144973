using System.Diagnostics;
using System.Net.ServerSentEvents;
using System.Text.Json;
using System.Threading.Channels;
using Microsoft.AspNetCore.Http.Json;
using Microsoft.Extensions.Options;
using Neijuan.Web.Documents;
using Neijuan.Web.Ensembles;
using Neijuan.Web.Requests;
using Neijuan.Web.Runs;

namespace Neijuan.Web.Endpoints;

/// <summary>
/// <c>POST stream</c>: server-sent events. First <c>quarter</c> while the run is made, then <c>run</c>, then <c>band</c> as often as it
/// pays while the ensemble fills, then <c>end</c>; or <c>problem</c> when something breaks on the way.
/// </summary>
internal sealed class StreamEndpoint(
    PolicyReader policies, Runner runner, EnsembleRunner ensembles, IOptions<JsonOptions> json, LabLimits limits)
{
    public const int UsualDraws = 64;
    const int QuartersPerReport = 4;
    const int FirstBand = 4;
    static readonly TimeSpan BetweenBands = TimeSpan.FromMilliseconds(300);

    public static void Map(IEndpointRouteBuilder api) =>
        api.MapPost(
            "/stream",
            (StreamRequest request, PolicyReader policies, Runner runner, EnsembleRunner ensembles, IOptions<JsonOptions> json,
                LabLimits limits, CancellationToken cancellation) =>
                new StreamEndpoint(policies, runner, ensembles, json, limits).StreamAsync(request, cancellation))
            .WithSummary("Server-sent events: progress of the run, the run, and bands that fill as an ensemble is made.")
            .Produces<StreamDocument>(StatusCodes.Status200OK, "text/event-stream").MakesRuns();

    async Task<IResult> StreamAsync(StreamRequest request, CancellationToken cancellation)
    {
        var policy = policies.Policy(request);
        var series = policies.Series(request.Series);
        var draws = policies.Draws(request.Draws, Math.Min(UsualDraws, limits.Draws));
        var against = request.Against is null ? null : policies.Policy(request.Against, policy.Options, "against");
        var banded = draws == 0 ? [] : BandedSeries.Of(series, limits);
        var events = Channel.CreateUnbounded<SseItem<string>>();
        _ = ProduceAsync(events.Writer, policy, against, series, banded, draws, cancellation);
        await events.Reader.WaitToReadAsync(cancellation); // a refusal comes before the first event, as a status
        return TypedResults.ServerSentEvents(events.Reader.ReadAllAsync(cancellation));
    }

    async Task ProduceAsync(
        ChannelWriter<SseItem<string>> events, LabPolicy policy, LabPolicy? against, IReadOnlyList<SelectedSeries> series,
        IReadOnlyList<SelectedSeries> banded, int draws, CancellationToken cancellation)
    {
        var begun = false;
        void Send<T>(string kind, T document)
        {
            begun = true;
            events.TryWrite(new SseItem<string>(JsonSerializer.Serialize(document, json.Value.SerializerOptions), kind));
        }

        try
        {
            var watch = Stopwatch.StartNew();
            var quarters = policy.Options.To.Index - policy.Options.From.Index + 1;
            var done = 0;
            var run = await runner.RunAsync(policy, quarter =>
            {
                if (++done % QuartersPerReport == 0) Send("quarter", new QuarterDocument(quarter.ToString(), done, quarters));
            }, cancellation);
            Send("run", RunDocument.Of(run, series));
            if (draws > 0)
                await BandsAsync(
                    Send, policy, against, banded, draws,
                    [.. series.Select(s => s.Indicator).Where(i => !EnsemblePaths.Keeps(i)).Select(i => i.Id).Distinct()], watch,
                    cancellation);
            Send("end", new EndDocument(draws, watch.Elapsed.TotalSeconds));
            events.Complete();
        }
        catch (OperationCanceledException)
        {
            events.TryComplete();
        }
        catch (Exception e)
        {
            if (begun) Send("problem", Problems.Of(e));
            events.TryComplete(begun ? null : e);
        }
    }

    async Task BandsAsync(
        Action<string, BandDocument> send, LabPolicy policy, LabPolicy? against, IReadOnlyList<SelectedSeries> banded, int draws,
        IReadOnlyList<string> without, Stopwatch watch, CancellationToken cancellation)
    {
        var own = ensembles.Paths(policy, draws);
        var other = against is null ? null : ensembles.Paths(against, draws);
        var last = TimeSpan.MinValue;
        await ensembles.RunAsync(other is null ? [(policy, own)] : [(against!, other), (policy, own)], runs =>
        {
            if (runs < draws && (runs < FirstBand || (last > TimeSpan.MinValue && watch.Elapsed - last < BetweenBands))) return;
            last = watch.Elapsed;
            send("band", new BandDocument(
                runs, draws, watch.Elapsed.TotalSeconds,
                [.. banded.Select(s => BandSeriesDocument.Of(s, own.Bands(s, runs)))],
                other is null ? null : [.. banded.Select(s => BandSeriesDocument.Of(s, own.Differences(other, s, runs)))],
                without));
        }, cancellation);
    }
}
