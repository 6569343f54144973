using System.Globalization;
using Neijuan.Engine.Time;
using Neijuan.Model.Policies;
using Neijuan.Model.Reading;
using Neijuan.Model.Scenarios;

namespace Neijuan.Lab.Outcomes;

/// <summary>
/// Reads an expression by recursive descent: <c>or</c>, <c>and</c>, <c>not</c>, comparison, sum, product, sign, and what stands in
/// brackets. What is written wrong ends the reading; names, places and quarters that do not exist do not, so that all of them are found.
/// </summary>
internal sealed class Parser(string text, Vocabulary names)
{
    const int Deepest = 100;

    readonly List<Token> tokens = Token.Read(text);
    readonly Findings problems = new("");
    int next;
    int depth;
    bool stopped;

    public IReadOnlyList<Finding> Problems => problems.All;

    /// <summary>
    /// Runs whose outcomes the expression needs, in order of appearance: the n-th is read as row n of the indicator of its arm.
    /// </summary>
    public List<(string Arm, OutcomeExpression Outcome)> Measures { get; } = [];

    Token Now => tokens[next];

    /// <summary>The whole text as one number.</summary>
    public Term Whole()
    {
        var start = Now;
        try
        {
            var term = Either();
            if (Now.Kind != TokenKind.End) throw Stop(Now, "is one word too many", "an operator or the end");
            if (term.IsPath && problems.Count == 0)
                Report(start, "is a path over the quarters, not one number", "a function of it, such as at(path, 2023Q4)", null);
            return term;
        }
        catch (FormatException)
        {
            return Term.Wrong(isPath: false);
        }
    }

    Term Either()
    {
        if (++depth > Deepest) throw Stop(Now, "is nested too deeply", $"{Deepest} levels");
        var left = Both();
        while (Take("or")) left = Term.Join(left, Both(), Term.Holds((a, b) => a != 0 || b != 0));
        depth--;
        return left;
    }

    Term Both()
    {
        var left = Negation();
        while (Take("and")) left = Term.Join(left, Negation(), Term.Holds((a, b) => a != 0 && b != 0));
        return left;
    }

    Term Negation()
    {
        var negated = false;
        while (Take("not")) negated = !negated;
        var term = Comparison();
        return negated ? term.Map(value => double.IsNaN(value) ? double.NaN : value == 0 ? 1 : 0) with { Unit = "" } : term;
    }

    Term Comparison()
    {
        var left = Sum();
        Func<double, double, bool>? relation = Now.Text switch
        {
            "<" => (a, b) => a < b,
            ">" => (a, b) => a > b,
            "<=" => (a, b) => a <= b,
            ">=" => (a, b) => a >= b,
            "=" => (a, b) => a == b,
            "!=" => (a, b) => a != b,
            _ => null,
        };
        if (relation is null || Now.Kind != TokenKind.Symbol) return left;
        next++;
        return Term.Join(left, Sum(), Term.Holds(relation));
    }

    Term Sum()
    {
        var left = Product();
        while (true)
        {
            if (Take("+")) left = Term.Join(left, Product(), (a, b) => a + b);
            else if (Take("-")) left = Term.Join(left, Product(), (a, b) => a - b);
            else return left;
        }
    }

    Term Product()
    {
        var left = Signed();
        while (true)
        {
            if (Take("*")) left = Term.Join(left, Signed(), (a, b) => a * b);
            else if (Take("/")) left = Term.Join(left, Signed(), Term.Quotient);
            else return left;
        }
    }

    Term Signed()
    {
        var negative = false;
        while (Take("-")) negative = !negative;
        var term = Single();
        return negative ? term.Map(value => -value) : term;
    }

    Term Single()
    {
        var token = Now;
        next = Math.Min(next + 1, tokens.Count - 1);
        switch (token.Kind)
        {
            case TokenKind.Number:
                if (double.TryParse(token.Text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number))
                    return Term.Constant(number);
                throw Stop(token, "is no number", "a number such as 0.05");
            case TokenKind.Quarter:
                return Term.Constant(QuarterAt(token).DecimalYear);
            case TokenKind.Name when Now.Is("("):
                next++;
                return Call(token);
            case TokenKind.Name:
                return Named(token);
            case TokenKind.Symbol when token.Text == "(":
                var inner = Either();
                Need(")");
                return inner;
            default:
                throw Stop(
                    token, token.Kind == TokenKind.End ? "ends too early" : "cannot stand here", "a number, an indicator, a function or (");
        }
    }

