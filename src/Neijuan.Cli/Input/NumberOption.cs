using System.CommandLine;
using System.Globalization;
using System.Numerics;
using Neijuan.Model.Reading;

namespace Neijuan.Cli.Input;

/// <summary>
/// An option that is a number within a declared range, which its help shows. It is read alike in every culture. Whoever asks for its value
/// hears of everything that is wrong with any option of the command.
/// </summary>
internal sealed class NumberOption<T> : Option<T?>, ICheckedOption
    where T : struct, INumber<T>
{
    const NumberStyles Form = NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint | NumberStyles.AllowExponent;

    static readonly bool IsWhole = T.IsInteger(T.One / (T.One + T.One));

    readonly T? usual;
    readonly Func<T, bool> holds;

    /// <param name="usual">The value when none is given; null where the option may be left out.</param>
    /// <param name="only">Which numbers of the range are allowed, and how that is said; all, when it is left out.</param>
    public NumberOption(
        string name, string description, T least, T most, T? usual, (Func<T, bool> Holds, string Said)? only = null) : base(name)
    {
        (Least, Most, this.usual) = (least, most, usual);
        (holds, Range) = only ?? (_ => true, string.Create(CultureInfo.InvariantCulture, $"{least}..{most}"));
        Description = $"{description} ({Range})";
        Arity = ArgumentArity.ExactlyOne;
        CustomParser = result => result.Tokens is [var token] && TryRead(token.Value, out var number) ? number : null;
        if (usual is { } value) DefaultValueFactory = _ => value;
    }

    public T Least { get; }

    public T Most { get; }

    /// <summary>What is allowed, as messages and the help say it.</summary>
    public string Range { get; }

    /// <exception cref="FindingsException">An option of the command is wrong; all of them are named.</exception>
    public T Of(ParseResult parsed) => Given(parsed) ?? usual ?? throw new InvalidOperationException($"{Name} has no usual value");

    /// <summary>The number, or null when none was given and none is usual.</summary>
    /// <exception cref="FindingsException">An option of the command is wrong; all of them are named.</exception>
    public T? Given(ParseResult parsed)
    {
        CheckedOptions.Require(parsed);
        return parsed.GetValue(this);
    }

    public void Check(ParseResult parsed, Findings findings)
    {
        if (CheckedOptions.TextOf(parsed, this) is not { } text) return;
        if (!TryRead(text, out var number)) findings.Add(0, Name, text, Problem(text), Range);
        else if (!(number >= Least && number <= Most && holds(number))) findings.Add(0, Name, text, "is out of range", Range);
    }

    static bool TryRead(string text, out T number) =>
        T.TryParse(text, IsWhole ? NumberStyles.AllowLeadingSign : Form, CultureInfo.InvariantCulture, out number) && !T.IsNaN(number);

    static string Problem(string text)
    {
        if (!IsWhole) return NumberText.Problem(text, "is no number");
        if (BigInteger.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out _)) return "is out of range";
        string[] meant = [.. NumberText.Meant(text).Where(candidate => TryRead(candidate, out _))];
        return meant.Length == 0 ? "is no whole number" : $"is no whole number: write {string.Join(" or ", meant)}";
    }
}
