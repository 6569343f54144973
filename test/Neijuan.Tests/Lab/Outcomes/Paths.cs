using Neijuan.Engine.Recording;
using Neijuan.Lab.Outcomes;
using Neijuan.Model.Agents;
using Neijuan.Model.Policies;
using Neijuan.Model.Reading;

namespace Neijuan.Tests.Lab.Outcomes;

/// <summary>Series made up for a test: two industries, two provinces, two blocs.</summary>
internal sealed class Paths : ISeries
{
    public static readonly PlaceNames Places = new(["solar", "ev"], ["beijing", "hebei"], ["us", "eu"]);

    public static readonly Indicator[] Indicators =
    [
        new("china.gdp", "GDP", "bn CNY", Dimension.Nation, ""),
        new("industry.price", "Price", "index", Dimension.Industry, ""),
        new("province.debt", "Debt", "bn CNY", Dimension.Province, ""),
        new("province_industry.capacity", "Capacity", "index", Dimension.ProvinceIndustry, ""),
        new("bloc_industry.tariff", "Tariff", "share", Dimension.BlocIndustry, ""),
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
