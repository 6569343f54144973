using System.Diagnostics;

namespace Neijuan.Cli.Terminal;

/// <summary>Progress of many runs on stderr: one moving line on a terminal, a line every twentieth of the way in a pipe.</summary>
internal sealed class TrialProgress(Session session)
{
    readonly Stopwatch watch = Stopwatch.StartNew();
    string? now;

    public void Show(string stage, int done, int of)
    {
        if (now != stage)
        {
            now = stage;
            watch.Restart();
        }

        var shown = session.Interactive || done == of || done * 20 / of != (done - 1) * 20 / of;
        if (!shown) return;
        var rate = done / Math.Max(watch.Elapsed.TotalSeconds, 1e-9);
        var line = $"{stage}: {done} of {of} runs, {rate:F1} runs/s, {(of - done) / rate:F0} s left";
        if (!session.Interactive) session.Error.WriteLine(line);
        else if (done == of) session.Error.WriteLine($"\r{line,-70}");
        else session.Error.Write($"\r{line,-70}");
    }
}
