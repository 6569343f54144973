using System.Text;

namespace Neijuan.Pages.Words;

/// <summary>Text made safe for HTML and SVG alike.</summary>
internal static class Markup
{
    /// <summary>
    /// The text as content or attribute. What XML does not allow is left out, and so are the controls that turn the direction of writing:
    /// a title from somebody's scenario must not rearrange the page around it.
    /// </summary>
    public static string Text(string text)
    {
        var result = new StringBuilder(text.Length + 16);
        foreach (var rune in text.EnumerateRunes())
        {
            switch (rune.Value)
            {
                case '&': result.Append("&amp;"); break;
                case '<': result.Append("&lt;"); break;
                case '>': result.Append("&gt;"); break;
                case '"': result.Append("&quot;"); break;
                case '\'': result.Append("&#39;"); break;
                case '\t' or '\n': result.Append((char)rune.Value); break;
                case < 0x20 or (>= 0x7f and < 0xa0) or 0xfffe or 0xffff: break;
                case (>= 0x202a and <= 0x202e) or (>= 0x2066 and <= 0x2069): break;
                default: result.Append(rune.ToString()); break;
            }
        }

        return result.ToString();
    }

    /// <summary>An address as a link when a browser may follow it, else as text.</summary>
    public static string Link(string address, string text) => IsWeb(address)
        ? $"<a href=\"{Text(address)}\" rel=\"noopener noreferrer\">{Text(text)}</a>"
        : Text(text);

    static bool IsWeb(string address) =>
        Uri.TryCreate(address, UriKind.Absolute, out var uri) && (uri.Scheme == Uri.UriSchemeHttps || uri.Scheme == Uri.UriSchemeHttp);

    /// <summary>Text as a data address holds it: only what would end or change it is written as a code.</summary>
    public static string DataAddress(string type, string content)
    {
        var result = new StringBuilder("data:").Append(type).Append(";charset=utf-8,");
        foreach (var b in Encoding.UTF8.GetBytes(content))
        {
            if (b is > 0x20 and < 0x7f
                && (char)b is not ('%' or '#' or '"' or '\'' or '<' or '>' or '&' or '`' or '\\' or '^' or '{' or '|' or '}'))
                    result.Append((char)b);
            else result.Append('%').Append(b.ToString("X2"));
        }

        return result.ToString();
    }

    /// <summary>Words of a name written without spaces: <c>FinancingVehicles</c> as "Financing vehicles".</summary>
    public static string Words(string name)
    {
        var result = new StringBuilder(name.Length + 8);
        for (var k = 0; k < name.Length; k++)
        {
            var begins = k > 0 && char.IsUpper(name[k]) && char.IsLower(name[k - 1]);
            if (begins) result.Append(' ');
            result.Append(begins || (k > 0 && name[k - 1] == ' ') ? char.ToLowerInvariant(name[k]) : name[k]);
        }

        return result.ToString();
    }

    /// <summary>The first letter as a sentence begins.</summary>
    public static string Capital(string text) => text.Length == 0 ? text : char.ToUpperInvariant(text[0]) + text[1..];
}
