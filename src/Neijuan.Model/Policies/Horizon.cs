using Neijuan.Engine.Time;

namespace Neijuan.Model.Policies;

/// <summary>The quarters that data and scenarios speak of.</summary>
public static class Horizon
{
    public static readonly Quarter First = Quarter.Parse("2005Q1");
    public static readonly Quarter Last = Quarter.Parse("2030Q4");

    public static string Text { get; } = $"a quarter from {First} to {Last}, written like 2018Q1";

    public static bool TryParse(string text, out Quarter quarter) => Quarter.TryParse(text, out quarter) && quarter >= First && quarter <= Last;
}
