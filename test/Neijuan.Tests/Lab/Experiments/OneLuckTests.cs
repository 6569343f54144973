using System.Text.Json;
using Neijuan.Cli;
using Neijuan.Cli.Terminal;
using Neijuan.Engine.Time;
using Neijuan.Lab.Claims;
using Neijuan.Lab.Experiments.Plans;
using Neijuan.Lab.Experiments.Statistics;
using Neijuan.Lab.Experiments.Trials;
using Neijuan.Lab.Measurements;
using Neijuan.Model.Agents;
using Neijuan.Tests.Lab.Claims;
using Neijuan.Tests.Lab.Store;
using Neijuan.Tests.Web;
using Xunit;
using Arm = Neijuan.Lab.Experiments.Plans.Arm;

namespace Neijuan.Tests.Lab.Experiments;

/// <summary>The same policies, draws and seed give the same differences, to the last bit, whoever is asked.</summary>
public sealed class OneLuckTests(LabFixture lab) : IClassFixture<LabFixture>, IDisposable
{
    const string Indicator = "china.push_to_gdp";
    const string Last = "2005Q3"; // no whole year, so that the command line prints the quarter
    const int Draws = 5;
    const ulong Seed = 7;

    static readonly Lazy<double[]> ByHand = new(Differences);

    readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void The_differences_are_not_nothing_and_no_two_draws_have_the_same() =>
        Assert.Equal(Draws, ByHand.Value.Where(d => d < 0).Distinct().Count());

    [Fact]
    public void The_command_line_gives_them()
    {
        using var output = new StringWriter();
        using var error = new StringWriter();
        CommandLine.Invoke(
            [
                "compare", "baseline", "no-tournament", "--draws", $"{Draws}", "--seed", $"{Seed}", "--to", Last, "--json", "--quiet",
                "--out", folder.In("results"),
            ],
            new Session(output, error, Interactive: false, CancellationToken.None));
        using var document = JsonDocument.Parse(output.ToString());
        var path = document.RootElement.GetProperty("comparisons")[0].GetProperty("indicators").EnumerateArray()
            .Single(i => i.GetProperty("id").GetString() == Indicator);
        AssertBands(name => path.GetProperty("difference").GetProperty(name).GetDouble());
    }

    [Fact]
    public async Task The_lab_gives_them_in_a_comparison_and_in_a_stream()
    {
        (string, object?)[] asked = [("seed", Seed), ("to", Last), ("draws", Draws), ("series", new[] { Indicator })];
        var (_, compared) =
            await lab.PostAsync("compare", LabRequests.Body([.. asked, ("others", new object[] { new { scenario = "no-tournament" } })]));
        AssertLast(compared.GetProperty("others")[0].GetProperty("differences")[0]);

        using var content = new StringContent(
            LabRequests.Body([.. asked, ("scenario", "no-tournament"), ("against", new { scenario = "baseline" })]),
            System.Text.Encoding.UTF8, "application/json");
        using var response = await lab.Client.PostAsync(new Uri("stream", UriKind.Relative), content);
        var events = await response.Content.ReadAsStringAsync();
        var band = events.Split("\n\n").Last(e => e.StartsWith("event: band", StringComparison.Ordinal)).Split("data: ")[1];
        AssertLast(JsonSerializer.Deserialize<JsonElement>(band).GetProperty("differences")[0]);

        static void AssertLast(JsonElement band) => AssertBands(name => band.GetProperty(name).Numbers()[^1]!.Value);
    }

    [Fact]
    public void The_claims_give_them()
    {
        var set = Sets.Read(
            Sets.Less("off").Replace(Sets.Outcome, $"at({Indicator}, {Last})"),
            """off: { title: "No rivalry", changes: [switch.tournament=0] }""");
        Assert.Equal(ByHand.Value, Sets.Try(set, new ProtocolOptions(Draws, Seed, 0, 0)).Claims[0].Leading!.Values);
    }

    [Fact]
    public void A_plan_in_C_sharp_gives_them()
    {
        var measurement = new SeriesMeasurement([Indicator], Matrices: false);
        var plan = Plan(Draws, seeds: 1);
        var ends = new double[plan.Runs];
        new LocalTrials(Economies.Data, 2).Run(
            plan.Trials(), _ => measurement, (_, bytes) => BitConverter.ToDouble(bytes, bytes.Length - sizeof(double)),
            (trial, end) => ends[trial.Number] = end,
            CancellationToken.None);
        Assert.Equal(ByHand.Value, Enumerable.Range(0, Draws).Select(draw => ends[plan.Number(draw, 1)] - ends[plan.Number(draw, 0)]));
    }

    [Fact]
    public void More_draws_or_more_seeds_leave_the_seeds_there_were_and_no_two_are_the_same()
    {
        HashSet<(int Draw, ulong Seed)> Seeds(int draws, int seeds) =>
            [.. Plan(draws, seeds).Trials().Select(t => (t.Draw, t.Options.Seed))];
        Assert.Equal([(0, 7UL), (1, 8UL), (2, 9UL)], Seeds(3, 1));
        Assert.Superset(Seeds(3, 1), Seeds(3, 4));
        Assert.Superset(Seeds(3, 4), Seeds(8, 4));
        Assert.Superset(Seeds(8, 4), Seeds(8, 5));
        Assert.Equal(40, Seeds(8, 5).Select(s => s.Seed).Distinct().Count());
    }

    [Fact]
    public void Without_draws_the_seeds_follow_one_another() =>
        Assert.Equal(
            [7UL, 8, 9],
            (Plan(1, 3) with { Draws = DrawSet.Files, Arms = [new Arm("baseline", SmallTrials.Baseline)] }).Trials()
                .Select(t => t.Options.Seed));

    static ExperimentPlan Plan(int draws, int seeds) => new(
        "compare", [new Arm("baseline", SmallTrials.Baseline), new Arm("no-tournament", SmallTrials.NoTournament)],
        new DrawSet("latin", ParameterDraws.Latin(Economies.Data.Parameters, draws, Seed)), seeds,
        new RunOptions(Seed) { To = Quarter.Parse(Last) });

    /// <summary>The n-th vector of the design with the n-th seed, each run made alone.</summary>
    static double[] Differences()
    {
        var vectors = ParameterDraws.Latin(Economies.Data.Parameters, Draws, Seed);
        double End(int draw, params (string, string, double)[] changes)
        {
            var run = Economies.New(new RunOptions(Seed + (ulong)draw) { To = Quarter.Parse(Last) }, vectors[draw], changes);
            run.Run();
            return run.Recorder.Path(Indicator)[^1];
        }

        return [.. Enumerable.Range(0, Draws).Select(draw => End(draw, ("switch.tournament", "2005Q1", 0)) - End(draw))];
    }

    static void AssertBands(Func<string, double> found)
    {
        var bands = Bands.Of(ByHand.Value);
        Assert.Equal(
            [bands.P5, bands.P25, bands.Median, bands.P75, bands.P95], new[] { "p5", "p25", "median", "p75", "p95" }.Select(found));
    }
}
