using Neijuan.Model.Settlement;

namespace Neijuan.Model.Rules;

/// <summary>How firms end, and what owners get meanwhile.</summary>
static class ExitRules
{
    public static RuleBlock Block { get; } = new("Exit and ownership",
        new Rule("R35", "Exit and consolidation",
            "Firms leave when the bank calls, when they are debt-free and hopeless, and, under hard budgets, when they are insolvent. "
                + "Part of their plant is auctioned within the market: "
                + "the highest bid is free cash plus a credit line, so access to finance picks the buyer, not productivity. The bank "
                + "bears what is left of the loan.",
            """
            leaves: called (R31);  or losses for more than voluntary_exit_quarters and no debt;
                    or σ < soft_budget_threshold, age > voluntary_exit_quarters
                   and L_i > insolvency_leverage · KV_i + insolvency_stock_weight · p_i v_i
            for sale: ψ_res k_i at fire_sale_price · κ_s · max(fire_sale_utilisation_floor, ū_s) per unit
            bid_j = max( 0, M_j − working_balance · k_j c^v_j )
                    + client_bid_credit · σ KV_j if client, else private_bid_credit · max( 0, credit_limit · KV_j − L_j )
            bought_j ≤ min( bid_size_ceiling · k_j, bid_j / price ),   highest bid first
            """,
            "zombies crowd out: Caballero, Hoshi and Kashyap (2008); that finance picks the buyer is an assumption of this model, after "
                + "the essay",
            typeof(Insolvency), typeof(Auction))
        {
            Letters = "σ = softness (R49); L, KV, M = loans, capital at cost, deposits; p v = value of the stock; k = capacity; κ = "
                + "capacity cost (R16); ū = order rate (R8); c^v = cash cost",
        },
        new Rule("R63", "Dividends of firms",
            "A profitable firm with cash beyond its working balance and some interest pays part of its profit to the households of its "
                + "province.",
            """
            dividend_i = min( dividend_share · profit_i, dividend_cash_ceiling · M_i )
                         if profit_i > 0 and M_i > dividend_cash_floor · k_i c^v_i + dividend_interest_cover · L_i r_i / 4
            r_i = r_soft if the rate is subsidised, r_L otherwise
            """,
            "assumption of this model; payout out of profit as in Godley and Lavoie (2007)",
            typeof(Dividends))
        {
            Letters = "profit = after tax and interest; M, L = deposits, loans; r_i = the firm's rate (R29); k = capacity; "
                + "c^v = cash cost (R16)",
        },
        new Rule("R67", "Equity at book value",
            "Corporations belong to somebody: their equity is marked to own funds every quarter, also when negative, so that they have "
                + "no net worth of their own.",
            "equity = assets − liabilities,   of a firm: the vehicle's stake to the vehicle, the rest to the households of the province",
            "own-funds method, SNA 2008, 13.71",
            typeof(BookEquity))
        {
            Letters = "stake = share of the vehicle in the equity paid in (R7)",
        });
}
