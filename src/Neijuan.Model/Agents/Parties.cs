using Neijuan.Engine.Accounting;

namespace Neijuan.Model.Agents;

/// <summary>Parties of which there is one.</summary>
public static class Parties
{
    public static readonly Party Treasury = new(Sector.CentralGovernment, 0);
    public static readonly Party World = new(Sector.RestOfWorld, 0);
    public static readonly Party CentralBank = new(Sector.CentralBank, 0);

    // The same counterpart for every group, made once.
    internal static readonly Func<int, PartyGroup> ToTreasury = _ => Treasury;
    internal static readonly Func<int, PartyGroup> ToWorld = _ => World;
}
