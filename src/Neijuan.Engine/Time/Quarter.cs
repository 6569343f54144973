using System.Globalization;

namespace Neijuan.Engine.Time;

/// <summary>A calendar quarter, counted from 2005Q1 = 0.</summary>
public readonly record struct Quarter(int Index) : IComparable<Quarter>
{
    const int FirstYear = 2005;

    public int Year => FirstYear + (int)Math.Floor(Index / 4.0);

    /// <summary>1 to 4.</summary>
    public int Number => Index - ((Year - FirstYear) * 4) + 1;

    public double DecimalYear => FirstYear + (Index / 4.0);

    /// <summary>Reads <c>2018Q1</c>.</summary>
    public static bool TryParse(string? text, out Quarter quarter)
    {
        quarter = default;
        if (text is not { Length: 6 } || (text[4] != 'Q' && text[4] != 'q') || text[5] is < '1' or > '4') return false;
        if (!int.TryParse(text.AsSpan(0, 4), NumberStyles.None, CultureInfo.InvariantCulture, out var year) || year is < 1900 or > 2200)
            return false;
        quarter = new Quarter(((year - FirstYear) * 4) + (text[5] - '1'));
        return true;
    }

    public static Quarter Parse(string text) =>
        TryParse(text, out var quarter) ? quarter : throw new FormatException($"'{text}' is no quarter; write it as 2018Q1");

    public int CompareTo(Quarter other) => Index.CompareTo(other.Index);

    public static bool operator <(Quarter a, Quarter b) => a.Index < b.Index;
    public static bool operator >(Quarter a, Quarter b) => a.Index > b.Index;
    public static bool operator <=(Quarter a, Quarter b) => a.Index <= b.Index;
    public static bool operator >=(Quarter a, Quarter b) => a.Index >= b.Index;

    public override string ToString() => $"{Year}Q{Number}";
}
