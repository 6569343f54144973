using Neijuan.Model.Reading;
using Neijuan.Web.Documents;
using Neijuan.Web.Requests;
using Neijuan.Web.Runs;

namespace Neijuan.Web.Endpoints;

/// <summary><c>POST run</c>: one run and the series asked for.</summary>
internal static class RunEndpoint
{
    public static void Map(IEndpointRouteBuilder api) =>
        api.MapPost("/run", RunAsync).WithSummary("Makes one run and answers with the series asked for.").Produces<RunDocument>()
            .MakesRuns();

    static async Task<IResult> RunAsync(
        RunRequest request, Findings findings, PolicyReader policies, Runner runner, CancellationToken cancellation)
    {
        var policy = policies.Policy(request, findings);
        var series = policies.Series(request.Series, findings);
        RequestException.ThrowIfAny(findings);
        return TypedResults.Ok(RunDocument.Of(await runner.RunAsync(policy, passed: null, cancellation), series));
    }
}
