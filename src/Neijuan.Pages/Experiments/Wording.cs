using Neijuan.Engine.Recording;
using Neijuan.Lab.Experiments.Comparisons;
using Neijuan.Lab.Store;
using Neijuan.Pages.Words;

namespace Neijuan.Pages.Experiments;

/// <summary>Indicators, places and differences in words.</summary>
internal sealed class Wording(Func<string, string> nameOf)
{
    public static Unit UnitOf(Indicator indicator) =>
        indicator.Unit.StartsWith("share", StringComparison.Ordinal) ? Unit.Share : Unit.Number;

    /// <summary>The indicator's name with its place.</summary>
    public string Name(SeriesPath path)
    {
        string[] places = [.. path.Place.Names.Reverse().Select(n => nameOf(n.Name))];
        return places.Length == 0 ? path.Indicator.Name : $"{path.Indicator.Name}, {string.Join(", ", places)}";
    }

    /// <summary>A place as it is read rather than typed.</summary>
    public string Place(string id) => nameOf(id);

    public static string Signed(double value, Unit unit)
    {
        var text = unit == Unit.Share ? $"{Figures.Points(value)} points" : Figures.Plain(value);
        return unit == Unit.Number && value > 0 ? "+" + text : text;
    }

    /// <summary>A difference as a sentence would have it.</summary>
    public string Said(DifferenceRow row)
    {
        var unit = UnitOf(row.Path.Indicator);
        var d = row.Difference;
        return $"{Name(row.Path)}: {Signed(d.Median, unit)}{(unit == Unit.Share ? "" : " " + row.Path.Indicator.Unit)} in {row.Period} "
            + $"(90 % band {Signed(d.P5, unit)} to {Signed(d.P95, unit)}; this sign in {Figures.Percent(row.Agreement, 0)} of the pairs)";
    }

}
