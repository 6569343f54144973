using Neijuan.Lab;
using Neijuan.Lab.Experiments.Ensembles;
using Neijuan.Lab.Experiments.Journals;
using Neijuan.Lab.Experiments.Plans;
using Neijuan.Lab.Experiments.Trials;
using Neijuan.Lab.Store;
using Neijuan.Tests.Lab.Store;
using Xunit;

namespace Neijuan.Tests.Lab.Experiments.Journals;

public sealed class ExperimentFolderTests : IDisposable
{
    readonly TemporaryFolder folder = new();

    string Results => folder.In("results");

    public void Dispose() => folder.Dispose();

    [Fact]
    public void An_experiment_that_was_stopped_goes_on_with_what_it_has()
    {
        var experiment = SmallTrials.Experiment();
        using (var first = Open(experiment.Specification)) first.Journal!.Append(2, [1, 2, 3]);
        using var second = Open(experiment.Specification);
        Assert.False(second.Complete);
        Assert.True(second.Journal!.Has(2));
    }

    [Fact]
    public void Another_experiment_is_refused_and_told_what_differs()
    {
        using (var first = Open(SmallTrials.Experiment(draws: 3).Specification)) first.Journal!.Append(0, [1]);
        var before = folder.Contents();
        var message = Assert.Throws<InputException>(() => Open(SmallTrials.Experiment(draws: 4, seeds: 1).Specification)).Message;
        Assert.Contains("draws: 3 there, 4 asked", message);
        Assert.Contains("seeds: 2 there, 1 asked", message);
        Assert.DoesNotContain("scale", message);
        Assert.Equal(before, folder.Contents());
    }

    [Fact]
    public void Starting_over_begins_from_nothing()
    {
        using (var first = Open(SmallTrials.Experiment(draws: 3).Specification)) first.Journal!.Append(0, [1]);
        using var second = Open(SmallTrials.Experiment(draws: 4).Specification, force: true);
        Assert.Equal(0, second.Journal!.Count);
    }

    [Fact]
    public void A_finished_experiment_is_recognised_and_keeps_no_journal()
    {
        var experiment = SmallTrials.Experiment();
        Finish(experiment);
        Assert.Equal(["manifest.json", "results.duckdb"], Files());
        using (var again = Open(experiment.Specification))
        {
            Assert.True(again.Complete);
            Assert.Null(again.Journal);
        }

        Assert.Throws<InputException>(() => Open(SmallTrials.Experiment(draws: 5).Specification));
    }

    [Fact]
    public void A_process_that_died_while_it_wrote_results_does_the_end_again()
    {
        var experiment = SmallTrials.Experiment();
        using (var first = Open(experiment.Specification))
        {
            first.Journal!.Append(0, [1]);
            Directory.CreateDirectory(Path.Combine(Results, ".writing", "results.duckdb.tmp"));
            File.WriteAllText(Path.Combine(Results, ".writing", "results.duckdb"), "half");
            File.WriteAllText(Path.Combine(Results, ".writing", "results.duckdb.tmp", "spilled"), "by the database");
        }

        using var second = Open(experiment.Specification);
        Assert.False(second.Complete);
        Assert.True(second.Journal!.Has(0));
        Assert.Equal(["experiment.journal"], Files().Where(f => f != ".holder"));
        Assert.Empty(Directory.GetDirectories(Results));
    }

    [Fact]
    public void A_folder_with_other_things_is_left_alone_unless_forced()
    {
        Directory.CreateDirectory(Results);
        File.WriteAllText(Path.Combine(Results, "thesis.tex"), "mine");
        Assert.Contains("thesis.tex", Assert.Throws<InputException>(() => Open(SmallTrials.Experiment().Specification)).Message);
        Assert.Equal(["thesis.tex"], Files());
        using var forced = Open(SmallTrials.Experiment().Specification, force: true);
        Assert.Contains("thesis.tex", Files());
    }

    [Fact]
    public void Two_cannot_write_in_one_folder()
    {
        using var first = Open(SmallTrials.Experiment().Specification);
        Assert.Equal(StoreProblem.Locked, Assert.Throws<StoreException>(() => Open(SmallTrials.Experiment().Specification)).Problem);
    }

    [Fact]
    public void Going_on_needs_something_to_go_on_with()
    {
        Assert.Contains(
            "--resume",
            Assert.Throws<InputException>(() =>
                ExperimentFolder.Open(Results, SmallTrials.Experiment().Specification, force: false, resume: true)).Message);
        Assert.False(Directory.Exists(Results));
    }

    [Fact]
    public void A_folder_in_which_nothing_was_kept_is_removed_again()
    {
        Open(SmallTrials.Experiment().Specification).Dispose();
        Assert.False(Directory.Exists(Results));
    }

    [Fact]
    public void A_disk_that_is_full_at_the_end_keeps_the_journal()
    {
        Assert.SkipUnless(folder.Mount("size=24m"), "mounting a small file system is not possible here");
        var experiment = SmallTrials.Experiment();
        using (var open = Open(experiment.Specification))
        {
            experiment.Run(open.Journal!, new LocalTrials(Economies.Data, 2), kept: null, CancellationToken.None);
            var room = new DriveInfo(folder.Path).AvailableFreeSpace;
            File.WriteAllBytes(folder.In("ballast"), new byte[room - 100_000]);
            Assert.Equal(StoreProblem.DiskFull, Assert.Throws<StoreException>(() => Finish(open, experiment)).Problem);
        }

        File.Delete(folder.In("ballast"));
        using var again = Open(experiment.Specification);
        Assert.Equal(experiment.Plan.Runs, again.Journal!.Count);
        Finish(again, experiment);
        using var store = ResultStore.Open(Results);
        Assert.Equal(experiment.Plan.Runs, store.Runs().Count);
    }

    void Finish(SeriesExperiment experiment)
    {
        using var open = Open(experiment.Specification);
        experiment.Run(open.Journal!, new LocalTrials(Economies.Data, 2), kept: null, CancellationToken.None);
        Finish(open, experiment);
    }

    static void Finish(ExperimentFolder open, SeriesExperiment experiment)
    {
        var journal = open.Journal!;
        open.Finish(
            SmallRun.Catalogue([.. experiment.Layout.Indicators]),
            store => experiment.WriteRuns(store, journal),
            () => new Dictionary<string, string>
            {
                ["manifest.json"] =
                    ExperimentManifest.Of(
                        Economies.Data, experiment.Plan, experiment.Specification, ExperimentManifest.HashesIn(experiment, journal))
                        .ToJson(),
            });
    }

    ExperimentFolder Open(Specification specification, bool force = false) =>
        ExperimentFolder.Open(Results, specification, force, resume: false);

    string[] Files() =>
        [.. Directory.GetFiles(Results).Select(f => Path.GetFileName(f)!).Where(f => f != ".lock").Order(StringComparer.Ordinal)];
}
