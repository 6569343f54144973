using Neijuan.Engine.Numerics;

namespace Neijuan.Lab.Outcomes;

/// <summary>A part of an expression: one number, or a path with a number for every quarter. What is not defined is not a number.</summary>
/// <param name="LastQuarter">The last quarter that must be there for it to be defined; −1 if none, the largest number if all of
/// them.</param>
/// <param name="At">Its value in a quarter; a single number is the same in all.</param>
internal sealed record Term(bool IsPath, int LastQuarter, Func<ISeries, int, double> At)
{
    public const int WholeRun = int.MaxValue;

    /// <summary>Unit of the indicator that it is a value of; empty for what is reckoned from several.</summary>
    public string Unit { get; init; } = "";

    public static Term Constant(double value) => new(false, -1, (_, _) => value);

    /// <summary>Something wrong stands here; the problem is known, and what surrounds it is still looked at.</summary>
    public static Term Wrong(bool isPath) => new(isPath, -1, (_, _) => double.NaN);

    public Term Map(Func<double, double> rule) => this with { At = (series, quarter) => rule(At(series, quarter)) };

    /// <summary>Joins two terms quarter by quarter; a number joins a path in every quarter.</summary>
    public static Term Join(Term left, Term right, Func<double, double, double> rule) => new(
        left.IsPath || right.IsPath, Math.Max(left.LastQuarter, right.LastQuarter),
        (series, quarter) => rule(left.At(series, quarter), right.At(series, quarter)));

    /// <summary>Truth as a number: 1 or 0, and undefined where a side is.</summary>
    public static Func<double, double, double> Holds(Func<double, double, bool> relation) => (left, right) =>
        double.IsNaN(left) || double.IsNaN(right) ? double.NaN : relation(left, right) ? 1 : 0;

    public static double Log(double value) => value > 0 ? Elementary.Log(value) : double.NaN;

    public static double Quotient(double left, double right) => right == 0 ? double.NaN : left / right;
}
