namespace Neijuan.Engine.Accounting;

/// <summary>
/// What can be owned. Financial instruments have an issuer and a holder, so their rows add up to zero; real assets only an owner.
/// </summary>
public enum Instrument
{
    [Sna("AF.22")] Deposits,
    [Sna("AF.4")] Loans,
    [Sna("AF.3")] Bonds,
    [Sna("AF.22", "at the central bank, net of its advances")] Reserves,
    [Sna("AF.22", "at the central bank")] TreasuryDeposits,
    [Sna("AF.1")] ForeignReserves,
    [Sna("AF.81", "of homes that are not built yet")] Prepayments,
    [Sna("AF.5", "at book value")] Equity,
    [Sna("AN.11", "at cost less depreciation")] ProductiveCapital,
    [Sna("AN.12", "at cash cost")] Inventories,
    [Sna("AN.111", "at cost less depreciation")] Dwellings,
    [Sna("AN.211", "land-use rights at cost")] Land,
}

public static class Instruments
{
    public static readonly Instrument[] All = Enum.GetValues<Instrument>();

    /// <summary>Real assets have an owner and no issuer.</summary>
    public static bool IsReal(this Instrument instrument) => instrument >= Instrument.ProductiveCapital;
}
