using Neijuan.Lab.Experiments.Seeds;
using Neijuan.Lab.Experiments.Trials;
using Neijuan.Lab.History;
using Neijuan.Lab.Runs;
using Neijuan.Model.Agents;
using Neijuan.Model.Scenarios;
using Neijuan.Tests.Lab.Store;
using Xunit;

namespace Neijuan.Tests.Lab.Experiments.Seeds;

public sealed class SeedMediansTests
{
    [Fact]
    public void The_median_is_over_the_runs_that_have_a_number_and_keeps_the_order_of_the_record()
    {
        RecordEntry[] entries = [.. new[] { "2015", "2016", "2017" }.Select(period => SmallRun.Record with { Period = period })];
        var record = new HistoricalRecord(entries, SmallRun.Reading);
        HeadlineRow Row(int entry, double model) => new(entries[entry], SmallRun.Reading.Of(entries[entry])!.Value, model);
        var medians = SeedMedians.Medians(record, [[Row(0, 1), Row(2, 5)], [Row(0, 9)], [Row(0, 2)], [Row(2, 6), Row(0, 4)]]);
        Assert.Equal([("2015", 3.0), ("2017", 5.5)], medians.Select(m => (m.Record.Period, m.Model)));
    }

    [Fact]
    public void One_seed_is_the_run_of_that_seed()
    {
        var record = RecordFiles.Read(Economies.Data.Root);
        var medians = new SeedMedians(Economies.Data, record, new LocalTrials(Economies.Data, 1)).Of(
            Scenario.Baseline, firstSeed: 7, seeds: 1, CancellationToken.None);
        var options = new RunOptions(7) { To = record.Reading.UnseenTo };
        var run = RunView.Of(new SingleRun(Economies.Data, Scenario.Baseline, options).Execute(null, CancellationToken.None).Result);
        Assert.Equal(run.Headline(record), medians);
    }
}
