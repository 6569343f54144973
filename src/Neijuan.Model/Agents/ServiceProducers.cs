using Neijuan.Engine.Population;

namespace Neijuan.Model.Agents;

/// <summary>Producers of services and builders, one for a province.</summary>
public sealed class ServiceProducers : Table<ServiceProducerId>
{
    public ServiceProducers(int count)
        : base(count)
    {
        (Province, Bank, Weight) = (Fact<ProvinceId>(), Fact<BankId>(), Fact<double>());
        (Capital, Use) = (State<double>(), State<double>());
        Sales = Tally<double>();
        (Investment, Exports) = (Working<double>(), Working<double>());
    }

    public Column<ServiceProducerId, ProvinceId> Province { get; }
    public Column<ServiceProducerId, BankId> Bank { get; }
    public Column<ServiceProducerId, double> Weight { get; }     // of its province in national output

    public Column<ServiceProducerId, double> Capital { get; }    // K^S, bn CNY of 2005
    public Column<ServiceProducerId, double> Use { get; }        // u^S, sales over capacity, smoothed

    public Column<ServiceProducerId, double> Sales { get; }      // bn CNY this quarter

    public Column<ServiceProducerId, double> Investment { get; } // planned, bn CNY this quarter
    public Column<ServiceProducerId, double> Exports { get; }    // bn CNY this quarter
}
