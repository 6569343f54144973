using System.Text.Json;
using Microsoft.AspNetCore.Http.Json;
using Microsoft.Extensions.Options;
using Neijuan.Lab.Claims;
using Neijuan.Model.Scenarios;
using Neijuan.Model.Setup;
using Neijuan.Pages.Claims;
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
        var (trial, pictures) = Latest(data.Root);
        var page = PageFile.Of(
            "application/json; charset=utf-8", JsonSerializer.SerializeToUtf8Bytes(Document(data, trial, pictures), options));
        api.MapGet("/claims", (Delegate)(Func<HttpContext, Task>)page.WriteAsync)
            .WithSummary("The essay's claims as hypotheses, with their verdicts.").Produces<ClaimsDocument>();
        foreach (var name in pictures.Names) api.MapGet("/claims" + name, pictures.Find(name)!.WriteAsync).ExcludeFromDescription();
    }

    /// <summary>The latest trial with its pictures: the one held here, or else the one that comes with the model.</summary>
    static (VerdictFile? Trial, PageFiles Pictures) Latest(string root)
    {
        string[] folders = [Path.Combine("results", "claims", ClaimPaper.Pictures), Path.Combine(root, "docs", ClaimPaper.Pictures)];
        var folder = Array.Find(folders, f => File.Exists(Path.Combine(f, VerdictFile.Name)));
        return folder is null ? (null, PageFiles.Read(null)) : (VerdictFile.Find(folder), PageFiles.Read(folder));
    }

    static ClaimsDocument Document(ModelData data, VerdictFile? trial, PageFiles pictures)
    {
        var set = ClaimSet.Load(data);
        var verdicts = trial?.Claims.ToDictionary(row => row.Id) ?? [];
        return new ClaimsDocument(
            trial?.Trial ?? "", trial?.Draws ?? 0, trial?.Seed ?? 0, trial?.Arms ?? 0, trial?.Runs ?? 0,
            [.. set.Claims.Select(c => Of(c, set, verdicts.GetValueOrDefault(c.Id), pictures))]);
    }

    static ClaimDocument Of(Claim claim, ClaimSet set, VerdictRow? verdict, PageFiles pictures) => new(
        claim.Id, claim.Title, claim.Gist, claim.Done, claim.Rules, claim.Needs, claim.LeavesOut, claim.WouldChange, claim.IsPlacebo,
        claim.IsHeadline,
        [.. claim.Tests.Select(t => new ClaimTestDocument(t.Name, t.Unit, t.Expected.Text, t.Statistic.Text, t.Decides, t.Why))],
        verdict,
        Levers(claim, set),
        pictures.Find($"/{claim.Id}.svg") is not null);

    /// <summary>The first arm that is not the baseline, when policy alone makes it.</summary>
    static string[]? Levers(Claim claim, ClaimSet set) =>
        claim.Tests.SelectMany(t => t.Arms).Select(id => set.Arms.GetValueOrDefault(id))
            .FirstOrDefault(arm => arm is { Changes.Count: > 0, Shifts.Count: 0 }) is { } arm
            ? [.. arm.Changes.Select(ChangeText.Of)]
            : null;
}
