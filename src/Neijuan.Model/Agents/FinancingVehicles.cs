using Neijuan.Engine.Population;

namespace Neijuan.Model.Agents;

/// <summary>Local government financing vehicles, which borrow for infrastructure and for stakes in firms, one for a province.</summary>
public sealed class FinancingVehicles : Table<VehicleId>
{
    public FinancingVehicles(int count)
        : base(count)
    {
        (Province, Bank) = (Fact<ProvinceId>(), Fact<BankId>());
        DefaultedIn = State(-1);
        (Infrastructure, Capital) = (Working<double>(), State<double>());
    }

    public Column<VehicleId, ProvinceId> Province { get; }
    public Column<VehicleId, BankId> Bank { get; }

    public Column<VehicleId, int> DefaultedIn { get; }       // quarter of the last default; -1 when none
    public Column<VehicleId, double> Capital { get; }        // real, bn CNY of 2005

    public Column<VehicleId, double> Infrastructure { get; } // planned, bn CNY this quarter
}
