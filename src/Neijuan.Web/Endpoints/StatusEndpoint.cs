using Neijuan.Web.Documents;
using Neijuan.Web.Ensembles;
using Neijuan.Web.Runs;
using Neijuan.Web.Streams;

namespace Neijuan.Web.Endpoints;

/// <summary>How busy the server is.</summary>
/// <param name="Streams">Streams that are open.</param>
/// <param name="StreamsDropped">Streams stopped because their readers took too long.</param>
public sealed record StatusDocument(
    string Model, int Running, int Waiting, int Ensembles, int Streams, long StreamsDropped, int RunsKept, double MemoryMegabytes);

/// <summary><c>GET status</c>: what is going on.</summary>
internal static class StatusEndpoint
{
    const double BytesPerMegabyte = 1024 * 1024;

    public static void Map(IEndpointRouteBuilder api) =>
        api.MapGet("/status", (Turnstile turnstile, Runner runner, EnsembleRunner ensembles, StreamPlaces places) => TypedResults.Ok(
            new StatusDocument(
                LabVersion.Model, turnstile.Running, turnstile.Waiting, ensembles.Running, places.Open, places.Dropped, runner.Kept,
                Environment.WorkingSet / BytesPerMegabyte)))
            .WithSummary("Runs being made, runs waiting, and memory.").Produces<StatusDocument>();
}
