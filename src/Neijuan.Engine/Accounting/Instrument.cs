namespace Neijuan.Engine.Accounting;

/// <summary>What can be owned. Financial instruments have an issuer and a holder, so their rows add up to zero; real assets only an owner.</summary>
public enum Instrument
{
    Deposits,          // AF.22
    Loans,             // AF.4
    Bonds,             // AF.3
    Reserves,          // AF.22 at the central bank, net of its advances
    TreasuryDeposits,  // AF.22 at the central bank
    ForeignReserves,   // AF.1
    Equity,            // AF.5, at book value
    ProductiveCapital, // AN.11, at cost less depreciation
    Inventories,       // AN.12, at cash cost
    Dwellings,         // AN.111, at cost less depreciation
    Land,              // AN.211, land-use rights at cost
}

public static class Instruments
{
    public static readonly Instrument[] All = Enum.GetValues<Instrument>();

    /// <summary>Real assets have an owner and no issuer.</summary>
    public static bool IsReal(this Instrument instrument) => instrument >= Instrument.ProductiveCapital;
}
