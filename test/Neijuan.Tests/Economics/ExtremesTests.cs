using Neijuan.Model;
using Neijuan.Tests.Model.Scenarios;
using Xunit;

namespace Neijuan.Tests.Economics;

[Trait("size", "nightly")]
public class ExtremesTests
{
    [Fact]
    public void Every_combination_of_extremes_keeps_its_books_or_says_when_and_where_it_ran_away()
    {
        var faults = new System.Collections.Concurrent.ConcurrentBag<string>();
        Parallel.For(0, Nightly.Size(40, 2000), number =>
        {
            if (Fault(number) is { } fault) faults.Add(fault);
        });
        Assert.True(faults.IsEmpty, string.Join("\n\n", faults));
    }

    [Fact]
    public void Extremes_are_extreme_enough_that_some_run_away_and_most_do_not()
    {
        var ranAway = Enumerable.Range(0, 40).Count(number =>
        {
            try
            {
                Run(Extremes.Of(number));
                return false;
            }
            catch (RunawayException)
            {
                return true;
            }
        });
        Assert.InRange(ranAway, 1, 20);
    }

    // What went wrong in a case, with the settings that make it again; nothing if it ran through or ran away and said so.
    static string? Fault(int number)
    {
        var extremes = Extremes.Of(number);
        try
        {
            Run(extremes);
            return null;
        }
        catch (RunawayException e) when (IsToldInFull(e, extremes.Options.Seed))
        {
            return null;
        }
        catch (Exception e)
        {
            return $"case {number}, scale {extremes.Options.Scale}, seed {extremes.Options.Seed}: {e.GetType().Name}: {e.Message}\n"
                + string.Join(' ', extremes.Settings.Select(s => $"--set '{s}'"));
        }
    }

    // Quarter, stage, seed and where the economy stood.
    static bool IsToldInFull(RunawayException e, ulong seed) => System.Text.RegularExpressions.Regex.IsMatch(
        e.Message, $"""^20\d\dQ[1-4], "[^"]+" \(seed {seed}\): an amount is larger .+ Output was \S+ bn CNY a quarter, .*opening\.$""");

    static void Run(Extremes extremes)
    {
        var (scenario, findings) = ScenarioTexts.Reader().Read("baseline", extremes.Settings);
        Assert.Empty(findings);
        Sound.Run(new Simulation(Economies.Data, scenario!, new Dictionary<string, double>(), extremes.Options));
    }
}
