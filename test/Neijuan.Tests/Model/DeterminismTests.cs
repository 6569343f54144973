using Neijuan.Model;
using Neijuan.Model.Agents;
using Xunit;

namespace Neijuan.Tests.Model;

public class DeterminismTests
{
    [Fact]
    public void The_same_run_has_the_same_bits()
    {
        var again = Economies.Run();
        Assert.Equal(Economies.Baseline.QuarterHashes, again.QuarterHashes);
    }

    [Fact]
    public void Another_seed_has_other_bits() =>
        Assert.NotEqual(Economies.Baseline.StateHash, Ran(Economies.New(new RunOptions(2))).StateHash);

    [Fact]
    public void A_scenario_that_changes_nothing_equals_the_baseline() =>
        Assert.Equal(
            Economies.Baseline.QuarterHashes,
            Economies.Run(("switch.tournament", "2010Q1", 1), ("trade.tariff", "2018Q1", 0)).QuarterHashes);

    [Fact]
    public void A_lever_leaves_the_quarters_before_it_untouched()
    {
        var reform = Economies.Run(("switch.soft_budget", "2014Q1", 0));
        Assert.Equal(Economies.Baseline.QuarterHashes.Take(36), reform.QuarterHashes.Take(36));
        Assert.NotEqual(Economies.Baseline.QuarterHashes[36], reform.QuarterHashes[36]);
    }

    [Fact]
    public void Stop_and_resume_equals_running_through()
    {
        var first = Economies.New();
        for (var quarter = 0; quarter < 41; quarter++) first.Step();
        var second = Economies.New();
        second.Resume(first.Snapshot());
        second.Run();
        Assert.Equal(Economies.Baseline.StateHash, second.StateHash);
    }

    static Simulation Ran(Simulation simulation)
    {
        simulation.Run();
        return simulation;
    }
}
