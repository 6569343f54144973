namespace Neijuan.Model.Setup;

/// <summary>The uses of investment goods, by their ids in <c>data/uses.csv</c>.</summary>
public static class InvestmentUses
{
    public const int Firms = 0, Infrastructure = 1, Housing = 2, Services = 3;

    public static IReadOnlyList<string> Names { get; } = ["firm_investment", "infrastructure", "housing", "services_investment"];
}
