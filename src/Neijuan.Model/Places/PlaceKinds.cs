using Neijuan.Engine.Places;

namespace Neijuan.Model.Places;

/// <summary>
/// The kinds of place of this economy. To add one: its axis and kind here. The names of its places are in <c>data/</c>, in the file and
/// column that the axis is called by; indicators, levers, readers, tables, schemas and documents follow.
/// </summary>
public static class PlaceKinds
{
    public static readonly Axis Industries = new("industry", "industries", "A branch of production.");
    public static readonly Axis Provinces = new("province", "provinces", "One of 31 provincial-level units.");
    public static readonly Axis Blocs = new("bloc", "blocs", "A group of foreign countries.");

    public static readonly PlaceKind Nation = new("china", "Nation", "national", "the nation");
    public static readonly PlaceKind Industry = new("industry", "Industry", "industry", "industries", Industries);
    public static readonly PlaceKind Province = new("province", "Province", "province", "provinces", Provinces);
    public static readonly PlaceKind ProvinceIndustry = new(
        "province_industry", "ProvinceIndustry", "province_industry", "industries in provinces", Provinces, Industries);
    public static readonly PlaceKind Bloc = new("bloc", "Bloc", "bloc", "blocs", Blocs);
    public static readonly PlaceKind BlocIndustry = new(
        "bloc_industry", "BlocIndustry", "bloc_industry", "industries in blocs", Blocs, Industries);

    /// <summary>In the order of the columns of a table; a place is written the other way round.</summary>
    public static IReadOnlyList<Axis> Axes { get; } = [Industries, Provinces, Blocs];

    public static IReadOnlyList<PlaceKind> All { get; } = [Nation, Industry, Province, ProvinceIndustry, Bloc, BlocIndustry];
}

/// <summary>The names of this economy's places.</summary>
public static class NamesOfPlaces
{
    extension(PlaceNames names)
    {
        public IReadOnlyList<string> Industries => names[PlaceKinds.Industries];

        public IReadOnlyList<string> Provinces => names[PlaceKinds.Provinces];

        public IReadOnlyList<string> Blocs => names[PlaceKinds.Blocs];
    }
}
