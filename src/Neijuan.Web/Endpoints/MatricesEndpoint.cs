using Neijuan.Model.Reading;
using Neijuan.Web.Documents;
using Neijuan.Web.Requests;
using Neijuan.Web.Runs;

namespace Neijuan.Web.Endpoints;

/// <summary><c>POST matrices</c>: the books of a quarter.</summary>
internal static class MatricesEndpoint
{
    public static void Map(IEndpointRouteBuilder api) =>
        api.MapPost("/matrices", MatricesAsync)
            .WithSummary("Balance sheet, transaction flows and other changes of a quarter, in whole fen.").Produces<MatricesDocument>()
            .MakesRuns();

    static async Task<IResult> MatricesAsync(
        MatricesRequest request, Findings findings, PolicyReader policies, Runner runner, CancellationToken cancellation)
    {
        var policy = policies.Policy(
            new RunRequest { Scenario = request.Scenario, Changes = request.Changes, Seed = request.Seed }, findings);
        var quarter = PolicyReader.QuarterOf(request.Quarter, policy.Options, findings);
        RequestException.ThrowIfAny(findings);
        return TypedResults.Ok(MatricesDocument.Of(await runner.RunAsync(policy, passed: null, cancellation), quarter));
    }
}
