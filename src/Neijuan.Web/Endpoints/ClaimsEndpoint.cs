using System.Text.Json;
using Microsoft.AspNetCore.Http.Json;
using Microsoft.Extensions.Options;
using Neijuan.Lab.Claims;
using Neijuan.Model.Setup;
using Neijuan.Web.Documents;
using Neijuan.Web.Pages;

namespace Neijuan.Web.Endpoints;

/// <summary><c>GET claims</c>: the essay's claims and what they came to; <c>GET claims/ID.svg</c>: the picture of one.</summary>
internal static class ClaimsEndpoint
{
    public static void Map(IEndpointRouteBuilder api)
    {
        var options = api.ServiceProvider.GetRequiredService<IOptions<JsonOptions>>().Value.SerializerOptions;
        var data = api.ServiceProvider.GetRequiredService<ModelData>();
        var pictures = PageFiles.Read(Path.Combine(data.Root, "docs", "claims"));
        var page = PageFile.Of("application/json; charset=utf-8", JsonSerializer.SerializeToUtf8Bytes(Document(data, pictures), options));
        api.MapGet("/claims", (Delegate)(Func<HttpContext, Task>)page.WriteAsync).WithSummary("The essay's claims as hypotheses, with their verdicts.").Produces<ClaimsDocument>();
        foreach (var name in pictures.Names) api.MapGet("/claims" + name, pictures.Find(name)!.WriteAsync).ExcludeFromDescription();
    }

    static ClaimsDocument Document(ModelData data, PageFiles pictures)
    {
        var set = ClaimSet.Load(data);
        var paper = ClaimsPaper.Read([Path.Combine("results", "claims", "claims.md"), Path.Combine(data.Root, "docs", "claims.md")]);
        return new ClaimsDocument(paper.Trial, [.. set.Claims.Select(c => Of(c, set, paper, pictures))]);
    }

    static ClaimDocument Of(Claim claim, ClaimSet set, ClaimsPaper paper, PageFiles pictures) => new(
        claim.Id, claim.Title, claim.Gist, claim.Done, claim.Rules, claim.Needs, claim.LeavesOut, claim.WouldChange, claim.IsPlacebo, claim.IsHeadline,
        [.. claim.Tests.Select(t => new ClaimTestDocument(t.Name, t.Unit, t.Expected.Text, t.Statistic.Text, t.Decides, t.Why))],
        paper.Of(claim.Id),
        Levers(claim, set),
        pictures.Find($"/{claim.Id}.svg") is not null);

    /// <summary>The first arm that is not the baseline, when policy alone makes it.</summary>
    static string[]? Levers(Claim claim, ClaimSet set) =>
        claim.Tests.SelectMany(t => t.Arms).Select(id => set.Arms.GetValueOrDefault(id)).FirstOrDefault(arm => arm is { Changes.Count: > 0, Shifts.Count: 0 }) is { } arm
            ? [.. arm.Changes.Select(ChangeText.Of)]
            : null;
}
