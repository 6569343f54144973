using Neijuan.Engine.Numerics;

namespace Neijuan.Model.Formulas;

/// <summary>Growth factors from rates per year.</summary>
public static class Growth
{
    /// <summary>(1 + rate per year)^¼.</summary>
    public static double OfQuarter(double ratePerYear) => Math.Sqrt(Math.Sqrt(1 + ratePerYear));

    /// <summary>(1 + rate)^periods.</summary>
    public static double Over(double rate, double periods) => Elementary.Pow(1 + rate, periods);
}
