using Neijuan.Engine.Population;

namespace Neijuan.Model.Agents;

/// <summary>Producers of services and builders, one for a province.</summary>
public sealed class ServiceProducers : Table<ServiceProducerId>
{
    public ServiceProducers(int count)
        : base(count)
    {
        (Province, Bank) = (Fact<ProvinceId>(), Fact<BankId>());
        Sales = Tally<double>();
        Investment = Working<double>();
    }

    public Column<ServiceProducerId, ProvinceId> Province { get; }
    public Column<ServiceProducerId, BankId> Bank { get; }
    public Column<ServiceProducerId, double> Sales { get; }      // bn CNY this quarter
    public Column<ServiceProducerId, double> Investment { get; } // planned, bn CNY this quarter
}
