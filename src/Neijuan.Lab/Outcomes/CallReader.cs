using System.Globalization;
using Neijuan.Engine.Time;
using Neijuan.Model.Policies;
using Neijuan.Model.Reading;

namespace Neijuan.Lab.Outcomes;

/// <summary>What stands between two commas: its first word, how many words it has, and what it means.</summary>
internal readonly record struct Argument(Token Start, int Words, Term Term)
{
    public bool IsQuarter => Words == 1 && Start.Kind == TokenKind.Quarter;

    /// <summary>A quarter beyond the horizon is known to be wrong already; the first stands in for it.</summary>
    public Quarter Quarter => Quarter.TryParse(Start.Text, out var quarter) ? quarter : Horizon.First;

    public bool IsCount(out int count)
    {
        count = 0;
        return Words == 1 && Start.Kind == TokenKind.Number
            && int.TryParse(Start.Text, NumberStyles.None, CultureInfo.InvariantCulture, out count);
    }
}

/// <summary>Says what is wrong at a word of an expression.</summary>
internal delegate void ReportProblem(Token token, string problem, string allowed, string? suggestion);

/// <summary>Makes a term of a function and its arguments, or says what the function wants.</summary>
internal sealed class CallReader(Vocabulary names, ReportProblem report)
{
    public Term Read(Token function, List<Argument> arguments)
    {
        var window = Array.Find(WindowFunction.All, f => f.Name == function.Text);
        if (window is not null) return Window(window, function, arguments);
        return function.Text switch
        {
            "abs" => Each(function, "abs(x)", arguments, Math.Abs),
            "log" => Each(function, "log(x)", arguments, Term.Log) with { Unit = "" },
            "lag" => Shift(function, "lag(path, quarters)", arguments, (before, _) => before),
            "change" => Shift(function, "change(path, quarters)", arguments, (before, now) => now - before),
            "largest" => Extreme(function, "largest(x, y, …)", arguments, Math.Max),
            "smallest" => Extreme(function, "smallest(x, y, …)", arguments, Math.Min),
            _ => Unknown(function),
        };
    }

    Term Unknown(Token function)
    {
        var known = Vocabulary.Functions.Concat(names.Arms).ToArray();
        report(function, names.Arms.Count > 0 ? "is no function and no arm" : "is no function", string.Join(", ", known),
            NearMiss.Of(function.Text, known));
        return Term.Wrong(isPath: false);
    }

    Term Window(WindowFunction function, Token name, List<Argument> arguments)
    {
        var before = function.Paths + function.Numbers;
        var quarters = arguments.Count - before;
        if (quarters < 0 || (function.Quarters > 0 ? quarters != function.Quarters : quarters is not (0 or 2)))
            return Wrong(name, function.Form);

        var sound = true;
        for (var k = 0; k < function.Paths; k++)
        {
            if (arguments[k].Term.IsPath) continue;
            report(arguments[k].Start, "is one number, not a path over the quarters", function.Form, null);
            sound = false;
        }

        for (var k = before; k < arguments.Count; k++)
        {
            if (arguments[k].IsQuarter) continue;
            report(arguments[k].Start, "is no quarter", function.Form, null);
            sound = false;
        }

        if (!sound) return Term.Wrong(isPath: false);
        var (start, end) = quarters == 0 ? (Horizon.First, Horizon.Last) : (arguments[before].Quarter, arguments[^1].Quarter);
        if (quarters == 2 && end < start)
        {
            report(arguments[before].Start, $"is after {end}", "the earlier quarter first", null);
            return Term.Wrong(isPath: false);
        }

        var paths = arguments.Take(function.Paths).Select(a => a.Term).ToArray();
        var numbers = arguments.Skip(function.Paths).Take(function.Numbers).Select(a => a.Term).ToArray();
        var whole = quarters == 0;
        return new Term(false, whole ? Term.WholeRun : Math.Max(end.Index, paths.Max(p => p.LastQuarter)), (series, quarter) =>
        {
            var last = whole ? series.Quarters - 1 : end.Index;
            if (last < start.Index || last >= series.Quarters) return double.NaN;
            var values = paths.Select(p => Values(p, series, start.Index, last)).ToArray();
            return function.Value(values, [.. numbers.Select(n => n.At(series, quarter))], start.Index);
        })
        { Unit = function.KeepsUnit ? paths[0].Unit : "" };
    }

    static double[] Values(Term path, ISeries series, int first, int last)
    {
        var values = new double[last - first + 1];
        for (var k = 0; k < values.Length; k++) values[k] = path.At(series, first + k);
        return values;
    }

    Term Each(Token name, string form, List<Argument> arguments, Func<double, double> rule) =>
        arguments.Count == 1 ? arguments[0].Term.Map(rule) : Wrong(name, form);

    Term Extreme(Token name, string form, List<Argument> arguments, Func<double, double, double> rule) =>
        arguments.Count < 2 ? Wrong(name, form)
            : arguments.Skip(1).Aggregate(arguments[0].Term, (left, right) => Term.Join(left, right.Term, rule));

    Term Shift(Token name, string form, List<Argument> arguments, Func<double, double, double> rule)
    {
        if (arguments.Count != 2 || !arguments[0].Term.IsPath || !arguments[1].IsCount(out var quarters)) return Wrong(name, form);
        var path = arguments[0].Term;
        return path with
        {
            At = (series, quarter) => quarter < quarters ? double.NaN : rule(path.At(series, quarter - quarters), path.At(series, quarter)),
        };
    }

    Term Wrong(Token name, string form)
    {
        report(name, "is written otherwise", form, null);
        return Term.Wrong(isPath: false);
    }
}
