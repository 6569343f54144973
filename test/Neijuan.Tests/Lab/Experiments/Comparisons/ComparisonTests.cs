using Neijuan.Engine.Time;
using Neijuan.Lab.Experiments.Comparisons;
using Neijuan.Lab.Experiments.Ensembles;
using Neijuan.Lab.Experiments.Journals;
using Neijuan.Lab.Experiments.Statistics;
using Neijuan.Lab.Experiments.Trials;
using Neijuan.Model;
using Neijuan.Model.Places;
using Neijuan.Model.Scenarios;
using Neijuan.Tests.Lab.Store;
using Xunit;

namespace Neijuan.Tests.Lab.Experiments.Comparisons;

public sealed class ComparisonTests : IDisposable
{
    readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void A_scenario_that_changes_nothing_differs_by_exactly_zero_in_every_pair_everywhere()
    {
        var rows = Run(
            SmallTrials.Experiment(draws: 4, seeds: 2, false, SmallTrials.Baseline, SmallTrials.With("nothing", "switch.tournament", 1)));
        Assert.NotEmpty(rows);
        Assert.All(rows, row =>
        {
            Assert.Equal((0, 0, 8), (row.Sign.Positive, row.Sign.Negative, row.Sign.Zero + row.Sign.Undefined));
            Assert.True(row.Difference.Median == 0 || double.IsNaN(row.Difference.Median));
            Assert.Equal(row.Base, row.Other);
        });
        Assert.True(new ComparisonSummary(rows, "nothing", "2005").IsNull);
    }

    [Fact]
    public void Differences_are_those_of_the_runs_made_one_by_one()
    {
        var experiment = SmallTrials.Experiment(draws: 3, seeds: 2, false, SmallTrials.Baseline, SmallTrials.NoTournament);
        var rows = Run(experiment);
        var differences = new List<double>();
        for (var draw = 0; draw < 3; draw++)
            for (var further = 0; further < 2; further++)
            {
                double[] Path(Scenario scenario)
                {
                    var run = new Simulation(
                        Economies.Data, scenario, experiment.Plan.Draws[draw],
                        SmallTrials.Options with { Seed = Luck.Of(1, draw, further) });
                    run.Run();
                    return run.Recorder.Path("china.push_to_gdp");
                }

                differences.Add((Path(SmallTrials.NoTournament)[..4].Sum() / 4) - (Path(SmallTrials.Baseline)[..4].Sum() / 4));
            }

        var row = rows.Single(r => r.Path.Indicator.Id == "china.push_to_gdp" && r.Period == "2005");
        Assert.Equal(Bands.Of([.. differences]), row.Difference);
        Assert.True(row.Sign.Negative > 0);
        Assert.Equal(6, row.Sign.Runs);
        Assert.False(new ComparisonSummary(rows, "no-tournament", "2005").IsNull);
    }

    [Fact]
    public void A_summary_puts_every_row_in_one_place()
    {
        var rows = Run(SmallTrials.Experiment(draws: 4, seeds: 1, false, SmallTrials.Baseline, SmallTrials.NoTournament));
        var summary = new ComparisonSummary(rows, "no-tournament", "2005");
        foreach (var kind in PlaceKinds.All)
        {
            var all = rows.Where(r => r.Period == "2005" && r.Path.Indicator.Kind == kind).ToArray();
            DifferenceRow[] sorted =
            [
                .. summary.Changed(kind), .. summary.SetOff(kind), .. summary.Slight(kind), .. summary.EitherWay(kind),
                .. summary.Unchanged(kind),
            ];
            Assert.Equal(all.Select(r => r.Path.Offset).Order(), sorted.Select(r => r.Path.Offset).Order());
        }

        var sizes = summary.Changed(PlaceKinds.Nation).Select(r => Math.Abs(r.Size)).ToArray();
        Assert.Equal(sizes.OrderDescending(), sizes);
        Assert.Contains(PlaceKinds.All, kind => summary.Changed(kind).Any() || summary.Slight(kind).Any());
    }

    [Fact]
    public void Headlines_are_there_whatever_became_of_them()
    {
        var rows = Run(SmallTrials.Experiment(draws: 2, seeds: 1, false, SmallTrials.Baseline, SmallTrials.NoTournament));
        var headlines = new ComparisonSummary(rows, "no-tournament", "2005").Headlines;
        Assert.Equal(
            [
                "china.real_gdp", "china.capacity_utilisation", "china.zombie_share", "china.average_tariff", "industry.surplus_capacity",
                "bloc.exports_from_china",
            ],
            headlines.Select(r => r.Path.Indicator.Id).Distinct());
        Assert.Equal(
            Economies.Data.Places.Industries,
            headlines.Where(r => r.Path.Indicator.Kind == PlaceKinds.Industry).Select(r => r.Path.Place.Short));
        Assert.Equal(
            Economies.Data.Places.Blocs, headlines.Where(r => r.Path.Indicator.Kind == PlaceKinds.Bloc).Select(r => r.Path.Place.Short));
    }

    [Fact]
    public void Bands_of_an_ensemble_are_those_of_its_runs()
    {
        var experiment = SmallTrials.Experiment(draws: 5, seeds: 1);
        using var journal = Journaled(experiment);
        var values = new List<double>();
        foreach (var trial in experiment.Plan.Trials())
        {
            var run = new Simulation(Economies.Data, trial.Scenario, trial.Parameters, trial.Options);
            run.Run();
            values.Add(run.Recorder.Path("industry.price_index", row: 2)[3]);
        }

        var band = experiment.Bands(journal)
            .Single(b => b.Path.Indicator.Id == "industry.price_index" && b.Path.Row == 2 && b.Period == "2005Q4");
        Assert.Equal(Bands.Of([.. values]), band.Bands);
    }

    [Theory]
    [InlineData("2005Q1", 8, "2005,2006")]
    [InlineData("2005Q2", 8, "2006")]
    [InlineData("2005Q1", 3, "")]
    public void Only_whole_years_are_years(string from, int quarters, string years)
    {
        var periods = new Periods(Quarter.Parse(from), quarters);
        Assert.Equal(years, string.Join(',', periods.Names.Skip(quarters)));
        var path = Enumerable.Range(0, quarters).Select(q => (double)q).ToArray();
        if (years.Length > 0) Assert.Equal(path.Skip(from == "2005Q1" ? 0 : 3).Take(4).Average(), periods.Value(path, quarters));
    }

    List<DifferenceRow> Run(SeriesExperiment experiment)
    {
        using var journal = Journaled(experiment);
        return [.. Comparison.Of(experiment, journal)];
    }

    Journal Journaled(SeriesExperiment experiment)
    {
        var journal = Journal.Create(folder.In(Journal.FileName), experiment.Specification);
        experiment.Run(journal, new LocalTrials(Economies.Data, 2), kept: null, CancellationToken.None);
        return journal;
    }
}
