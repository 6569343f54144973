using Neijuan.Engine.Population;

namespace Neijuan.Model.Agents;

/// <summary>
/// Households, those of a province side by side: a cohort of all of them in one row, or as many rows as there are to tell apart.
/// </summary>
public sealed class Households : Table<HouseholdId>
{
    public Households(int count)
        : base(count)
    {
        (Province, Bank, Share) = (Fact<ProvinceId>(), Fact<BankId>(), Fact<double>());
        SmoothedIncome = State<double>();
        Earned = Tally<double>();
        MortgageService = State<double>();
        Consumption = Working<double>();
    }

    public Column<HouseholdId, ProvinceId> Province { get; }
    public Column<HouseholdId, BankId> Bank { get; }
    public Column<HouseholdId, double> Share { get; }          // of its province's people: of wages, dividends, transfers and ownership

    public Column<HouseholdId, double> SmoothedIncome { get; } // ȳ

    public Column<HouseholdId, double> Earned { get; }         // interest on its own deposit, bn CNY this quarter

    public Column<HouseholdId, double> Consumption { get; }     // bn CNY this quarter
    public Column<HouseholdId, double> MortgageService { get; } // interest and instalment, bn CNY last quarter
}
