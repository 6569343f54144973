using Neijuan.Model.Decisions;
using Neijuan.Model.Markets;

namespace Neijuan.Model.Rules;

/// <summary>Prices and the goods market.</summary>
static class MarketRules
{
    public static RuleBlock Block { get; } = new("Prices and the goods market",
        new Rule("R22", "Price review",
            "A firm's price is drawn to the normal price of its own cost and to the price at which goods were sold. It is lowered when "
                + "stocks are above what the firm wants and when orders leave plant idle. What all firms pay more for passes on by "
                + "itself, for it raises every normal price. No firm asks more than a multiple of its normal price, nor less than its "
                + "floor.",
            """
            Δ ln p_i = λ · ( ln P*_s c_i − ln p_i )
                       − κ_v · clip( v_i / max(o_i, order_floor · k_i) − ι, inventory_gap_floor, inventory_gap_ceiling )
                       + κ_u · ( clip(o_i / k_i, 0, order_rate_ceiling) − u* )
                       + θ · ( ln P̄_m − ln p_i )
            floor_i ≤ p_i ≤ max( floor_i, price_ceiling · P*_s c_i )
            P_m = Σ_i o_i p_i / Σ_i o_i
            """,
            "normal-cost pricing: Kalecki (1971), Lavoie (2014); adjustment to excess demand and to the market: Delli Gatti et al. "
                + "(2011); own cost and strategic complements: Amiti, Itskhoki and Konings (2019); the weight of utilisation is fitted "
                + "to the price falls of gluts",
            typeof(Pricing))
        {
            Letters = "p = price; P* c = normal price (R16); v = stock after sales; o = expected orders; k = capacity; P̄ = average "
                + "price at which goods were sold on market m; floor = price floor (R23); P_m = posted price of the market",
        },
        new Rule("R23", "Price floor",
            "A firm does not sell below cash cost, unless it is pressed and loans and subsidies replace the missing cash; clients go "
                + "lower than others.",
            """
            floor_i = c^v_i · [ 1 − δ_D χ_D σ (dumping_private_share + (1 − dumping_private_share) g_i) ]   if pressed (R19)
                    = c^v_i   else
            """,
            "assumption of this model",
            typeof(Pricing))
        {
            Letters = "c^v = cash cost (R16); χ_D = switch of dumping; σ = softness (R49); g = 1 for a client, else 0",
        },
        new Rule("R24", "Matching of orders",
            "Orders go to firms by stock, capacity and price. What stock allows is sold; what is unmet is spread over the stock that is "
                + "left. Firms remember the orders they had, and part of what is not sold spoils.",
            """
            a_i = [ (1 − capacity_attraction) (v_i + q_i) + capacity_attraction · k_i · 1(not stopped) ] · (p_i / P_m)^(−ε)
            d_i = D_m a_i / Σ a,   sold¹_i = min(d_i, v_i + q_i)
            sold_i = sold¹_i + (v_i + q_i − sold¹_i) · min( 1, (D_m − Σ sold¹) / Σ (v + q − sold¹) )
            o_i ← (1 − order_smoothing) o_i + order_smoothing · d_i
            v_i ← (1 − spoilage) (v_i + q_i − sold_i)
            """,
            "matching with incomplete price sorting: Caiani et al. (2016); elasticities of Broda and Weinstein (2006)",
            typeof(GoodsMarket), typeof(Payments))
        {
            Letters = "a = attraction; v = stock; q = output; k = capacity; p, P_m = price of the firm and the market; D = demand of "
                + "the market, home and exports; d = orders; o = expected orders",
        },
        new Rule("R25", "Home demand by tier",
            "Part of home demand wants the high tier. There Chinese goods compete with foreign ones in price, up to the capacity of "
                + "Chinese firms; what foreigners win is not a Chinese sale. "
                + "When the currency falls foreign goods become dearer.",
            """
            D_sL = (1 − φ^H_s) N_s / P_sL
            D_sH = min( h φ^H_s N_s, K_sH P_sH ) / P_sH
            h = P_sH^(−ζ) / [ P_sH^(−ζ) + (high_tier_foreign_price / e)^(−ζ) ],   ζ = high_tier_domestic_exponent
            """,
            "Armington (1969)",
            typeof(GoodsMarket))
        {
            Letters = "N = nominal home demand (R37–R39); φ^H = high_tier_share of the industry; P = market price of the tier; K_sH = "
                + "capacity of Chinese high-tier firms; h = share of Chinese goods; e = foreign price of the currency (R68)",
        },
        new Rule("R26", "Imports for shortage",
            "Investment goods that home firms do not deliver are imported up to a share of the plan; the rest is not spent. Part of what "
                + "investors do not buy from the industries is equipment that is imported whatever is short.",
            """
            imports for shortage = min( max(0, planned − delivered), shortage_import_share · planned )
            imported equipment_u = s_I · I_u · (1 − Σ_s a_us),   the rest of that is construction
            """,
            "assumption of this model",
            typeof(Payments), typeof(Investment))
        {
            Letters = "planned = goods of all investment plans; delivered = what firms were paid for them; I_u, a_us = outlays of use u "
                + "and the share of industry s (R39)",
        });
}
