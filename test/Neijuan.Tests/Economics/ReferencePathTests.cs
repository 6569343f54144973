using System.Globalization;
using Neijuan.Engine.Time;
using Neijuan.Lab.Experiments.Statistics;
using Neijuan.Lab.Experiments.Trials;
using Neijuan.Lab.Measurements;
using Neijuan.Lab.Store;
using Neijuan.Model.Agents;
using Neijuan.Model.Indicators;
using Neijuan.Model.Places;
using Neijuan.Model.Reading;
using Neijuan.Model.Scenarios;
using Xunit;

namespace Neijuan.Tests.Economics;

/// <summary>
/// The time path of the baseline against the reference program's, both with default parameters (failed plant is auctioned, R35) and 24
/// seeds each:
/// <c>reference-paths.csv</c> has the lowest, median and highest of the reference in the first quarter of fifteen years.
/// </summary>
public sealed class ReferencePathTests(ITestOutputHelper output)
{
    const int Seeds = 24;

    // Points at which neither median lies in the other's spread, looked up after the first comparison; docs/model-notes.md has the reason
    // of each. A point that is met again must leave this list.
    static readonly HashSet<(string Indicator, string Industry, string Quarter)> Departing =
    [
        .. At("industry.export_price_to_foreign_cost", "solar", "2013Q1", "2026Q1", "2029Q1"),
        .. At("china.local_debt_to_gdp", "", "2006Q1", "2008Q1", "2011Q1", "2012Q1", "2013Q1", "2014Q1"),
        .. At("china.consumption_share", "", "2010Q1", "2012Q1", "2013Q1", "2014Q1", "2016Q1", "2020Q1"),
        .. At("china.investment_share", "", "2006Q1", "2010Q1", "2011Q1", "2013Q1"),
        .. At("china.gdp_growth_nominal", "", "2006Q1"),
        .. At("china.confidence", "", "2006Q1", "2008Q1", "2010Q1"),
        .. At("china.local_revenue_to_gdp", "", "2010Q1", "2011Q1", "2012Q1", "2013Q1", "2014Q1", "2016Q1", "2018Q1", "2020Q1", "2022Q1"),
    ];

    [Fact]
    public void Medians_over_seeds_lie_in_the_spread_of_the_reference() => Compare("reference-paths.csv", Departing);

    /// <summary>
    /// The reference with what docs/model-notes.md calls our conventions: GDP, confidence, and the price and output that duties and exports
    /// are measured by.
    /// </summary>
    [Fact]
    public void With_the_same_conventions_every_point_is_met() => Compare("reference-paths-aligned.csv", []);

    void Compare(string table, HashSet<(string, string, string)> expected)
    {
        var points = Points(table);
        var measured = Measured.Value;
        Assert.Equal(
            Points("reference-paths.csv").Select(p => (p.Indicator, p.Industry, p.Quarter)),
            points.Select(p => (p.Indicator, p.Industry, p.Quarter)));
        var departing = new HashSet<(string, string, string)>();
        for (var k = 0; k < points.Length; k++)
        {
            var point = points[k];
            var own = Array.ConvertAll(measured, run => run[k]);
            var median = Quantile.Of(own, 0.5);
            var met = (median >= point.Low && median <= point.High) || (point.Median >= own.Min() && point.Median <= own.Max());
            if (!met) departing.Add((point.Indicator, point.Industry, point.Quarter));
            output.WriteLine(string.Create(CultureInfo.InvariantCulture,
                $"{(met ? "  " : "! ")}{point.Indicator}[{point.Industry}] {point.Quarter}: {median:G4} [{own.Min():G4}, {own.Max():G4}], "
                + $"reference {point.Median} [{point.Low}, {point.High}]"));
        }

        Assert.Equal(585, points.Length);
        Assert.Equal(expected.Order(), departing.Order());
    }

    static readonly Lazy<double[][]> Measured = new(() => Measure(Points("reference-paths.csv")));

    static IEnumerable<(string Indicator, string Industry, string Quarter)> At(
        string indicator, string industry, params string[] quarters) =>
        quarters.Select(quarter => (indicator, industry, quarter));

    static double[][] Measure(IReadOnlyList<Point> points)
    {
        var places = Economies.Data.Places;
        var cells = points.Select(p => (
            Indicator: IndicatorCatalogue.All.Select((i, k) => (i, k)).Single(x => x.i.Id == p.Indicator).k,
            Quarter: Quarter.Parse(p.Quarter).Index,
            Industry: p.Industry.Length == 0 ? 0 : places.Industries.ToList().IndexOf(p.Industry))).ToArray();
        var measured = new double[Seeds][];
        var measurement = new SeriesMeasurement(Indicators: null, Matrices: false);
        var options = new RunOptions();
        var shape = new SeriesLayout(IndicatorCatalogue.All, places, options.From, options.To.Index - options.From.Index + 1);
        new LocalTrials(Economies.Data, Environment.ProcessorCount).Run(
            Enumerable.Range(0, Seeds)
                .Select(k =>
                    new Trial(
                        k, k, Scenario.Baseline, new Dictionary<string, double>(), new RunOptions((ulong)k + 1) { QuarterHashes = false })),
            _ => measurement,
            (_, bytes) =>
            {
                var paths = SeriesMeasurement.CubeIn(bytes, shape);
                return Array.ConvertAll(cells, c => paths.Value(IndicatorCatalogue.All[c.Indicator].Id, c.Industry, c.Quarter));
            },
            (trial, values) => measured[trial.Number] = values,
            CancellationToken.None);
        return measured;
    }

    static Point[] Points(string table)
    {
        using var stream = typeof(ReferencePathTests).Assembly.GetManifestResourceStream(table)!;
        using var reader = new StreamReader(stream);
        return [.. CsvText.Rows(reader.ReadToEnd()).Skip(1)
            .Select(r => new Point(r[0], r[1], r[2], Number(r[3]), Number(r[4]), Number(r[5])))];
    }

    static double Number(string text) => double.Parse(text, CultureInfo.InvariantCulture);

    sealed record Point(string Indicator, string Industry, string Quarter, double Low, double Median, double High);
}