    Term Named(Token token)
    {
        if (names.Outcomes.TryGetValue(token.Text, out var outcome) && !Now.Is("["))
        {
            if (names.Arms.Count == 0) return outcome.Term;
            Report(token, "is not said of a run", $"an arm around it, such as {names.Arms[0]}({token.Text})", null);
            return Term.Wrong(isPath: false);
        }

        var given = Places();
        if (names.Indicator(token.Text) is not { } indicator)
        {
            var known = names.Indicators.Select(i => i.Id).Concat(names.Outcomes.Keys);
            Report(token, "is unknown", "an indicator or a named outcome", NearMiss.Of(token.Text, known));
            return Term.Wrong(isPath: true);
        }

        if (names.Arms.Count > 0)
        {
            Report(token, "is not said of a run", $"an arm around it, such as {names.Arms[0]}(…)", null);
            return Term.Wrong(isPath: false);
        }

        var place = IndicatorReference.Place(
            indicator.Kind,
            [.. given.Select(g => (g.Kind?.Text, g.Name.Text))],
            names.Places,
            (position, problem, allowed, suggestion) => Report(position < 0 ? token : given[position].Name, problem, allowed, suggestion));
        if (place is not { } where) return Term.Wrong(isPath: true);
        var (id, row) = (indicator.Id, names.Places.Within(indicator.Kind, where)[0]);
        return new Term(true, -1, (series, quarter) => quarter < series.Quarters ? series.Value(id, row, quarter) : double.NaN)
        { Unit = indicator.Unit };
    }

    /// <summary>What stands in square brackets: names, or kinds with names.</summary>
    List<(Token? Kind, Token Name)> Places()
    {
        var places = new List<(Token? Kind, Token Name)>();
        if (!Take("[")) return places;
        do
        {
            var name = Name();
            if (Take("=")) places.Add((name, Name()));
            else places.Add((null, name));
        }
        while (Take(","));
        Need("]");
        return places;
    }

    Token Name() => Now.Kind == TokenKind.Name ? tokens[next++] : throw Stop(Now, "is no name", "the name of a place");

    Term Call(Token function)
    {
        if (names.Arms.Contains(function.Text)) return Arm(function);
        var arguments = new List<Argument>();
        if (!Take(")"))
        {
            do
            {
                var start = next;
                var term = Either();
                arguments.Add(new Argument(tokens[start], next - start, term));
            }
            while (Take(","));
            Need(")");
        }

        return new CallReader(names, Report).Read(function, arguments);
    }

    // Inside an arm the words are those of a single run.
    Term Arm(Token arm)
    {
        var from = Now.Position;
        var inside = new Parser(text, names with { Arms = [] }) { next = next, depth = depth };
        var start = Now;
        var term = inside.Inside();
        next = inside.next;
        problems.AddAll(inside.Problems);
        if (inside.stopped) throw new FormatException();
        if (term.IsPath && inside.problems.Count == 0)
            Report(start, "is a path over the quarters, not one number", "a function of it, such as at(path, 2023Q4)", null);
        var to = Now.Position;
        Need(")");
        var outcome = new OutcomeExpression(text[from..to].Trim(), term, names.Outcomes);
        var place = Measures.FindIndex(m => m.Arm == arm.Text && m.Outcome.Text == outcome.Text);
        if (place < 0)
        {
            place = Measures.Count;
            Measures.Add((arm.Text, outcome));
        }

        var row = place;
        return new Term(false, -1, (series, _) => series.Value(arm.Text, row, 0));
    }

    Term Inside()
    {
        try
        {
            return Either();
        }
        catch (FormatException)
        {
            stopped = true;
            return Term.Wrong(isPath: false);
        }
    }

    Quarter QuarterAt(Token token)
    {
        if (Horizon.TryParse(token.Text, out var quarter)) return quarter;
        Report(token, "is no quarter of a run", $"{Horizon.First}..{Horizon.Last}", null);
        return Horizon.First;
    }

    bool Take(string symbol)
    {
        if (!Now.Is(symbol)) return false;
        next++;
        return true;
    }

    void Need(string symbol)
    {
        if (!Take(symbol)) throw Stop(Now, Now.Kind == TokenKind.End ? "ends too early" : "cannot stand here", symbol);
    }

    void Report(Token token, string problem, string allowed, string? suggestion) =>
        problems.AddAt(token.Position + 1, token.Text, problem, allowed, suggestion);

    FormatException Stop(Token token, string problem, string allowed)
    {
        Report(token, problem, allowed, null);
        return new FormatException();
    }
}
