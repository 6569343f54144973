using Neijuan.Engine.Population;

namespace Neijuan.Model.Agents;

/// <summary>Developers, who sell homes and have them built, one for a province.</summary>
public sealed class Developers : Table<DeveloperId>
{
    public Developers(int count)
        : base(count)
    {
        (Province, Bank) = (Fact<ProvinceId>(), Fact<BankId>());
        (WorkOwed, DebtBefore, DebtKept) = (State<double>(), State<double>(), State(1.0));
        Speed = State(1.0);
        (Construction, Sales) = (Working<double>(), Working<double>());
    }

    public Column<DeveloperId, ProvinceId> Province { get; }
    public Column<DeveloperId, BankId> Bank { get; }

    public Column<DeveloperId, double> WorkOwed { get; }     // on homes that were sold and are not built, bn CNY
    public Column<DeveloperId, double> DebtBefore { get; }   // when the red lines were drawn, over trend output a quarter
    public Column<DeveloperId, double> DebtKept { get; }     // part of it that the red lines still allow

    public Column<DeveloperId, double> Construction { get; } // planned, bn CNY this quarter
    public Column<DeveloperId, double> Sales { get; }        // bn CNY this quarter
    public Column<DeveloperId, double> Speed { get; }        // built over due, this quarter
}
