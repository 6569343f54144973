namespace Neijuan.Lab.Outcomes;

internal enum TokenKind
{
    Number,
    Quarter,
    Name,
    Symbol,
    Unknown,
    End,
}

/// <summary>A word of an expression and where it stands.</summary>
internal readonly record struct Token(TokenKind Kind, string Text, int Position)
{
    public bool Is(string symbol) => Kind is TokenKind.Symbol or TokenKind.Name && Text == symbol;

    /// <summary>The words of a text; the last is the end.</summary>
    public static List<Token> Read(string text)
    {
        var tokens = new List<Token>();
        for (var at = 0; at < text.Length;)
        {
            if (char.IsWhiteSpace(text[at]))
            {
                at++;
                continue;
            }

            var token = At(text, at);
            tokens.Add(token);
            at += token.Text.Length;
        }

        tokens.Add(new Token(TokenKind.End, "", text.Length));
        return tokens;
    }

    static Token At(string text, int at)
    {
        if (char.IsAsciiLetter(text[at]) || text[at] == '_')
            return new Token(TokenKind.Name, While(text, at, c => char.IsAsciiLetterOrDigit(c) || c is '_' or '.'), at);
        if (char.IsAsciiDigit(text[at]) || (text[at] == '.' && at + 1 < text.Length && char.IsAsciiDigit(text[at + 1])))
        {
            var digits = While(text, at, c => char.IsAsciiDigit(c) || c == '.');
            var next = at + digits.Length;
            if (digits.Length == 4 && next + 1 < text.Length && (text[next] is 'Q' or 'q') && char.IsAsciiDigit(text[next + 1]))
                return new Token(TokenKind.Quarter, text.Substring(at, 6), at);
            return new Token(TokenKind.Number, digits, at);
        }

        if (at + 1 < text.Length && text.Substring(at, 2) is "<=" or ">=" or "!=")
            return new Token(TokenKind.Symbol, text.Substring(at, 2), at);
        return new Token("+-*/()[],<>=".Contains(text[at]) ? TokenKind.Symbol : TokenKind.Unknown, text.Substring(at, 1), at);
    }

    static string While(string text, int from, Func<char, bool> belongs)
    {
        var to = from;
        while (to < text.Length && belongs(text[to])) to++;
        return text[from..to];
    }
}
