namespace Neijuan.Model.Markets;

/// <summary>What the buyers of a quarter mean to buy and what they pay: made anew each quarter, and no part of the state.</summary>
public sealed class MarketDay(int industries)
{
    /// <summary>Planned investment by use.</summary>
    public Uses Uses { get; } = new(industries);

    /// <summary>What is bought from firms.</summary>
    public PurchaseList Purchases { get; } = new();

    /// <summary>What is bought from builders.</summary>
    public PurchaseList Construction { get; } = new();
}
