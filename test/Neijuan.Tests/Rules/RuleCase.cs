namespace Neijuan.Tests.Rules;

/// <summary>One try of a rule: what it is given, and what its equation makes of that.</summary>
/// <param name="Rule">As in docs/rules.md: R22.</param>
/// <param name="Name">What happens, in a sentence.</param>
/// <param name="Given">Inputs of the kernel; a truth value is a lane of all ones or zeros.</param>
/// <param name="Parameters">Those that the case sets, by their ids.</param>
/// <param name="Expected">Outputs, by their names.</param>
/// <param name="Within">How far off the result may be.</param>
/// <param name="Because">The arithmetic, for people.</param>
internal sealed record RuleCase(
    string Rule, Kernel Kernel, string Name, IReadOnlyDictionary<string, double> Given, IReadOnlyDictionary<string, double> Parameters,
    IReadOnlyDictionary<string, double> Expected, double Within, string Because)
{
    /// <summary>What a condition on lanes is where it holds.</summary>
    public static readonly double True = BitConverter.Int64BitsToDouble(-1);

    public static bool IsTrue(double value) => double.IsNaN(value);

    /// <summary>What is wrong with what the kernel returned; empty when it is what was expected.</summary>
    public IEnumerable<string> Problems(double[] returned, string how) =>
        from k in Enumerable.Range(0, returned.Length)
        let expected = Expected[Kernel.Outputs[k]]
        where !Same(expected, returned[k])
        select $"{Rule} {Kernel}: {Name}: {how}, {Kernel.Outputs[k]} is {Shown(returned[k])}, expected {Shown(expected)} ({Because}); "
            + "given "
            + string.Join(", ", Given.Concat(Parameters).Select(input => $"{input.Key} {Shown(input.Value)}"));

    public override string ToString() => $"{Rule} {Kernel}: {Name}";

    bool Same(double expected, double returned) =>
        IsTrue(expected) ? BitConverter.DoubleToInt64Bits(returned) == -1 : Math.Abs(returned - expected) <= Within;

    static string Shown(double value) => BitConverter.DoubleToInt64Bits(value) == -1 ? "true" : FormattableString.Invariant($"{value}");
}
