using Neijuan.Engine.Places;
using Neijuan.Engine.Recording;
using Neijuan.Model.Reading;

namespace Neijuan.Lab.Outcomes;

/// <summary>A number an outcome takes in one arm of an experiment.</summary>
public sealed record Measure(string Arm, OutcomeExpression Outcome);

/// <summary>
/// One number about several runs of the same draw and luck: outcomes of arms and arithmetic between them,
/// <c>coordination(capacity_first_wave) - baseline(capacity_first_wave)</c>.
/// </summary>
public sealed class StatisticExpression
{
    readonly Term term;

    StatisticExpression(string text, Term term, IReadOnlyList<Measure> measures) => (Text, this.term, Measures) = (text, term, measures);

    public string Text { get; }

    /// <summary>What must be measured, and in which arm, before the number can be worked out.</summary>
    public IReadOnlyList<Measure> Measures { get; }

    /// <summary>Reads an expression; every problem is named, and without any the expression is there.</summary>
    public static StatisticExpression? Parse(
        string text, IReadOnlyList<Indicator> indicators, PlaceNames places, IReadOnlyDictionary<string, OutcomeExpression> outcomes,
        IReadOnlyList<string> arms, out IReadOnlyList<Finding> problems)
    {
        var parser = new Parser(text, new Vocabulary(indicators, places, outcomes, arms));
        var term = parser.Whole();
        problems = parser.Problems;
        return problems.Count == 0 ? new StatisticExpression(text, term, [.. parser.Measures.Select(m => new Measure(m.Arm, m.Outcome))])
            : null;
    }

    /// <summary>The number, from the measures in their order.</summary>
    public double Evaluate(IReadOnlyList<double> measured) => term.At(new Measured(measured), 0);

    public override string ToString() => Text;

    sealed class Measured(IReadOnlyList<double> values) : ISeries
    {
        public int Quarters => 1;

        public double Value(string indicator, int row, int quarter) => values[row];
    }
}
