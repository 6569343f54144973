using System.Globalization;
using System.Numerics;
using System.Text.Json;
using Neijuan.Engine.Time;
using Neijuan.Lab.Experiments.Statistics;
using Neijuan.Lab.Experiments.Trials;
using Neijuan.Lab.Results;
using Neijuan.Model.Agents;
using Neijuan.Model.Indicators;
using Neijuan.Model.Places;
using Neijuan.Model.Policies;
using Neijuan.Model.Reading;
using Neijuan.Web;
using Neijuan.Web.Security;
using Xunit;

namespace Neijuan.Tests.Web;

public sealed class ApiTests(LabFixture lab) : IClassFixture<LabFixture>
{
    const string Utilisation = "china.capacity_utilisation";
    static readonly RunOptions Short = new() { To = Quarter.Parse("2007Q4") };

    [Fact]
    public async Task The_catalogue_has_everything_that_is_declared()
    {
        var (status, catalogue) = await lab.GetAsync("catalogue");
        Assert.Equal(200, status);
        Assert.Equal(Levers.All.Select(l => l.Id), Ids("levers"));
        Assert.Equal(Economies.Data.Parameters.Select(p => p.Id), Ids("parameters"));
        Assert.Equal(IndicatorCatalogue.All.Select(i => i.Id), Ids("indicators"));
        Assert.Equal(Economies.Data.Places.Provinces, catalogue.GetProperty("places").GetProperty("province").Texts());
        Assert.Equal(104, catalogue.GetProperty("quarters").GetArrayLength());
        Assert.Contains("tariff-wall", catalogue.GetProperty("scenarios").EnumerateArray().Select(s => s.GetProperty("name").GetString()));
        Assert.NotEmpty(catalogue.GetProperty("record").EnumerateArray());
        var groups = catalogue.GetProperty("reading").GetProperty("groups").EnumerateObject().Select(group => group.Name).ToHashSet();
        Assert.All(catalogue.GetProperty("record").EnumerateArray(), row => Assert.Contains(row.GetProperty("group").GetString()!, groups));

        IEnumerable<string> Ids(string kind) => catalogue.GetProperty(kind).EnumerateArray().Select(e => e.GetProperty("id").GetString()!);
    }

    [Theory]
    [InlineData("levers")]
    [InlineData("parameters")]
    [InlineData("indicators")]
    [InlineData("places")]
    [InlineData("scenarios")]
    [InlineData("record")]
    [InlineData("reading")]
    [InlineData("limits")]
    public async Task Each_kind_of_the_catalogue_has_its_address(string kind)
    {
        var (_, catalogue) = await lab.GetAsync("catalogue");
        var (status, part) = await lab.GetAsync($"catalogue/{kind}");
        Assert.Equal(200, status);
        Assert.Equal(catalogue.GetProperty(kind).GetRawText(), part.GetRawText());
    }

