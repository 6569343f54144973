namespace Neijuan.Model.Agents;

/// <summary>What the buyers of a quarter mean to buy, bid and pay: made anew each quarter, and no part of the state.</summary>
public sealed class MarketDay(int industries)
{
    /// <summary>Planned investment by use.</summary>
    public Uses Uses { get; } = new(industries);

    /// <summary>What is bought from firms.</summary>
    public PurchaseList Purchases { get; } = new();

    /// <summary>What is bought from builders.</summary>
    public PurchaseList Construction { get; } = new();

    /// <summary>Who bids most for the plant of failed firms, by market.</summary>
    public int[] HighestBidder { get; } = new int[2 * industries];

    /// <summary>The bids on one market: who, and minus how much.</summary>
    public List<(int Firm, double Turn)> Bids { get; } = [];

    /// <summary>The bidders of one market, the highest bid first.</summary>
    public PriorityQueue<int, double> Bidders { get; } = new();
}
