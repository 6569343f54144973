using System.Globalization;
using Neijuan.Engine.Recording;
using Neijuan.Engine.Time;
using Neijuan.Model;
using Neijuan.Model.Agents;
using Neijuan.Model.Policies;
using Neijuan.Model.Scenarios;
using Neijuan.Model.Setup;

namespace Neijuan.Benchmarks;

/// <summary>
/// One hash of every number that a few runs record: unchanged by work that must not move a result, whatever it does to the layout of the
/// state.
/// </summary>
internal static class Fingerprint
{
    public static void Print()
    {
        var data = ModelData.Load(ModelData.FindRoot());
        PolicyChange Set(string lever, string from, double value) => new(lever, default, Quarter.Parse(from), value, "fingerprint");
        (string Name, PolicyChange[] Changes)[] scenarios =
        [
            ("baseline", []),
            ("hard budget", [Set("switch.soft_budget", "2005Q1", 0)]),
            ("tariffs", [Set("trade.tariff", "2018Q1", 0.6)]),
            ("restraint, leash, transfers",
                [Set("trade.export_cap", "2014Q1", 1), Set("finance.leash", "2012Q1", 0.5), Set(
                    "households.redistribution", "2010Q1", 0.02)]),
        ];
        foreach (var (name, changes) in scenarios)
        {
            var simulation = new Simulation(
                data, Scenario.Baseline with { Name = name, Changes = changes }, new Dictionary<string, double>(), new RunOptions(3));
            simulation.Run();
            var hash = default(StateHash);
            for (var k = 0; k < simulation.Recorder.Indicators.Count; k++)
                for (var quarter = 0; quarter < simulation.Recorder.Quarters; quarter++) hash.Add(simulation.Recorder.Values(k, quarter));
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{hash.Value:x16}  {name}"));
        }
    }
}
