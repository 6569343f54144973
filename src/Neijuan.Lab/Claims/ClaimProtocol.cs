using Neijuan.Lab.Experiments.Trials;
using Neijuan.Model.Policies;
using Neijuan.Model.Setup;

namespace Neijuan.Lab.Claims;

/// <summary>How claims are put to the test.</summary>
/// <param name="Draws">Parameter vectors of the Latin hypercube; all arms have the same.</param>
/// <param name="RobustnessDraws">Of them, the first ones on which the driving parameter is halved and doubled; 0 leaves that out.</param>
/// <param name="AdversaryVectors">Vectors tried in the search against each supported headline claim; 0 leaves that out.</param>
public sealed record ProtocolOptions(int Draws = 100, ulong Seed = 1, int RobustnessDraws = 16, int AdversaryVectors = 48);

/// <summary>A claim and what came of it.</summary>
public sealed record ClaimResult(
    Claim Claim, Verdict Verdict, IReadOnlyList<TestResult> Tests, Robustness? Robustness, AdversaryResult? Adversary)
{
    /// <summary>The test the verdict hangs on first.</summary>
    public TestResult? Leading => Tests.FirstOrDefault(t => t.Test.Decides);
}

/// <summary>All claims and figures, and what it took to find out.</summary>
public sealed record ProtocolResult(
    ProtocolOptions Options, IReadOnlyList<ClaimResult> Claims, IReadOnlyList<FactResult> Facts, int Arms, int Runs)
{
    public FactScore Score => FactScore.Of(Facts);
}

/// <summary>
/// The protocol: every claim's arms are run with the same parameter vectors and the same luck, the verdict follows from the rule, and then
/// one tries to upset it.
/// </summary>
public sealed class ClaimProtocol(ModelData data, IReadOnlyDictionary<string, ClaimArm> arms, ITrialQueue queue, ProtocolOptions options)
{
    const int Adversaries = 5;

    static readonly double[] Factors = [0.5, 2];

    readonly IReadOnlyList<IReadOnlyDictionary<string, double>> vectors = ParameterDraws.Latin(
        data.Parameters, options.Draws, options.Seed);

    /// <summary>Says what is being done, how many of its runs are over, and of how many.</summary>
    public Action<string, int, int>? Progress { get; init; }

    /// <summary>Where finished runs are kept, so that an interrupted trial goes on.</summary>
    public MeasureJournal? Journal { get; init; }

    public ProtocolResult Try(IReadOnlyList<Claim> claims, IReadOnlyList<FactCheck> facts, CancellationToken cancellation)
    {
        var (stage, made, due) = ("claims", 0, 0);
        var runs = new ArmRuns(queue, data.Parameters, Journal, () => Progress?.Invoke(stage, ++made, due));
        void Begin(string name, int count) => (stage, made, due) = (name, 0, count);

        var measurements = new Measurements();
        foreach (var test in claims.SelectMany(c => c.Tests)) measurements.Want(test, arms);
        foreach (var fact in facts) measurements.Want(arms[ArmReader.Baseline], fact.Expression);
        var list = measurements.Runs(vectors, SeedOf);
        Begin("claims", list.Count);
        measurements.Keep(list, runs.Measure(list, cancellation), vectors.Count);

        var tested = claims.ToDictionary(c => c.Id, c => c.Tests.Select(t => VerdictRule.Of(t, measurements.Of(t, arms))).ToArray());
        var robustness = Upset(claims, tested, runs, count => Begin("robustness", count), cancellation);
        var adversaries = Contradict(claims, tested, runs, count => Begin("adversary", count), cancellation);
        ClaimResult[] results =
        [
            .. claims.Select(c => new ClaimResult(
                c, VerdictRule.Of(tested[c.Id]), tested[c.Id], robustness.GetValueOrDefault(c.Id), adversaries.GetValueOrDefault(c.Id))),
        ];
        FactResult[] held = [.. facts.Select(f => new FactResult(f, measurements.Of(arms[ArmReader.Baseline], f.Expression)))];
        return new ProtocolResult(options, results, held, measurements.Arms, runs.Made);
    }

