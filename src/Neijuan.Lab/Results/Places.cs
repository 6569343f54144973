using Neijuan.Engine.Recording;
using Neijuan.Model.Policies;

namespace Neijuan.Lab.Results;

/// <summary>Which places a recorded row is about.</summary>
internal static class Places
{
    public static (string? Industry, string? Province, string? Bloc) At(this PlaceNames places, Dimension dimension, int row)
    {
        var industries = places.Industries.Count;
        return dimension switch
        {
            Dimension.Nation => (null, null, null),
            Dimension.Industry => (places.Industries[row], null, null),
            Dimension.Province => (null, places.Provinces[row], null),
            Dimension.ProvinceIndustry => (places.Industries[row % industries], places.Provinces[row / industries], null),
            Dimension.Bloc => (null, null, places.Blocs[row]),
            _ => (places.Industries[row % industries], null, places.Blocs[row / industries]),
        };
    }
}
