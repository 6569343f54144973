using Neijuan.Engine.Places;
using Neijuan.Engine.Recording;
using Neijuan.Lab.Outcomes;
using Neijuan.Model.Places;
using Neijuan.Model.Reading;

namespace Neijuan.Tests.Lab.Outcomes;

/// <summary>Series made up for a test: two industries, two provinces, two blocs.</summary>
internal sealed class Paths : ISeries
{
    public static readonly PlaceNames Places = new(
        (PlaceKinds.Industries, ["solar", "ev"]), (PlaceKinds.Provinces, ["beijing", "hebei"]), (PlaceKinds.Blocs, ["us", "eu"]));

    public static readonly Indicator[] Indicators =
    [
        new("china.gdp", "GDP", "bn CNY", PlaceKinds.Nation, ""),
        new("industry.price", "Price", "index", PlaceKinds.Industry, ""),
        new("province.debt", "Debt", "bn CNY", PlaceKinds.Province, ""),
        new("province_industry.capacity", "Capacity", "index", PlaceKinds.ProvinceIndustry, ""),
        new("bloc_industry.tariff", "Tariff", "share", PlaceKinds.BlocIndustry, ""),
    ];

    readonly Dictionary<(string Indicator, int Row), double[]> paths = [];

    public int Quarters { get; private init; }

    public static Paths Of(params double[] gdp) => new() { Quarters = gdp.Length, paths = { [("china.gdp", 0)] = gdp } };

    public Paths With(string indicator, int row, params double[] path)
    {
        paths[(indicator, row)] = path;
        return this;
    }

    public double Value(string indicator, int row, int quarter) => paths[(indicator, row)][quarter];

    public static OutcomeExpression Parse(string text)
    {
        var expression = OutcomeExpression.Parse(text, Indicators, Places, out var problems);
        return expression ?? throw new ArgumentException(string.Join('\n', problems));
    }

    public double this[string expression] => Parse(expression).Evaluate(this);

    public static IReadOnlyList<Finding> Problems(string text)
    {
        OutcomeExpression.Parse(text, Indicators, Places, out var problems);
        return problems;
    }
}
