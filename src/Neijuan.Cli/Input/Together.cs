using Neijuan.Lab;

namespace Neijuan.Cli.Input;

/// <summary>Reads several things that a command was given, past the first that is wrong, so that every problem is named at once.</summary>
internal static class Together
{
    public static (TFirst First, TSecond Second) Read<TFirst, TSecond>(Func<TFirst> first, Func<TSecond> second)
    {
        var problems = new List<string>();
        var read = (Try(first, problems), Try(second, problems));
        Require(problems);
        return read!;
    }

    public static (TFirst First, TSecond Second, TThird Third) Read<TFirst, TSecond, TThird>(
        Func<TFirst> first, Func<TSecond> second, Func<TThird> third)
    {
        var problems = new List<string>();
        var read = (Try(first, problems), Try(second, problems), Try(third, problems));
        Require(problems);
        return read!;
    }

    public static IReadOnlyList<T> Each<TGiven, T>(IEnumerable<TGiven> given, Func<TGiven, T> read)
    {
        var problems = new List<string>();
        T?[] all = [.. given.Select(item => Try(() => read(item), problems))];
        Require(problems);
        return all!;
    }

    /// <summary>Throws when there are problems; one that was met twice is named once.</summary>
    /// <exception cref="InputException">A line for each problem.</exception>
    public static void Require(IEnumerable<string> problems)
    {
        string[] lines = [.. problems.SelectMany(p => p.Split('\n')).Distinct()];
        if (lines.Length > 0) throw new InputException(string.Join('\n', lines));
    }

    static T? Try<T>(Func<T> read, List<string> problems)
    {
        try
        {
            return read();
        }
        catch (InputException wrong)
        {
            problems.Add(wrong.Message);
            return default;
        }
    }
}
