namespace Neijuan.Engine.Accounting;

/// <summary>Institutional sectors: the columns of every matrix, with their codes in the System of National Accounts 2008.</summary>
public enum Sector
{
    Households,         // S.14
    Firms,              // S.11, producers of tradable goods
    ServiceProducers,   // S.11, producers of services
    Developers,         // S.11, builders of dwellings
    FinancingVehicles,  // S.11001, public corporations that borrow for government
    LocalGovernments,   // S.1313
    CentralGovernment,  // S.1311
    Banks,              // S.122
    CentralBank,        // S.121
    RestOfWorld,        // S.2
}
