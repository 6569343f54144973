using System.Globalization;
using Neijuan.Lab.Claims;
using Neijuan.Lab.Experiments.Statistics;
using Neijuan.Lab.Experiments.Trials;
using Neijuan.Lab.Measurements;
using Neijuan.Lab.Outcomes;
using Neijuan.Model.Agents;
using Neijuan.Model.Indicators;
using Neijuan.Model.Reading;
using Xunit;

namespace Neijuan.Tests.Economics;

/// <summary>
/// Twenty-four draws of the parameters, each run in the baseline and in every treatment of the reference ensemble (an independent program
/// of the same rules, with other chance and other draws). Its bands and signs are in <c>reference-bands.csv</c> and
/// <c>reference-signs.csv</c>.
/// </summary>
public sealed class ReferenceEnsemble
{
    public const int Draws = 24;
    const ulong DesignSeed = 24, RunSeed = 1;

    static readonly Lazy<ReferenceEnsemble> Made = new(() => new ReferenceEnsemble());

    readonly Dictionary<string, double[][]> measured = []; // by arm: outcome × draw

    ReferenceEnsemble()
    {
        var places = Economies.Data.Places;
        var arms = ClaimSet.Load(Economies.Data).Arms;
        var outcomes = Bands.Select(b => OutcomeExpression.Parse(b.Expression, IndicatorCatalogue.All, places, out _)!).ToArray();
        var draws = ParameterDraws.Latin(Economies.Data.Parameters, Draws, DesignSeed);
        var names = Signs.Select(s => s.Arm).Distinct().Prepend("baseline").ToArray();
        foreach (var name in names) measured[name] = [.. outcomes.Select(_ => new double[Draws])];
        var trials = names.SelectMany((name, a) => draws.Select((draw, d) => new Trial(
            (a * Draws) + d, d, arms[name].Scenario, arms[name].Apply(draw, Economies.Data.Parameters),
            new RunOptions(RunSeed) { QuarterHashes = false })));
        var measurement = OutcomesMeasurement.Of(outcomes);
        new LocalTrials(Economies.Data, Environment.ProcessorCount).Run(
            trials,
            _ => measurement,
            (_, bytes) => OutcomesMeasurement.Read(bytes).Values,
            (trial, values) =>
            {
                for (var k = 0; k < values.Length; k++)
                    measured[names[trial.Number / Draws]][k][trial.Draw] = values[k] == Bands[k].Undefined ? double.NaN : values[k];
            },
            TestContext.Current.CancellationToken);
    }

    public static ReferenceEnsemble Instance => Made.Value;

    /// <summary>
    /// Outcomes with the middle 80 % of the reference's baseline draws, and the value by which an indicator says that there is none: a
    /// correlation with survival is 0 where nobody left.
    /// </summary>
    public static (string Outcome, string Expression, double Low, double High, double? Undefined)[] Bands { get; } =
        [.. Table("reference-bands.csv")
            .Select(r => (r[0], r[1], Number(r[2]), Number(r[4]), r[5].Length > 0 ? Number(r[5]) : (double?)null))];

    /// <summary>Effects whose sign at least 80 % of the reference's draws share, with the median effect.</summary>
    public static (string Arm, string Outcome, double Difference, bool Positive)[] Signs { get; } =
        [.. Table("reference-signs.csv").Select(r => (r[0], r[1], Number(r[2]), r[3] == "+"))];

    public double Median(string outcome) => Quantile.Of(Array.FindAll(measured["baseline"][Place(outcome)], double.IsFinite), 0.5);

    /// <summary>
    /// The share of the draws with an outcome in which the arm's outcome differs from the baseline's in the given direction, and the median
    /// difference.
    /// </summary>
    public (double Share, double Median) Effect(string arm, string outcome, bool positive)
    {
        var (treated, control) = (measured[arm][Place(outcome)], measured["baseline"][Place(outcome)]);
        var differences = treated.Zip(control, (t, c) => t - c).Where(double.IsFinite).ToArray();
        var signs = ShareOfSign.Of(differences);
        return (positive ? signs.PositiveShare : signs.NegativeShare, Quantile.Of(differences, 0.5));
    }

    static int Place(string outcome) => Array.FindIndex(Bands, b => b.Outcome == outcome);

    static IEnumerable<string[]> Table(string name)
    {
        using var stream = typeof(ReferenceEnsemble).Assembly.GetManifestResourceStream(name)!;
        using var reader = new StreamReader(stream);
        return [.. CsvText.Rows(reader.ReadToEnd()).Skip(1)];
    }

    static double Number(string text) => double.Parse(text, CultureInfo.InvariantCulture);
}
