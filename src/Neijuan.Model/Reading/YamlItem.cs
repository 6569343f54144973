using System.Globalization;
using System.Text.RegularExpressions;

namespace Neijuan.Model.Reading;

/// <summary>One node of a YAML document, with the line it stands on.</summary>
public abstract record YamlItem(int Line)
{
    /// <summary>The node in a few words, for findings.</summary>
    public abstract string Shown { get; }
}

/// <summary>A single value. Quoted or not matters: <c>2018</c> is a number and <c>"2018"</c> is text.</summary>
public sealed partial record YamlText(string Value, bool Quoted, int Line) : YamlItem(Line)
{
    public override string Shown => Value;

    /// <summary>The number, when the value is one of YAML's core schema.</summary>
    public double? Number =>
        Quoted || !DecimalNumber().IsMatch(Value) ? null : double.Parse(Value, NumberStyles.Float, CultureInfo.InvariantCulture);

    /// <summary>The number, which may be infinite.</summary>
    public double? Extended => Quoted ? null : Value switch
    {
        ".inf" or "+.inf" => double.PositiveInfinity,
        "-.inf" => double.NegativeInfinity,
        _ => Number,
    };

    /// <summary>Whether YAML takes the value for text: neither number nor truth value nor nothing.</summary>
    public bool IsText => Quoted || !(DecimalNumber().IsMatch(Value) || NoText().IsMatch(Value));

    [GeneratedRegex(@"^[-+]?(\.[0-9]+|[0-9]+(\.[0-9]*)?)([eE][-+]?[0-9]+)?$",
        RegexOptions.CultureInvariant)]
    private static partial Regex DecimalNumber();

    [GeneratedRegex(
        @"^(|~|null|Null|NULL|true|True|TRUE|false|False|FALSE|0o[0-7]+|0x[0-9a-fA-F]+|[-+]?\.(inf|Inf|INF)|\.(nan|NaN|NAN))$",
        RegexOptions.CultureInvariant)]
    private static partial Regex NoText();
}

/// <summary>A sequence.</summary>
public sealed record YamlList(IReadOnlyList<YamlItem> Items, int Line) : YamlItem(Line)
{
    public override string Shown => "a list";
}

/// <summary>A mapping, in the order of the file; every key is there once.</summary>
public sealed record YamlMap(IReadOnlyList<YamlEntry> Entries, int Line) : YamlItem(Line)
{
    public override string Shown => "a mapping";
}

/// <summary>A key and what it stands for.</summary>
public sealed record YamlEntry(string Key, YamlItem Value, int Line);
