using Neijuan.Engine.Accounting;
using Neijuan.Engine.Numerics;
using Neijuan.Engine.Recording;
using Neijuan.Model.Agents;
using static Neijuan.Model.Indicators.IndicatorCatalogue;
using static Neijuan.Model.Indicators.IndustryStatistics;

namespace Neijuan.Model.Indicators;

/// <summary>What debt costs, and which of it stands on nothing.</summary>
internal static class DebtIndicators
{
    // Drehmann, Illes, Juselius and Santos, "How much income is used for debt payments?", BIS Quarterly Review, September 2015: instalments
    // over 13 years for companies, 18 for households.
    const int CompanyQuarters = 52, HouseholdQuarters = 72;

    public static readonly (Indicator Indicator, Measure Measure)[] All =
    [
        Nation("debt_service_ratio", "Debt service ratio", "share of income",
            "Instalments on loans of companies and households, over 13 and 18 years as the BIS assumes, over disposable income of "
            + "households and companies before interest.",
            (e, _) => Service(e) / Income(e)),
        Nation("vehicle_debt_at_risk", "Vehicles' debt at risk", "share of vehicles' debt",
            "Debt of vehicles whose fees and a tenth of their province's resources do not cover interest; cover is spread over a "
            + "province's vehicles.",
            (e, _) => AtRisk(e)),
    ];

    static double Service(Economy e)
    {
        var rates = e.Nation.Rates.Value;
        var companies = Owed(e, Sector.Firms) + Owed(e, Sector.Developers) + Owed(e, Sector.ServiceProducers);
        return (Instalment(rates.Loans / 4, CompanyQuarters) * companies)
            + (Instalment(rates.Vehicles / 4, CompanyQuarters) * Owed(e, Sector.FinancingVehicles))
            + (Instalment(rates.Mortgages / 4, HouseholdQuarters) * Owed(e, Sector.Households));
    }

    /// <summary>Constant instalment per unit of debt: i / (1 − (1 + i)^−s).</summary>
    internal static double Instalment(double ratePerQuarter, int quarters) =>
        ratePerQuarter / (1 - Elementary.Pow(1 + ratePerQuarter, -quarters));

    static double Income(Economy e)
    {
        var taxes = 0L;
        foreach (var government in new[] { Sector.LocalGovernments, Sector.CentralGovernment })
            taxes += e.Ledger.ReceivedBy(Flow.ValueAddedTax, government) + e.Ledger.ReceivedBy(Flow.ProfitTax, government);
        var given = e.Ledger.ReceivedBy(Flow.Transfers, Sector.Households) + e.Ledger.ReceivedBy(Flow.OperatingSubsidies, Sector.Firms);
        return e.Nation.Output + ((given - taxes) / Money.FenPerBillion);
    }

    // The vehicles of a province are many: their interest cover is log-logistic around the province's mean, so a part of their debt is at
    // risk.
    static double AtRisk(Economy e)
    {
        var (p, provinces, rates) = (e.Parameters, e.Provinces, e.Nation.Rates.Value);
        var (atRisk, all) = (0.0, 0.0);
        foreach (var r in provinces.Ids)
        {
            var (vehicle, trend) = (provinces.Vehicle[r], provinces.TrendOutput[r]);
            var debt = e.Debt(vehicle);
            var fees = e.Ledger[Instrument.ProductiveCapital, vehicle].Billions * p.InfrastructureFee / 4;
            var resources = provinces.LocalTax[r] + ((1 - p.LandCompensation) * provinces.LandRevenue[r]) + (p.TransferShare * trend);
            all += debt;
            atRisk += debt * ShareAtRisk((fees + (ResourcesForInterest * resources)) / Math.Max(1e-9, debt * rates.Vehicles / 4));
        }

        return Ratio(atRisk, all);
    }

    // Interest of a tenth of its resources is called critical for a city (finance of 205 cities in 2022, as quoted by the press).
    const double ResourcesForInterest = 0.10;

    const double CoverDispersion = 0.33; // of a logistic distribution of ln κ: a standard deviation of .6, assumption

    /// <summary>1 / (1 + κ^(1/s)): the share of vehicles whose means do not cover interest when they do so κ times on average.</summary>
    internal static double ShareAtRisk(double cover) => 1 / (1 + Elementary.Pow(Math.Max(cover, 1e-9), 1 / CoverDispersion));

    static double Owed(Economy e, Sector sector)
    {
        var sum = 0L;
        foreach (var fen in e.Ledger.Positions(Instrument.Loans, sector)) sum -= fen;
        return sum / Money.FenPerBillion;
    }
}
