namespace Neijuan.Model.Agents;

/// <summary>Interest rates of a quarter, per year (R29).</summary>
/// <param name="Loans">Of firms, services producers and developers.</param>
/// <param name="Soft">Of loans that were rolled over.</param>
/// <param name="Vehicles">Of financing vehicles.</param>
/// <param name="Mortgages">Of households.</param>
/// <param name="Deposits">Earned by households.</param>
/// <param name="Bonds">Of governments.</param>
public readonly record struct Rates(double Loans, double Soft, double Vehicles, double Mortgages, double Deposits, double Bonds);
