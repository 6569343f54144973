using System.Diagnostics;
using System.Globalization;
using Neijuan.Lab.History;
using Neijuan.Lab.Runs;
using Neijuan.Lab.Store;
using Neijuan.Model;
using Neijuan.Model.Agents;
using Neijuan.Model.Indicators;
using Neijuan.Model.Policies;
using Neijuan.Model.Scenarios;
using Neijuan.Model.Setup;

namespace Neijuan.Benchmarks.Experiments;

/// <summary>
/// Values a second that the store takes: the indicators of runs of the default economy, from memory to a file that is flushed to the
/// device.
/// </summary>
internal static class StoreSpeed
{
    public static void Print(int runs)
    {
        var data = ModelData.Load(ModelData.FindRoot());
        var options = new RunOptions();
        var simulation = new Simulation(data, Scenario.Baseline, new Dictionary<string, double>(), options);
        simulation.Run();
        var layout = new SeriesLayout(IndicatorCatalogue.All, data.Places, options.From, simulation.Recorder.Quarters);
        var values = layout.Flatten(simulation.Recorder);
        var manifest = new RunManifest(data).Of(
            Scenario.Baseline, new Dictionary<string, double>(), options, simulation.QuarterHashes, stages: null);
        var catalogue = new Catalogue(IndicatorCatalogue.All, data.Parameters, Levers.All, HistoricalRecord.None);
        var folder = Directory.CreateTempSubdirectory("neijuan-store-");
        try
        {
            var path = Path.Combine(folder.FullName, ResultStore.FileName);
            var watch = Stopwatch.StartNew();
            StoreFile.Write(path, earlier: null, catalogue, runs, writer =>
            {
                for (var run = 0; run < runs; run++)
                {
                    for (var k = 0; k < values.Length; k++)
                        values[k] = Math.BitIncrement(values[k]); // every run has other numbers, as real ones have
                    writer.Append(manifest, run, wallSeconds: null, layout, values);
                }
            });
            var seconds = watch.Elapsed.TotalSeconds;
            var written = (double)runs * layout.Count;
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
                $"{runs} runs, {written / 1e6:F1} M values in {seconds:F2} s: {written / seconds / 1e6:F2} M values/s, "
                + $"{new FileInfo(path).Length / written:F1} bytes a value"));
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }
}
