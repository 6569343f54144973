using System.Globalization;
using System.Text;
using Microsoft.AspNetCore.Mvc;
using Neijuan.Model.Places;
using Neijuan.Model.Reading;
using Neijuan.Web.Documents;
using Neijuan.Web.Requests;
using Neijuan.Web.Runs;

namespace Neijuan.Web.Endpoints;

/// <summary>What a series means.</summary>
public sealed record SeriesMeaningDocument(string Indicator, string Name, string Description, string Unit, string Dimension);

/// <summary>Series with what they mean and how to make them again.</summary>
public sealed record SeriesDataDocument(
    IReadOnlyList<string> Quarters, IReadOnlyList<SeriesMeaningDocument> Meaning, RunDocument Run, string Reproduce);

/// <summary><c>GET series.csv</c> and <c>GET series.json</c>: an address for data, one line in R or Python.</summary>
internal static class SeriesEndpoint
{
    const int PieceCharacters = 8 * 1024;

    public static void Map(IEndpointRouteBuilder api)
    {
        api.MapGet("/series.csv", CsvAsync)
            .WithSummary("Series as a tidy table: quarter, indicator, industry, province, bloc, value, unit.")
            .Produces<string>(StatusCodes.Status200OK, "text/csv").MakesRuns();
        api.MapGet("/series.json", JsonAsync).WithSummary("Series with what they mean and how to make them again.")
            .Produces<SeriesDataDocument>().MakesRuns();
    }

    static async Task CsvAsync(
        HttpContext context, Findings findings, [FromQuery] string? scenario, [FromQuery] string[]? set, [FromQuery] string[]? series,
        [FromQuery] string? seed, [FromQuery] string? to, [FromQuery] string? scale,
        PolicyReader policies, Runner runner, CancellationToken cancellation)
    {
        var (run, selected) = await RunAsync(scenario, set, series, seed, to, scale, findings, policies, runner, cancellation);
        var (request, response) = (context.Request, context.Response);
        var described = request.Path.Value!.Replace(".csv", ".json") + QueryString.Create(request.Query);
        response.Headers.Link = $"<{described}>; rel=\"describedby\"; type=\"application/json\"";
        response.ContentType = "text/csv; charset=utf-8";
        await using var body = new StreamWriter(response.Body, bufferSize: PieceCharacters);
        foreach (var piece in Csv(run, selected)) await body.WriteAsync(piece.AsMemory(), cancellation);
    }

    static async Task<IResult> JsonAsync(
        Findings findings, [FromQuery] string? scenario, [FromQuery] string[]? set, [FromQuery] string[]? series, [FromQuery] string? seed,
        [FromQuery] string? to, [FromQuery] string? scale,
        PolicyReader policies, Runner runner, CancellationToken cancellation)
    {
        var (run, selected) = await RunAsync(scenario, set, series, seed, to, scale, findings, policies, runner, cancellation);
        return TypedResults.Ok(new SeriesDataDocument(
            [.. Quarters(run)],
            [.. selected.Select(s => s.Indicator).Distinct()
                .Select(i => new SeriesMeaningDocument(i.Id, i.Name, i.Description, i.Unit, i.Kind.Name))],
            RunDocument.Of(run, selected),
            Reproduce(run)));
    }

    static async Task<(FinishedRun Run, IReadOnlyList<SelectedSeries> Series)> RunAsync(
        string? scenario, string[]? set, string[]? series, string? seed, string? to, string? scale, Findings findings,
        PolicyReader policies, Runner runner, CancellationToken cancellation)
    {
        var request = new RunRequest
        {
            Scenario = scenario, Changes = set, Seed = Whole(seed, findings), Scale = Number(scale, findings), To = to, Series = series,
        };
        var policy = policies.Policy(request, findings);
        var selected = policies.Series(request.Series, findings);
        RequestException.ThrowIfAny(findings);
        return (await runner.RunAsync(policy, passed: null, cancellation), selected);
    }

    static long? Whole(string? text, Findings findings)
    {
        if (text is null) return null;
        if (long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number)) return number;
        findings.Add(0, "seed", text, "is no whole number", "0 and more");
        return null;
    }

    static double? Number(string? text, Findings findings)
    {
        if (text is null) return null;
        if (double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number)) return number;
        findings.Add(0, "scale", text, "is no number", "a number");
        return null;
    }

    /// <summary>The table, series by series: it may be of several megabytes, and is never there as a whole.</summary>
    static IEnumerable<string> Csv(FinishedRun run, IReadOnlyList<SelectedSeries> selected)
    {
        string[] quarters = [.. Quarters(run)];
        yield return $"quarter,indicator,{string.Join(',', PlaceKinds.Axes)},value,unit,scenario,seed\n";
        foreach (var series in selected)
        {
            var path = run.Path(series);
            var text = new StringBuilder();
            for (var q = 0; q < quarters.Length; q++)
            {
                text.Append(quarters[q]).Append(',').Append(series.Indicator.Id)
                    .Append(',').AppendJoin(',', PlaceKinds.Axes.Select(axis => series.Place[axis]))
                    .Append(',').Append(path[q]?.ToString("R", CultureInfo.InvariantCulture)).Append(',')
                    .Append(CsvText.Quote(series.Indicator.Unit))
                    .Append(',').Append(run.Policy.Scenario.Name)
                    .Append(',').Append(run.Policy.Options.Seed).Append('\n');
            }

            yield return text.ToString();
        }
    }

    static IEnumerable<string> Quarters(FinishedRun run) =>
        Enumerable.Range(0, run.Record.Quarters).Select(q => new Engine.Time.Quarter(run.Policy.Options.From.Index + q).ToString());

    static string Reproduce(FinishedRun run)
    {
        var options = run.Policy.Options;
        var text = new StringBuilder($"neijuan run {run.Policy.Scenario.Name} --seed {options.Seed} --to {options.To}");
        if (options.Scale != 1) text.Append(CultureInfo.InvariantCulture, $" --scale {options.Scale:R}");
        foreach (var change in run.Policy.Changes) text.Append($" --set '{change.Replace("'", "'\\''")}'");
        return text.ToString();
    }
}
