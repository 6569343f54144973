using System.Diagnostics;
using Neijuan.Engine.Randomness;
using Neijuan.Lab.Experiments.Journals;
using Neijuan.Lab.Store;
using Neijuan.Tests.Lab.Store;
using Xunit;

namespace Neijuan.Tests.Lab.Experiments.Ensembles;

public sealed class KilledEnsembleTests(ITestOutputHelper output) : IDisposable
{
    const int Kills = 20;

    static readonly string[] Command =
    [
        "ensemble", "baseline", "--draws", "40", "--to", "2006Q4", "--scale", "0.5", "--threads", "2", "--quiet", "--out",
    ];

    readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    /// <summary>
    /// Killed (SIGKILL on Unix) at random moments of its whole life, start and end included, and given again until it is finished: every
    /// table is the same to the last character as that of an experiment that nobody killed.
    /// </summary>
    [Fact]
    public void Killed_twenty_times_at_random_moments_an_ensemble_ends_with_the_same_bits()
    {
        var watch = Stopwatch.StartNew();
        Assert.Equal(0, CommandProcess.Run([.. Command, folder.In("whole")]));
        var life = watch.Elapsed;
        var whole = StoredTables.Of(folder.In("whole"));
        using (var store = ResultStore.Open(folder.In("whole"))) Assert.Equal(Enumerable.Range(1, 40), store.Runs().Select(r => r.Run));

        var moments = new Randomness(20, 0).For(0, 0);
        var (killed, finished, running, storing) = (0, 0, 0, 0);
        while (killed < Kills)
            if (!KilledWithin(folder.In($"killed-{finished}"), life * moments.Uniform())) finished++;

        // what the last kill left is finished, and so is everything that a kill came too late for
        Assert.Equal(0, CommandProcess.Run([.. Command, folder.In($"killed-{finished}")]));
        for (var k = 0; k <= finished; k++)
        {
            var tables = StoredTables.Of(folder.In($"killed-{k}"));
            Assert.All(whole, table => Assert.Equal(table.Value, tables[table.Key]));
            Assert.False(File.Exists(Path.Combine(folder.In($"killed-{k}"), Journal.FileName)));
        }

        output.WriteLine($"{killed} kills, {running} after new runs were kept, {storing} while results were written, {finished + 1} "
            + $"experiments, {watch.Elapsed.TotalSeconds:F0} s");
        Assert.True(running > 0, "no kill came while runs were being made");

        // True when the process was killed, false when it was finished first.
        bool KilledWithin(string results, TimeSpan moment)
        {
            var before = Kept(results);
            using var process = CommandProcess.Start([.. Command, results]);
            if (process.WaitForExit(moment))
            {
                Assert.Equal(0, process.ExitCode);
                return false;
            }

            process.Kill();
            process.WaitForExit();
            killed++;
            if (Kept(results) > before) running++;
            if (Directory.Exists(results) && Directory.GetFiles(results, $"results.duckdb.tmp-{process.Id}*").Length > 0) storing++;
            return true;
        }
    }

    static long Kept(string results) => new FileInfo(Path.Combine(results, Journal.FileName)) is { Exists: true } file ? file.Length : 0;
}
