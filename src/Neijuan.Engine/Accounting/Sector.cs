namespace Neijuan.Engine.Accounting;

/// <summary>Institutional sectors: the columns of every matrix, with their codes in the System of National Accounts 2008.</summary>
public enum Sector
{
    [Sna("S.14")] Households,
    [Sna("S.11", "producers of tradable goods")] Firms,
    [Sna("S.11", "producers of services")] ServiceProducers,
    [Sna("S.11", "builders of dwellings")] Developers,
    [Sna("S.11001", "public corporations that borrow for government")] FinancingVehicles,
    [Sna("S.1313")] LocalGovernments,
    [Sna("S.1311")] CentralGovernment,
    [Sna("S.122")] Banks,
    [Sna("S.121")] CentralBank,
    [Sna("S.2")] RestOfWorld,
}
