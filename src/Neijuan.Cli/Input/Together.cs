using Neijuan.Model.Reading;

namespace Neijuan.Cli.Input;

/// <summary>Reads several things that a command was given, past the first that is wrong, so that every problem is named at once.</summary>
internal static class Together
{
    public static (TFirst First, TSecond Second) Read<TFirst, TSecond>(Func<TFirst> first, Func<TSecond> second)
    {
        var findings = new Findings("");
        var read = (Try(first, findings), Try(second, findings));
        findings.ThrowIfAny();
        return read!;
    }

    public static (TFirst First, TSecond Second, TThird Third) Read<TFirst, TSecond, TThird>(
        Func<TFirst> first, Func<TSecond> second, Func<TThird> third)
    {
        var findings = new Findings("");
        var read = (Try(first, findings), Try(second, findings), Try(third, findings));
        findings.ThrowIfAny();
        return read!;
    }

    public static IReadOnlyList<T> Each<TGiven, T>(IEnumerable<TGiven> given, Func<TGiven, T> read)
    {
        var findings = new Findings("");
        T?[] all = [.. given.Select(item => Try(() => read(item), findings))];
        findings.ThrowIfAny();
        return all!;
    }

    static T? Try<T>(Func<T> read, Findings findings)
    {
        try
        {
            return read();
        }
        catch (FindingsException wrong)
        {
            findings.AddAll(wrong.Findings);
            return default;
        }
    }
}
