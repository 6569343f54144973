using Neijuan.Engine.Places;
using Neijuan.Engine.Recording;
using Neijuan.Engine.Time;
using Neijuan.Model;
using Neijuan.Model.Policies;
using Neijuan.Model.Reading;

namespace Neijuan.Lab.Outcomes;

/// <summary>
/// One number about a run, as text: <c>max(industry.capacity_to_world_demand[solar], 2012Q1, 2015Q4)</c>. Indicators are paths over the
/// quarters; a function makes a number of a path; arithmetic and comparison join both. The number is undefined (not a number) where a
/// quarter is missing, a division is by zero, or an event never happens.
/// </summary>
public sealed class OutcomeExpression
{
    readonly Term term;
    readonly IReadOnlyDictionary<string, OutcomeExpression> names;

    /// <param name="names">Expressions that the text may call by name.</param>
    internal OutcomeExpression(string text, Term term, IReadOnlyDictionary<string, OutcomeExpression> names) =>
        (Text, this.term, this.names) = (text, term, names);

    public string Text { get; }

    /// <summary>Unit of the number where it is a value of one indicator (its mean, its largest); empty otherwise.</summary>
    public string Unit => term.Unit;

    /// <summary>The last quarter that a run must reach for the number to be defined.</summary>
    public Quarter LastQuarter => term.LastQuarter == Term.WholeRun ? Horizon.Last : new Quarter(Math.Max(0, term.LastQuarter));

    internal Term Term => term;

    /// <summary>Expressions that the text calls by name.</summary>
    internal IEnumerable<KeyValuePair<string, OutcomeExpression>> Uses =>
        Token.Read(Text).Where(t => t.Kind == TokenKind.Name && names.ContainsKey(t.Text)).Select(t => t.Text).Distinct()
            .Select(name => KeyValuePair.Create(name, names[name]));

    /// <summary>Reads an expression; every problem is named, and without any the expression is there.</summary>
    public static OutcomeExpression? Parse(
        string text, IReadOnlyList<Indicator> indicators, PlaceNames places, out IReadOnlyList<Finding> problems) =>
        Parse(text, indicators, places, new Dictionary<string, OutcomeExpression>(), out problems);

    /// <summary>Reads an expression that may use the names of others.</summary>
    public static OutcomeExpression? Parse(
        string text, IReadOnlyList<Indicator> indicators, PlaceNames places, IReadOnlyDictionary<string, OutcomeExpression> outcomes,
        out IReadOnlyList<Finding> problems)
    {
        var parser = new Parser(text, new Vocabulary(indicators, places, outcomes, []));
        var term = parser.Whole();
        problems = parser.Problems;
        return problems.Count == 0 ? new OutcomeExpression(text, term, outcomes) : null;
    }

    public double Evaluate(ISeries series) => term.At(series, 0);

    public double Evaluate(SeriesRecorder recorder) => Evaluate(new RunSeries(recorder));

    public double Evaluate(Simulation run) => Evaluate(new RunSeries(run));

    public override string ToString() => Text;
}
