using Neijuan.Model;
using Neijuan.Model.Policies;
using Xunit;

namespace Neijuan.Tests.Economics;

public class LeverTests
{
    public static TheoryData<string> Ids => [.. Levers.All.Select(lever => lever.Id)];

    [Theory]
    [MemberData(nameof(Ids))]
    public void Every_lever_runs_at_both_ends_of_its_range(string id)
    {
        var lever = Levers.Find(id)!;
        foreach (var value in new[] { lever.Min, lever.Max })
        {
            var run = Economies.New(null, null, (id, "2005Q1", value));
            for (var quarter = 0; quarter < 40; quarter++) run.Step();
            for (var k = 0; k < run.Recorder.Indicators.Count; k++)
                for (var quarter = 8; quarter < 40; quarter++)
                    foreach (var measured in run.Recorder.Values(k, quarter)) Assert.True(double.IsFinite(measured), $"{run.Recorder.Indicators[k].Id} at {quarter}");
            Assert.Equal(0, run.Books.Failures);
        }
    }
}
