using System.Globalization;
using Neijuan.Engine.Recording;
using Neijuan.Model;
using Neijuan.Model.Agents;
using Neijuan.Model.Scenarios;
using Xunit;

namespace Neijuan.Tests.Golden;

/// <summary>
/// Every number that the shipped scenarios record, to the bit: a hash for each indicator over all quarters and places, seed 1. What means
/// to move a result writes the file anew (<c>NEIJUAN_WRITE=1 ./test.sh -class '*RecordedNumbersTests'</c>) and says in the changelog what
/// moved; what does not, must not.
/// </summary>
public class RecordedNumbersTests
{
    static readonly string File = Path.Combine(Economies.Data.Root, "test", "Neijuan.Tests", "Golden", "recorded.csv");

    const string Header = "scenario,indicator,hash";

    public static TheoryData<string> Scenarios => [.. new ScenarioFiles(Path.Combine(Economies.Data.Root, "scenarios")).Shipped()];

    [Theory]
    [MemberData(nameof(Scenarios))]
    public void A_scenario_records_what_it_did(string name)
    {
        string[] recorded = [.. Recorded(name).Order(StringComparer.Ordinal)];
        if (Environment.GetEnvironmentVariable("NEIJUAN_WRITE") == "1") Write(name, recorded);
        var known = System.IO.File.ReadLines(File).Where(line => line.StartsWith(name + ",", StringComparison.Ordinal)).ToArray();
        Assert.Equal(known, recorded);
    }

    static IEnumerable<string> Recorded(string name)
    {
        var (scenario, findings) =
            new ScenarioReader(Economies.Data.Places, Economies.Data.Parameters, Path.Combine(Economies.Data.Root, "scenarios")).Read(name);
        Assert.Empty(findings);
        var run = new Simulation(Economies.Data, scenario!, new Dictionary<string, double>(), new RunOptions { QuarterHashes = false });
        run.Run();
        for (var k = 0; k < run.Recorder.Indicators.Count; k++)
        {
            var hash = default(StateHash);
            for (var quarter = 0; quarter < run.Recorder.Quarters; quarter++)
                foreach (var value in run.Recorder.Values(k, quarter)) hash.Add(double.IsNaN(value) ? double.NaN : value);
            yield return string.Create(CultureInfo.InvariantCulture, $"{name},{run.Recorder.Indicators[k].Id},{hash.Value:x16}");
        }
    }

    static void Write(string name, string[] recorded)
    {
        string[] others = System.IO.File.Exists(File)
            ? [.. System.IO.File.ReadLines(File).Skip(1).Where(line => !line.StartsWith(name + ",", StringComparison.Ordinal))] : [];
        System.IO.File.WriteAllLines(File, [Header, .. others.Concat(recorded).Order(StringComparer.Ordinal)]);
    }
}