    /// <summary>How far the last seed that any run may have is from the first.</summary>
    public static ulong LastSeed(ProtocolOptions options) => Luck.Last(options.Draws, seeds: 1) + Adversary.FurtherSeeds;

    ulong SeedOf(int draw) => Luck.Of(options.Seed, draw);

    Dictionary<string, Robustness> Upset(
        IReadOnlyList<Claim> claims, Dictionary<string, TestResult[]> tested, ArmRuns runs, Action<int> begin,
        CancellationToken cancellation)
    {
        var results = new Dictionary<string, Robustness>();
        var draws = Math.Min(options.RobustnessDraws, options.Draws);
        if (draws == 0) return results;

        // One set of measurements for every parameter and factor, so that claims with the same driver share their runs.
        var moved = new Dictionary<(string Parameter, double Factor), Measurements>();
        var drivers = new Dictionary<string, (ParameterInfo Parameter, double RankCorrelation)>();
        foreach (var claim in claims)
        {
            var leading = Array.Find(tested[claim.Id], t => t.Test.Decides);
            if (leading is null || Drivers.Of(leading.Values, vectors, data.Parameters) is not { } driver) continue;
            drivers[claim.Id] = driver;
            foreach (var factor in Factors)
            {
                if (!moved.TryGetValue((driver.Parameter.Id, factor), out var wanted))
                    moved[(driver.Parameter.Id, factor)] = wanted = new Measurements();
                wanted.Want(leading.Test, arms);
            }
        }

        var lists = moved.ToDictionary(
            m => m.Key,
            m => m.Value.Runs([.. vectors.Take(draws).Select(v => Drivers.Moved(v, Parameter(m.Key.Parameter), m.Key.Factor))], SeedOf));
        begin(lists.Values.Sum(l => l.Count));
        foreach (var (key, list) in lists) moved[key].Keep(list, runs.Measure(list, cancellation), draws);
        foreach (var claim in claims.Where(c => drivers.ContainsKey(c.Id)))
        {
            var test = tested[claim.Id].First(t => t.Test.Decides);
            var (parameter, correlation) = drivers[claim.Id];
            MovedResult Moved(double factor) => new(
                factor, (double)vectors.Take(draws).Count(v => Drivers.IsClipped(v, parameter, factor)) / draws,
                VerdictRule.Of(test.Test, moved[(parameter.Id, factor)].Of(test.Test, arms)));
            results[claim.Id] = new Robustness(
                parameter.Id, correlation, VerdictRule.Of(test.Test, [.. test.Values.Take(draws)]), Moved(Factors[0]), Moved(Factors[1]));
        }

        return results;
    }

    Dictionary<string, AdversaryResult> Contradict(
        IReadOnlyList<Claim> claims, Dictionary<string, TestResult[]> tested, ArmRuns runs, Action<int> begin,
        CancellationToken cancellation)
    {
        var results = new Dictionary<string, AdversaryResult>();
        if (options.AdversaryVectors == 0) return results;
        var headlines = claims.Where(c => c.IsHeadline && VerdictRule.Of(tested[c.Id]) == Verdict.Supported).Take(Adversaries).ToArray();
        begin(headlines.Sum(c => (options.AdversaryVectors + 16) * tested[c.Id].First(t => t.Test.Decides).Test.Arms.Count));
        foreach (var claim in headlines)
        {
            var test = tested[claim.Id].First(t => t.Test.Decides);
            var worst = Worst(test);
            results[claim.Id] = new Adversary(runs, test.Test, arms, data.Parameters, options.Seed).Search(
                vectors[worst], SeedOf(worst), options.AdversaryVectors, cancellation);
        }

        return results;
    }

    // The draw whose value is furthest on the wrong side, or nearest to it.
    static int Worst(TestResult test)
    {
        var ordered = Enumerable.Range(0, test.Values.Count).Where(d => double.IsFinite(test.Values[d]));
        return test.Test.Expected.Low > double.NegativeInfinity ? ordered.MinBy(d => test.Values[d]) : ordered.MaxBy(d => test.Values[d]);
    }

    ParameterInfo Parameter(string id) => data.Parameters.First(p => p.Id == id);
}
