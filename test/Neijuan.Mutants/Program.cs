namespace Neijuan.Mutants;

/// <summary>
/// Tries every change that Stryker has made to a program, all in one process, and prints what the tests noticed. A change after which a
/// test comes to no end ends the process (code 2), which is then started again and goes on with the next one.
/// </summary>
internal static class Program
{
    const int GoOn = 2;

    /// <param name="args">Stryker's report, the file of results, and what the names of the tests begin with.</param>
    static int Main(string[] args)
    {
        var (changes, results) = (Change.Read(args[0]), new Results(args[1]));
        if (!new Trial(TestCase.All(args[2]), results).Run(changes)) return GoOn;
        Report.Print(changes, results, Console.Out);
        return 0;
    }
}