    [Fact]
    public async Task The_description_names_every_endpoint()
    {
        var (status, description) = await lab.GetAsync("openapi.json");
        Assert.Equal(200, status);
        var paths = description.GetProperty("paths").EnumerateObject().Select(p => p.Name).ToArray();
        foreach (var endpoint in new[]
        {
            "run", "stream", "compare", "matrices", "series.csv", "series.json", "scenario", "catalogue", "claims", "status",
        })
            Assert.Contains($"/api/v1/{endpoint}", paths);
        Assert.Contains("trade.tariff[bloc=us", description.GetRawText(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_run_is_the_simulation_to_the_last_bit()
    {
        var (status, run) = await lab.PostAsync("run", LabRequests.Body(
            ("changes", new[] { "switch.tournament=0@2006Q1" }), ("seed", 7), ("to", "2007Q4"),
            ("series", new[] { Utilisation, "industry.utilisation[industry=steel]" })));
        var own = Economies.New(Short with { Seed = 7 }, null, ("switch.tournament", "2006Q1", 0));
        own.Run();
        Assert.Equal(200, status);
        Assert.Equal(Manifest.Hex(own.StateHash), run.GetProperty("stateHash").GetString());
        Assert.Equal(0, run.GetProperty("books").GetProperty("largestResidual").GetInt64());
        var series = run.GetProperty("series");
        Assert.Equal(own.Recorder.Path(Utilisation), series[0].GetProperty("values").Numbers().Select(v => v ?? double.NaN));
        var steel = Economies.Data.Places.Industries.ToList().IndexOf("steel");
        Assert.Equal(
            own.Recorder.Path("industry.utilisation", steel), series[1].GetProperty("values").Numbers().Select(v => v ?? double.NaN));
    }

    [Theory]
    [InlineData("switch.tournament=0@2018Q1")]
    [InlineData("trade.tariff[bloc=us,industry=solar]=0.6@2012Q3")]
    [InlineData("finance.leash=0.5@2029Q4")]
    [InlineData("switch.soft_budget=0@2006Q1")]
    [InlineData("finance.leash=0.5@2014Q1", "tax.vat_rate=0.2@2009Q2")]
    public async Task A_run_that_starts_where_it_leaves_the_baseline_is_the_whole_run_to_the_last_bit(params string[] changes)
    {
        await lab.PostAsync("run", LabRequests.Body(("to", "2030Q4"))); // the baseline, whose years it may start from
        string[] series = ["china.gdp_nominal", "china.survivor_selection", "industry.utilisation", "bloc.petitions", "province.rank"];
        var (_, quick) = await lab.PostAsync("run", LabRequests.Body(("changes", changes), ("series", series)));
        var (_, books) = await lab.PostAsync("matrices", LabRequests.Body(("changes", changes), ("quarter", "2010Q4")));
        await using var fresh = await LabServer.StartAsync(Economies.Data, new LabOptions { Port = 0 });
        using var client = new HttpClient { BaseAddress = new Uri(fresh.Address, "api/v1/") };
        var (_, whole) = await client.PostJsonAsync("run", LabRequests.Body(("changes", changes), ("series", series)));
        var (_, wholeBooks) = await client.PostJsonAsync("matrices", LabRequests.Body(("changes", changes), ("quarter", "2010Q4")));
        foreach (var same in new[] { "stateHash", "books", "series" })
            Assert.Equal(whole.GetProperty(same).GetRawText(), quick.GetProperty(same).GetRawText());
        Assert.Equal(wholeBooks.GetProperty("matrices").GetRawText(), books.GetProperty("matrices").GetRawText());
    }

    [Fact]
    public async Task A_selector_without_a_place_stands_for_all_places()
    {
        var (_, run) =
            await lab.PostAsync(
                "run", LabRequests.Body(("to", "2005Q1"), ("series", new[] { "province.rank", "bloc_industry.tariff[bloc=eu]" })));
        var places = run.GetProperty("series").EnumerateArray().ToArray();
        Assert.Equal(
            Economies.Data.Places.Provinces, places.Take(31).Select(s => s.GetProperty("place").GetProperty("province").GetString()!));
        Assert.All(places.Skip(31), s => Assert.Equal("eu", s.GetProperty("place").GetProperty("bloc").GetString()));
        Assert.Equal(31 + Economies.Data.Places.Industries.Count, places.Length);
    }

    [Fact]
    public async Task Every_fault_of_a_request_is_named_at_once_with_what_is_allowed()
    {
        var (status, problem) = await lab.PostAsync("run", LabRequests.Body(
            ("scenario", "basline"), ("changes", new[] { "trade.tarif=1", "trade.tariff=9", "trade.tariff[bloc=mars]=1" }), ("scale", 99),
            ("to", "2005Q9"), ("seed", -1)));
        Assert.Equal(400, status);
        var faults = problem.GetProperty("faults").EnumerateArray().ToArray();
        Assert.Equal(7, faults.Length);
        Assert.All(faults, f => Assert.NotEmpty(f.GetProperty("allowed").GetString()!));
        Assert.Contains("baseline", faults.Select(f => f.GetProperty("suggestion").GetString()));
        Assert.Contains("trade.tariff", faults.Select(f => f.GetProperty("suggestion").GetString()));
        var (_, series) =
            await lab.PostAsync(
                "run", LabRequests.Body(("series", new[] { "china.capacity_utilization", "industry.utilisation[bloc=us]" })));
        Assert.Equal(2, series.GetProperty("faults").GetArrayLength());
    }

    [Fact]
    public async Task A_stream_tells_the_quarters_then_the_run_then_bands_then_the_end()
    {
        var events =
            await EventsAsync(
                LabRequests.Body(
                    ("to", "2007Q4"), ("draws", 6), ("series", new[] { Utilisation }), ("changes", new[] { "switch.soft_budget=0" }),
                    ("against", new { })));
        var kinds = events.Select(e => e.Kind).ToArray();
        Assert.Equal("quarter", kinds[0]);
        Assert.Equal(["run", "band", "end"], kinds.Where(k => k != "quarter").Distinct());
        var last = events.Last(e => e.Kind == "band").Data;
        Assert.Equal(6, last.GetProperty("runs").GetInt32());
        Assert.Equal(12, last.GetProperty("series")[0].GetProperty("median").GetArrayLength());
        Assert.Equal(12, last.GetProperty("differences")[0].GetProperty("p95").GetArrayLength());
    }

    [Fact]
    public async Task Bands_are_those_of_the_ensemble_made_by_hand_and_the_policy_s_parameter_is_not_drawn()
    {
        var drawn = Economies.Data.Parameters.First(p => p.Ensemble);
        var set = drawn.Low + ((drawn.High - drawn.Low) / 4);
        var change = string.Create(CultureInfo.InvariantCulture, $"parameter.{drawn.Id}={set:R}");
        var events =
            await EventsAsync(
                LabRequests.Body(("to", "2007Q4"), ("draws", 5), ("series", new[] { Utilisation }), ("changes", new[] { change })));
        var vectors = ParameterDraws.Latin(Economies.Data.Parameters, 5, 1);
        var paths = vectors.Select((vector, k) =>
        {
            var run = Economies.New(Short with { Seed = 1 + (ulong)k }, new Dictionary<string, double>(vector) { [drawn.Id] = set });
            run.Run();
            return run.Recorder.Path(Utilisation);
        }).ToArray();
        var band = events.Last(e => e.Kind == "band").Data.GetProperty("series")[0];
        var expected = Bands.OfPaths(paths);
        Assert.Equal(expected.Select(b => (double?)b.Median), band.GetProperty("median").Numbers());
        Assert.Equal(expected.Select(b => (double?)b.P5), band.GetProperty("p5").Numbers());
    }

    [Fact]
    public async Task An_ensemble_that_starts_where_the_policy_leaves_the_baseline_is_the_whole_one_to_the_last_bit()
    {
        string[] series = [Utilisation, "industry.utilisation[industry=solar]", "bloc.average_tariff"];
        (string, object?)[] policy =
        [
            ("changes", new[] { "finance.leash=0.5@2018Q1", "switch.tournament=0@2019Q2" }), ("to", "2019Q4"), ("draws", 5),
            ("series", series),
        ];
        await EventsAsync(
            LabRequests.Body(("to", "2019Q4"), ("draws", 5), ("series", series))); // the baseline's ensemble, whose runs it may start from
        var started = await EventsAsync(LabRequests.Body(policy));
        await using var fresh = await LabServer.StartAsync(Economies.Data, new LabOptions { Port = 0 });
        using var client = new HttpClient { BaseAddress = new Uri(fresh.Address, "api/v1/") };
        var whole = await EventsAsync(LabRequests.Body(policy), client);
        Assert.Equal(Band(whole), Band(started));

        static string Band(List<(string Kind, JsonElement Data)> events) =>
            events.Last(e => e.Kind == "band").Data.GetProperty("series").GetRawText();
    }

    [Fact]
    public async Task A_scenario_that_changes_nothing_differs_in_nothing_and_one_that_does_says_in_what()
    {
        var (status, compared) = await lab.PostAsync("compare", LabRequests.Body(
            ("others", new object[] { new { scenario = "nothing" }, new { changes = new[] { "tax.vat_rate=0.2@2006Q1" } } }),
            ("to", "2007Q4"), ("draws", 3), ("series", new[] { Utilisation })));
        Assert.Equal(200, status);
        var (nothing, taxed) = (compared.GetProperty("others")[0], compared.GetProperty("others")[1]);
        Assert.Empty(nothing.GetProperty("changedMost").EnumerateArray());
        Assert.All(nothing.GetProperty("differences")[0].GetProperty("median").Numbers(), d => Assert.Equal(0, d));
        Assert.NotEmpty(taxed.GetProperty("changedMost").EnumerateArray());
        Assert.Equal(["tax.vat_rate=0.2@2006Q1"], taxed.GetProperty("onlyHere").Texts());
        Assert.Contains(taxed.GetProperty("differences")[0].GetProperty("median").Numbers(), d => d != 0);
    }

    [Fact]
    public async Task Series_as_table_and_as_document_agree_with_the_run()
    {
        const string Query = "?series=industry.utilisation[industry=solar]&series=china.gdp_nominal&to=2006Q4&set=tax.vat_rate=0.2";
        var (_, json) = await lab.GetAsync("series.json" + Query);
        var run = json.GetProperty("run").GetProperty("series");
        using var response = await lab.Client.GetAsync(new Uri("series.csv" + Query, UriKind.Relative));
        Assert.Equal("text/csv", response.Content.Headers.ContentType!.MediaType);
        Assert.Contains("series.json", response.Headers.GetValues("Link").Single(), StringComparison.Ordinal);
        var table = Csv.Parse(await response.Content.ReadAsStringAsync(), "series.csv", new Findings("series.csv"));
        Assert.Equal(16, table.Count);
        Assert.Equal(
            run.EnumerateArray().SelectMany(s => s.GetProperty("values").Numbers()),
            Enumerable.Range(0, table.Count).Select(row => (double?)table.Number(row, "value")));
        Assert.Equal(
            ["2005Q1", "industry.utilisation", "solar", "", ""],
            new[] { "quarter", "indicator", "industry", "province", "bloc" }.Select(column => table.Text(0, column)));
        Assert.Equal("neijuan run baseline --seed 1 --to 2006Q4 --set 'tax.vat_rate=0.2'", json.GetProperty("reproduce").GetString());
    }

    [Fact]
    public async Task The_books_of_a_quarter_close_in_whole_fen()
    {
        var (status, books) = await lab.PostAsync("matrices", LabRequests.Body(("quarter", "2010Q2")));
        Assert.Equal(200, status);
        var flows = books.GetProperty("matrices")[1];
        Assert.Equal("transaction flows", flows.GetProperty("name").GetString());
        var fen = flows.GetProperty("fen").EnumerateArray()
            .Select(row => row.Texts().Select(f => BigInteger.Parse(f, CultureInfo.InvariantCulture)).ToArray()).ToArray();
        Assert.All(fen, row => Assert.Equal(BigInteger.Zero, row.Aggregate(BigInteger.Add)));
        for (var column = 0; column < fen[0].Length; column++)
            Assert.Equal(BigInteger.Zero, fen.Aggregate(BigInteger.Zero, (sum, row) => sum + row[column]));
        Assert.Contains(fen, row => row.Any(f => !f.IsZero));
        Assert.All(flows.GetProperty("rowSums").Texts(), sum => Assert.Equal("0", sum));
        Assert.Equal(400, (await lab.PostAsync("matrices", LabRequests.Body(("quarter", "1999Q1")))).Status);
    }

    [Fact]
    public async Task Claims_come_with_the_verdicts_of_the_paper_and_with_levers_that_run()
    {
        var (status, answer) = await lab.GetAsync("claims");
        Assert.Equal(200, status);
        var claims = answer.GetProperty("claims").EnumerateArray().ToArray();
        var paper = await File.ReadAllTextAsync(Path.Combine(Economies.Data.Root, "docs", "claims.md"));
        Assert.NotEmpty(claims);
        foreach (var claim in claims)
            Assert.Contains(
                $"| {claim.GetProperty("id").GetString()} | {claim.GetProperty("title").GetString()} | **"
                + $"{claim.GetProperty("verdict").GetProperty("verdict").GetString()}** |", paper, StringComparison.Ordinal);
        var settable = claims.Where(c => c.GetProperty("levers").ValueKind == JsonValueKind.Array).Take(5).ToArray();
        Assert.NotEmpty(settable);
        foreach (var claim in settable)
            Assert.Equal(
                200, (await lab.PostAsync(
                    "run", LabRequests.Body(("changes", claim.GetProperty("levers").Texts()), ("to", "2005Q1")))).Status);
    }

    async Task<List<(string Kind, JsonElement Data)>> EventsAsync(string json, HttpClient? client = null)
    {
        using var content = new StringContent(json, System.Text.Encoding.UTF8, "application/json");
        using var response = await (client ?? lab.Client).PostAsync(new Uri("stream", UriKind.Relative), content);
        Assert.Equal("text/event-stream", response.Content.Headers.ContentType!.MediaType);
        var events = new List<(string, JsonElement)>();
        await foreach (var item in System.Net.ServerSentEvents.SseParser.Create(await response.Content.ReadAsStreamAsync())
            .EnumerateAsync())
            events.Add((item.EventType, JsonSerializer.Deserialize<JsonElement>(item.Data)));
        return events;
    }
}
