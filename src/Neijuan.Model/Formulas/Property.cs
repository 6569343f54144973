namespace Neijuan.Model.Formulas;

/// <summary>How property reaches the rest of the economy (R6, R49b).</summary>
public static class Property
{
    /// <summary>
    /// How far property sentiment has fallen below normal, once credit and households look at it: 0 before, and never negative.
    /// </summary>
    /// <param name="sentiment">Property sentiment, 1 when normal.</param>
    /// <param name="felt">From when on it is felt, 0 or 1 (calendar series <c>property_felt</c>).</param>
    public static double Slump(double sentiment, double felt) => felt > 0 ? Math.Max(0, 1 - sentiment) : 0;
}
