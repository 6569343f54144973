using Neijuan.Engine.Accounting;
using Neijuan.Engine.Places;
using Neijuan.Engine.Recording;
using Neijuan.Engine.Time;
using Neijuan.Lab.History;
using Neijuan.Lab.Results;
using Neijuan.Lab.Store;
using Neijuan.Model.Places;
using Neijuan.Model.Policies;

namespace Neijuan.Tests.Lab.Store;

/// <summary>A run of three quarters, two industries, two provinces and two blocs, whose every number says where it is from.</summary>
internal static class SmallRun
{
    public static readonly PlaceNames Places = new(
        (PlaceKinds.Industries, ["solar", "ev"]), (PlaceKinds.Provinces, ["beijing", "hebei"]), (PlaceKinds.Blocs, ["US", "EU"]));

    public static readonly Indicator[] Indicators =
    [
        new("china.capacity_utilisation", "Utilisation", "share", PlaceKinds.Nation, "Output over capacity"),
        new("china.not_defined", "Not defined", "share", PlaceKinds.Nation, "Never a number"),
        new("industry.utilisation", "Utilisation", "share", PlaceKinds.Industry, "Output over capacity"),
        new("province.rank", "Rank", "rank", PlaceKinds.Province, "Place in the tournament"),
        new("province_industry.capacity.share", "Share", "share", PlaceKinds.ProvinceIndustry, "Share of national capacity"),
        new("bloc.petitions", "Petitions", "count", PlaceKinds.Bloc, "Petitions so far"),
        new("bloc_industry.tariff", "Duty", "share", PlaceKinds.BlocIndustry, "Duty in force"),
    ];

    public static readonly RecordEntry Record = new(
        "china.capacity_utilisation", default, "2005Q1", 0.5, 0.4, null, "share", "Output over capacity", "A source, with a comma", "",
        "seen", "A", "");

    /// <summary>Utilisation is met within three points, and everything to 2018 is fitted.</summary>
    public static readonly ReadingRule Reading = Rule(new Tolerance("near", "utilisation", 0.03, OfValue: false));

    /// <summary>One group whose only indicator is that of the record, with a tolerance.</summary>
    public static ReadingRule Rule(Tolerance tolerance) => new(
        Quarter.Parse("2018Q4"), Quarter.Parse("2024Q4"), [tolerance],
        [new RecordGroup("utilisation", "Utilisation", new Dictionary<string, Tolerance> { [Record.Indicator] = tolerance })]);

    public static Catalogue Catalogue(params Indicator[] indicators) => new(
        indicators.Length == 0 ? Indicators : indicators,
        [new ParameterInfo("markup", "Markup", "Over unit cost", "share", "m", "R1", 0, 1, 0.2, "assumption", true, "pricing.yaml")],
        [new Lever("switch.tournament", "Tournament", "share", PlaceKinds.Nation, 0, 1, 1, "Provinces compete")],
        new HistoricalRecord([Record], Reading));

    public static double Number(int indicator, int quarter, int row) =>
        indicator == 1 ? double.NaN : (100 * indicator) + (10 * quarter) + row + 0.1;

    public static RunResult Result(ulong seed = 1, int quarters = 3)
    {
        var series = new SeriesRecorder(Indicators, Places);
        for (var quarter = 0; quarter < quarters; quarter++)
        {
            var now = quarter;
            series.Record((k, values) =>
            {
                for (var row = 0; row < values.Length; row++) values[row] = Number(k, now, row);
            });
        }

        return new RunResult(Manifest(seed, quarters), null, 1.5, Places, series, [.. Enumerable.Range(0, quarters).Select(Books)]);
    }

    public static Manifest Manifest(ulong seed = 1, int quarters = 3) => new(
        Neijuan.Lab.Results.Manifest.CurrentFormat,
        new ManifestVersions("1", "10", "1"),
        new ManifestScenario(
            "small", "A small run", "abc",
            [new ManifestChange("switch.tournament", new Dictionary<string, string>(), "2005Q1", 0, "test")]),
        new Dictionary<string, double> { ["markup"] = 0.2 },
        new Dictionary<string, string> { ["data/blocs.csv"] = "00" },
        seed,
        "2005Q1",
        new Quarter(quarters - 1).ToString(),
        1,
        new ManifestPlatform("test", "X64", 1),
        "00000000000000ff",
        Enumerable.Range(0, quarters).ToDictionary(q => new Quarter(q).ToString(), q => $"{q:x16}"),
        new ManifestStages(["plan", "act"], [.. Enumerable.Range(0, quarters).Select(q => (IReadOnlyList<string>)[$"p{q}", $"a{q}"])]));

    /// <summary>Rows whose names are out of alphabetical order, and an amount beyond what a double holds.</summary>
    public static QuarterMatrices Books(int quarter)
    {
        Matrix Of(string name) =>
            new(name, ["Reserves", "Deposits"], ["Households", "Banks"],
                new[,] { { 9_007_199_254_740_993L + quarter, -9_007_199_254_740_993L - quarter }, { 0, 0 } });
        return new QuarterMatrices(Of("balance sheet"), Of("flow"), Of("other change"));
    }
}
