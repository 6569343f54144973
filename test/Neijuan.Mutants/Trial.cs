using System.Diagnostics;

namespace Neijuan.Mutants;

/// <summary>
/// Runs, change by change, the tests that come by it until one fails: first those that have noticed most in the same file, then the
/// quickest.
/// </summary>
internal sealed class Trial(TestCase[] tests, Results results)
{
    static readonly TimeSpan Patience = TimeSpan.FromSeconds(5); // and twenty times what a test takes

    readonly Switch program = new();
    readonly Dictionary<string, TimeSpan> takes = [];
    readonly Dictionary<(string File, string Test), int> noticed = [];
    ILookup<int, TestCase> passing = Enumerable.Empty<TestCase>().ToLookup(_ => 0);

    /// <summary>Whether all were tried. After a test that comes to no end the process is of no more use.</summary>
    public bool Run(Change[] changes)
    {
        if (Array.TrueForAll(changes, results.Has)) return true;
        Explore();
        foreach (var change in changes.Where(change => !results.Has(change)))
            if (!Try(change)) return false;
        foreach (var test in tests) test.Run(); // nothing that was tried has stayed
        return true;
    }

    // What is made once is made here, by the program as it was written, and every test passes.
    void Explore()
    {
        string[] failing = [.. tests.Where(Fails).Select(test => test.Name)];
        if (failing.Length > 0) throw new InvalidOperationException($"these fail as the program is written: {string.Join("; ", failing)}");
        foreach (var test in tests)
        {
            var watch = Stopwatch.StartNew();
            test.Run();
            takes[test.Name] = watch.Elapsed;
        }

        passing = tests.SelectMany(test => program.Passed(test.Run).Select(id => (Id: id, Test: test)))
            .ToLookup(pair => pair.Id, pair => pair.Test);
    }

    bool Try(Change change)
    {
        TestCase[] asked =
        [
            .. passing[change.Id].OrderByDescending(test => noticed.GetValueOrDefault((change.File, test.Name)))
                .ThenBy(test => takes[test.Name]),
        ];
        if (asked.Length == 0)
        {
            results.NotReached(change);
            return true;
        }

        results.Begin(change);
        program.Turn(change.Id);
        foreach (var test in asked)
        {
            var failed = Task.Run(() => Fails(test));
            if (!failed.Wait(Patience + (20 * takes[test.Name])))
            {
                results.Noticed(change, $"{test.Name}, which comes to no end");
                return false;
            }

            if (!failed.Result) continue;
            program.TurnOff();
            noticed[(change.File, test.Name)] = noticed.GetValueOrDefault((change.File, test.Name)) + 1;
            results.Noticed(change, test.Name);
            return true;
        }

        program.TurnOff();
        results.Survived(change);
        return true;
    }

    static bool Fails(TestCase test)
    {
        try
        {
            test.Run();
            return false;
        }
        catch (System.Reflection.TargetInvocationException)
        {
            return true;
        }
    }
}
