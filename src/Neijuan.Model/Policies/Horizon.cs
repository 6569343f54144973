using Neijuan.Engine.Time;

namespace Neijuan.Model.Policies;

/// <summary>The quarters that data and scenarios speak of.</summary>
public static class Horizon
{
    public static readonly Quarter First = Quarter.Parse("2005Q1");
    public static readonly Quarter Last = Quarter.Parse("2030Q4");

    public static string Text { get; } = $"a quarter from {First} to {Last}, written like 2018Q1";

    /// <summary>All of them, in their order.</summary>
    public static IEnumerable<Quarter> Quarters =>
        Enumerable.Range(First.Index, Last.Index - First.Index + 1).Select(index => new Quarter(index));

    public static bool Holds(Quarter quarter) => quarter >= First && quarter <= Last;

    public static bool TryParse(string text, out Quarter quarter) => Quarter.TryParse(text, out quarter) && Holds(quarter);
}
