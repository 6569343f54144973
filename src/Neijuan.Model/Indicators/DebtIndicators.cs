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
    // over 13 years.
    const int InstalmentQuarters = 52;

    // A fifth of vehicles' debt falls due in a year.
    const double MaturingShare = 0.2;

    public static readonly (Indicator Indicator, Measure Measure)[] All =
    [
        Nation("debt_service_ratio", "Debt service ratio", "share of income",
            "Instalments on loans of firms, developers and vehicles, over 13 years as the BIS assumes, over disposable income of "
            + "households and companies before interest.",
            (e, _) => Service(e) / Income(e)),
        Nation("vehicle_debt_at_risk", "Vehicles' debt at risk", "share of vehicles' debt",
            "Debt of vehicles whose province's cash and a year's surplus do not cover a year's interest and maturities of one fifth.",
            (e, _) => AtRisk(e)),
    ];

    static double Service(Economy e)
    {
        var p = e.Parameters;
        return (Instalment(p.LoanRate / 4) * (Owed(e, Sector.Firms) + Owed(e, Sector.Developers)))
            + (Instalment(p.VehicleRate / 4) * Owed(e, Sector.FinancingVehicles));
    }

    /// <summary>Constant instalment per unit of debt: i / (1 − (1 + i)^−s).</summary>
    internal static double Instalment(double ratePerQuarter) =>
        ratePerQuarter / (1 - Elementary.Pow(1 + ratePerQuarter, -InstalmentQuarters));

    static double Income(Economy e)
    {
        var taxes = 0L;
        foreach (var government in new[] { Sector.LocalGovernments, Sector.CentralGovernment })
            taxes += e.Ledger.ReceivedBy(Flow.ValueAddedTax, government) + e.Ledger.ReceivedBy(Flow.ProfitTax, government);
        var given = e.Ledger.ReceivedBy(Flow.Transfers, Sector.Households) + e.Ledger.ReceivedBy(Flow.OperatingSubsidies, Sector.Firms);
        return e.Nation.Output + ((given - taxes) / Money.FenPerBillion);
    }

    static double AtRisk(Economy e)
    {
        var (p, provinces) = (e.Parameters, e.Provinces);
        var (atRisk, all) = (0.0, 0.0);
        foreach (var r in provinces.Ids)
        {
            var (vehicle, trend) = (provinces.Vehicle[r], provinces.TrendOutput[r]);
            var debt = e.Debt(vehicle);
            var mandates = p.LocalMandate * p.PublicConsumption * trend;
            var surplus = provinces.LocalTax[r] + provinces.LandRevenue[r] + (p.TransferShare * trend) - mandates - provinces.Support[r];
            all += debt;
            atRisk += Means(e.Cash(r), e.Cash(vehicle), surplus) < debt * (p.VehicleRate + MaturingShare) ? debt : 0;
        }

        return Ratio(atRisk, all);
    }

    /// <summary>What a year's interest and maturities can be paid from: cash of province and vehicle, and a year's surplus.</summary>
    internal static double Means(double provinceCash, double vehicleCash, double surplusPerQuarter) =>
        Math.Max(0, provinceCash) + Math.Max(0, vehicleCash) + (4 * Math.Max(0, surplusPerQuarter));

    static double Owed(Economy e, Sector sector)
    {
        var sum = 0L;
        foreach (var fen in e.Ledger.Positions(Instrument.Loans, sector)) sum -= fen;
        return sum / Money.FenPerBillion;
    }
}
