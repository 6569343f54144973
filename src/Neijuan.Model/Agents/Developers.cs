using Neijuan.Engine.Population;

namespace Neijuan.Model.Agents;

/// <summary>Developers, who sell homes and have them built, one for a province.</summary>
public sealed class Developers : Table<DeveloperId>
{
    public Developers(int count)
        : base(count)
    {
        (Province, Bank) = (Fact<ProvinceId>(), Fact<BankId>());
        Construction = Working<double>();
    }

    public Column<DeveloperId, ProvinceId> Province { get; }
    public Column<DeveloperId, BankId> Bank { get; }
    public Column<DeveloperId, double> Construction { get; } // planned, bn CNY this quarter
}
