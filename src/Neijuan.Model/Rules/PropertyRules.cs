using Neijuan.Model.Markets;
using Neijuan.Model.Settlement;

namespace Neijuan.Model.Rules;

/// <summary>Homes, land and developers.</summary>
static class PropertyRules
{
    public static RuleBlock Block { get; } = new("Property",
        new Rule("R44", "Homes, land and the three red lines",
            "Households buy homes as sentiment and deposits allow; part of the price is construction and part is land, which the "
                + "province sells. Sentiment grows along a dated path until the three red lines make it fall. "
                + "Developers borrow what construction lacks and repay when flush.",
            """
            Prop ← min( sentiment_ceiling, Prop · (1 + property_growth) )     before the red lines
                 ← max( sentiment_floor, Prop · red_lines_decline )           from 2020Q3 with them
            sales_p = min( housing_purchases · Prop · Y_p, housing_deposit_limit · M^H_p )
            land_p = χ_LF · housing_land_share · sales_p,   construction_p = housing_construction_share · sales_p
            new debt = max( 0, construction_p − M^D_p )
            repayment = min( developer_repayment · L^D, max(0, M^D − developer_cash_buffer · Y_p) )
            """,
            "land finance: Jiang, Geng, Lü and Li (2012); sentiment is exogenous, an assumption of this model",
            typeof(HomeMarket), typeof(Building), typeof(DeveloperDebt))
        {
            Letters = "Prop = property sentiment, 1 is normal; Y = trend output of the province; M^H, M^D = deposits of households and "
                + "developers; L^D = debt of developers; χ_LF = switch of land finance",
        });
}
