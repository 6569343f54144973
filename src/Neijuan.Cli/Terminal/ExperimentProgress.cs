using System.Diagnostics;
using Spectre.Console;

namespace Neijuan.Cli.Terminal;

/// <summary>
/// Progress of many runs on stderr: a moving bar on a terminal, a line every tenth of the way in a pipe. Runs found from before do not
/// count towards the rate.
/// </summary>
internal static class ExperimentProgress
{
    /// <summary>Does the work, which is given what to call with the number of runs that are done.</summary>
    public static void Show(Session session, bool quiet, string title, int found, int runs, Action<Action<int>?> work)
    {
        if (quiet || found == runs) work(null);
        else if (session.Interactive) Bar(session, title, found, runs, work);
        else work(Lines(session, title, found, runs));
    }

    static void Bar(Session session, string title, int found, int runs, Action<Action<int>?> work)
    {
        var colour = Environment.GetEnvironmentVariable("NO_COLOR") is { Length: > 0 } ? ColorSystemSupport.NoColors
            : ColorSystemSupport.Detect;
        var console = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(session.Error), ColorSystem = colour });
        console.Progress().AutoClear(true)
            .Columns(new TaskDescriptionColumn(), new ProgressBarColumn(), new PercentageColumn())
            .Start(context =>
            {
                var task = context.AddTask(Markup.Escape(title), maxValue: runs);
                task.Increment(found);
                var watch = Stopwatch.StartNew();
                work(done =>
                {
                    task.Increment(done - task.Value);
                    task.Description = Markup.Escape($"{title} {Pace(found, done, runs, watch)}");
                });
            });
    }

    static Action<int> Lines(Session session, string title, int found, int runs)
    {
        var watch = Stopwatch.StartNew();
        var tenths = found * 10L / runs;
        return done =>
        {
            if (done * 10L / runs == tenths) return;
            tenths = done * 10L / runs;
            session.Error.WriteLine($"{title}: {Pace(found, done, runs, watch)}");
        };
    }

    static string Pace(int found, int done, int runs, Stopwatch watch)
    {
        var rate = (done - found) / Math.Max(watch.Elapsed.TotalSeconds, 1e-9);
        return $"{done} of {runs} runs, {rate:F1} runs/s, {Left((runs - done) / Math.Max(rate, 1e-9))} left";
    }

    static string Left(double seconds) => seconds switch
    {
        < 90 => $"{seconds:F0} s",
        < 5400 => $"{seconds / 60:F0} min",
        _ => $"{seconds / 3600:F1} h",
    };
}
