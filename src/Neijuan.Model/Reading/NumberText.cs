using System.Globalization;
using System.Text;

namespace Neijuan.Model.Reading;

/// <summary>
/// Numbers as people write them, read alike in every culture: a point before the decimals, and nothing between groups of digits. What is
/// written as elsewhere is no number, for a guess between 0.5 and 5 would be a result; it is answered with how it is written here.
/// </summary>
public static class NumberText
{
    const NumberStyles Form = NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint | NumberStyles.AllowExponent;
    const int Longest = 64; // letters of what is still looked at for a number that was meant
    const int Group = 3;

    /// <summary>Reads a number; one beyond all bounds is infinite, and text that is no number is none.</summary>
    public static bool TryRead(string text, out double number) =>
        double.TryParse(text.Trim(), Form, CultureInfo.InvariantCulture, out number) && !double.IsNaN(number)
            && (double.IsFinite(number) || text.AsSpan().ContainsAnyInRange('0', '9'));

    /// <summary>What is wrong with a text, and how that is written which it may mean: "is no finite number: write 0.5".</summary>
    /// <param name="problem">What is wrong with it in any case.</param>
    public static string Problem(string text, string problem = "is no finite number") =>
        Meant(text) is { Count: > 0 } meant ? $"{problem}: write {string.Join(" or ", meant)}" : problem;

    /// <summary>
    /// Numbers that a text may mean which is written with a decimal comma, with digits in groups, or with other digits than these.
    /// </summary>
    public static IReadOnlyList<string> Meant(string text)
    {
        if (text.Length > Longest || TryRead(text, out _)) return [];
        var plain = Plain(text.Trim());
        var (commas, points) = (plain.Count(c => c == ','), plain.Count(c => c == '.'));
        string[] meant = (commas, points) switch
        {
            (1, 0) when IsGroup(plain) => [plain.Replace(',', '.'), plain.Replace(",", "")],
            (1, 0) => [plain.Replace(',', '.')],
            ( > 0, > 0) => [plain.LastIndexOf(',') > plain.LastIndexOf('.') ? plain.Replace(".", "").Replace(',', '.')
                : plain.Replace(",", "")],
            _ => [commas > 1 || points > 1 ? plain.Replace(",", "").Replace(".", "") : plain],
        };
        return [.. meant.Where(candidate => TryRead(candidate, out var number) && double.IsFinite(number))];
    }

    // Our digits, signs and separators for those of other scripts; what only keeps groups of digits apart is left out.
    static string Plain(string text)
    {
        var plain = new StringBuilder();
        for (var k = 0; k < text.Length; k++)
        {
            var c = text[k];
            var inside = k > 0 && k < text.Length - 1 && char.IsDigit(text[k - 1]) && char.IsDigit(text[k + 1]);
            if (inside && (char.IsWhiteSpace(c) || c is '_' or '\'' or '’' or '٬')) continue;
            plain.Append(c switch
            {
                '٫' or '，' or '、' => ',',
                '．' => '.',
                '−' or '－' or '–' => '-',
                _ when char.IsDigit(c) => (char)('0' + CharUnicodeInfo.GetDecimalDigitValue(c)),
                _ => c,
            });
        }

        return plain.ToString();
    }

    // 1,000 may be a thousand or one; 0,500 and 1,0000 are no thousands.
    static bool IsGroup(string plain)
    {
        var digits = plain.TrimStart('-', '+');
        var comma = digits.IndexOf(',');
        return comma is >= 1 and <= Group && digits[0] != '0' && digits.Length == comma + 1 + Group;
    }
}
