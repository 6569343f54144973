using System.Diagnostics;
using Xunit;

namespace Neijuan.Tests.Web;

/// <summary>
/// A lab in a process of its own with many clients at once, every fifth of them hostile. The usual size says that everybody honest is
/// answered and that memory stays bounded; the nightly size measures besides what the hostile ones cost the honest ones.
/// </summary>
[Trait("size", "nightly")]
public sealed class HostileClientsTests(ITestOutputHelper output)
{
    const int Megabyte = 1 << 20;
    const int MostMegabytes = 700;
    const int Pairs = 3;

    [Fact]
    public async Task A_crowd_of_which_every_fifth_is_hostile_breaks_nothing_and_honest_clients_are_answered()
    {
        using var lab = await LabProcess.StartAsync();
        var (clients, seconds) = (Nightly.Size(40, 100), Nightly.Size(7, 20));
        var (honest, hostile) = (clients * 4 / 5, clients / 5);
        var factors = new List<double>();
        for (var pair = 0; pair < (Nightly.Asked ? Pairs : 1); pair++)
        {
            double? alone = Nightly.Asked ? await MedianAsync(lab, honest, hostile: 0, seconds) : null;
            var mixed = await MedianAsync(lab, honest, hostile, seconds);
            if (alone is { } before) factors.Add(mixed / before);
            output.WriteLine($"median of honest requests alone {alone:0.0} ms, among hostile ones {mixed:0.0} ms; {lab.Megabytes:0} MB");
        }

        Assert.Empty(lab.Faults);
        Assert.InRange(lab.Megabytes, 1, MostMegabytes);
        if (factors.Count > 0) Assert.InRange(factors.Order().ElementAt(factors.Count / 2), 0, 2);
    }

    static async Task<double> MedianAsync(LabProcess lab, int honest, int hostile, int seconds)
    {
        using var over = new CancellationTokenSource(TimeSpan.FromSeconds(seconds));
        var enemies = Enumerable.Range(0, hostile).Select(k => new HostileClient(lab.Address, k).AnnoyAsync(over.Token)).ToArray();
        var friends = await Task.WhenAll(Enumerable.Range(0, honest).Select(k => HonestClient.AskAsync(lab.Address, k, over.Token)));
        foreach (var statuses in await Task.WhenAll(enemies)) Assert.All(statuses, status => Assert.InRange(status, 0, 499));
        double[] times = [.. friends.SelectMany(times => times).Order()];
        Assert.True(times.Length >= honest, $"{times.Length} requests of {honest} clients");
        return times[times.Length / 2];
    }

    /// <summary>The lab's API as the command line serves it.</summary>
    sealed class LabProcess : IDisposable
    {
        static readonly string[] FaultWords = ["failed:", "Unhandled"];

        readonly Process process;
        readonly List<string> faults = [];

        LabProcess(Process process) => this.process = process;

        public Uri Address { get; private set; } = new("http://127.0.0.1");

        /// <summary>Most that it ever had in memory.</summary>
        public double Megabytes
        {
            get
            {
                process.Refresh();
                return (double)process.PeakWorkingSet64 / Megabyte;
            }
        }

        /// <summary>What the lab said of faults of its own.</summary>
        public IReadOnlyList<string> Faults
        {
            get { lock (faults) return [.. faults]; }
        }

        public static async Task<LabProcess> StartAsync()
        {
            var start = new ProcessStartInfo("dotnet")
            {
                UseShellExecute = false, RedirectStandardOutput = true, RedirectStandardError = true,
                WorkingDirectory = Economies.Data.Root,
            };
            foreach (var argument in new[] { Path.Combine(AppContext.BaseDirectory, "neijuan.dll"), "serve", "--api", "--port", "0" })
                start.ArgumentList.Add(argument);
            var lab = new LabProcess(Process.Start(start)!);
            lab.process.ErrorDataReceived += (_, line) => lab.Hear(line.Data);
            lab.process.BeginErrorReadLine();
            var said = await lab.process.StandardOutput.ReadLineAsync();
            Assert.True(said?.Contains("http://", StringComparison.Ordinal) == true, said);
            lab.Address = new Uri(said![said.IndexOf("http://", StringComparison.Ordinal)..]);
            return lab;
        }

        public void Dispose()
        {
            process.Kill(entireProcessTree: true);
            process.WaitForExit();
            process.Dispose();
        }

        void Hear(string? line)
        {
            if (line is null || !FaultWords.Any(word => line.Contains(word, StringComparison.Ordinal))) return;
            lock (faults) faults.Add(line);
        }
    }
}
