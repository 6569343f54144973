using System.Diagnostics;
using Neijuan.Engine.Time;
using Spectre.Console;

namespace Neijuan.Cli.Terminal;

/// <summary>Progress of a run on stderr: a moving bar on a terminal, a line every tenth of the way in a pipe.</summary>
internal static class RunProgress
{
    /// <summary>Does the work and shows how it goes. The work is given what to call after each quarter.</summary>
    public static T Show<T>(Session session, bool quiet, string title, int quarters, Func<Action<Quarter>?, T> work)
    {
        if (quiet) return work(null);
        return session.Interactive ? Bar(session, title, quarters, work) : work(Lines(session, title, quarters));
    }

    static T Bar<T>(Session session, string title, int quarters, Func<Action<Quarter>?, T> work)
    {
        var colour = Environment.GetEnvironmentVariable("NO_COLOR") is { Length: > 0 } ? ColorSystemSupport.NoColors
            : ColorSystemSupport.Detect;
        var console = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(session.Error), ColorSystem = colour });
        var result = default(T)!;
        console.Progress().AutoClear(true)
            .Columns(new TaskDescriptionColumn(), new ProgressBarColumn(), new PercentageColumn(), new RemainingTimeColumn())
            .Start(context =>
            {
                var task = context.AddTask(Markup.Escape(title), maxValue: quarters);
                var watch = Stopwatch.StartNew();
                result = work(quarter =>
                {
                    task.Increment(1);
                    task.Description = Markup.Escape($"{title} {quarter} {task.Value / watch.Elapsed.TotalSeconds:F0} quarters/s");
                });
            });
        return result;
    }

    static Action<Quarter> Lines(Session session, string title, int quarters)
    {
        var watch = Stopwatch.StartNew();
        var done = 0;
        return quarter =>
        {
            done++;
            if (done * 10 / quarters == (done - 1) * 10 / quarters) return;
            var rate = done / Math.Max(watch.Elapsed.TotalSeconds, 1e-9);
            session.Error.WriteLine($"{title}: {quarter}, {done} of {quarters} quarters, {rate:F0} quarters/s, "
                + $"{(quarters - done) / rate:F0} s left");
        };
    }
}
