using Neijuan.Engine.Recording;
using Neijuan.Model.Agents;

namespace Neijuan.Model.Policies;

/// <summary>The places that a lever's or an indicator's dimensions range over, by id.</summary>
public sealed record PlaceNames(IReadOnlyList<string> Industries, IReadOnlyList<string> Provinces, IReadOnlyList<string> Blocs)
{
    /// <summary>Words for the kinds of place, in the order in which a place is written.</summary>
    public static IReadOnlyList<string> Kinds { get; } = ["bloc", "province", "industry"];

    public IReadOnlyList<string> Of(string kind) => kind switch { "bloc" => Blocs, "province" => Provinces, _ => Industries };

    /// <summary>The kinds of place that an indicator is measured at; its rows run through the last kind first.</summary>
    public static IReadOnlyList<string> KindsOf(Dimension dimension) => dimension switch
    {
        Dimension.Nation => [],
        Dimension.Industry => ["industry"],
        Dimension.Province => ["province"],
        Dimension.ProvinceIndustry => ["province", "industry"],
        Dimension.Bloc => ["bloc"],
        _ => ["bloc", "industry"],
    };

    /// <summary>The kinds of place that a lever differs by.</summary>
    public static IReadOnlyList<string> KindsOf(Over over) => over switch
    {
        Over.Industries => ["industry"],
        Over.Provinces => ["province"],
        Over.Blocs => ["bloc"],
        Over.BlocsAndIndustries => ["bloc", "industry"],
        _ => [],
    };
}
