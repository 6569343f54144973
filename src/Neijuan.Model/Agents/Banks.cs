using Neijuan.Engine.Population;

namespace Neijuan.Model.Agents;

/// <summary>Banks: those of the regions, and a national one that holds the central government's bonds.</summary>
public sealed class Banks : Table<BankId>
{
    readonly int regional;

    public Banks(int regional)
        : base(regional + 1)
    {
        this.regional = regional;
        Hardness = State(1.0);
    }

    public BankId National => new(regional);

    public Column<BankId, double> Hardness { get; } // h, of its willingness to roll over; 1 = normal
}
