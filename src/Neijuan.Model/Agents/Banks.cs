using Neijuan.Engine.Population;

namespace Neijuan.Model.Agents;

/// <summary>Banks: those of the regions, and a national one that holds the central government's bonds.</summary>
public sealed class Banks(int regional) : Table<BankId>(regional + 1)
{
    public BankId National => new(regional);
}
