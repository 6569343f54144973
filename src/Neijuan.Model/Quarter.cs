using Neijuan.Engine.Execution;
using Neijuan.Model.Decisions;
using Neijuan.Model.Markets;
using Neijuan.Model.Settlement;

namespace Neijuan.Model;

/// <summary>What happens in a quarter, and in what order. Agents read what the previous quarter left unless a line above has renewed it.</summary>
public static class QuarterStages
{
    public static readonly Stage<Economy>[] Stages =
    [
        // The state sets the field
        new("planner sets targets and priorities",        Planning.SetTargets),
        new("experience lowers costs",                    Costs.Update),
        new("provinces adopt priority industries",        Adoption.Spread),
        new("everybody extrapolates the same market",     Expectations.Form),

        // Investment and its finance
        new("provinces push capacity",                    ProvincialPush.Respond),
        new("firms plan investment and borrow",           InvestmentPlans.Set),
        new("new firms enter",                            PrivateEntry.Admit),
        new("provinces build and sell land",              PublicWorks.Build),

        // Demand, production, trade
        new("households and investors plan purchases",    Demand.Form),
        new("firms decide output",                        Production.Decide),
        new("the world orders",                           Trade.Order),
        new("the goods market matches and settles",       GoodsMarket.Clear),
        new("the services market settles",                ServicesMarket.Clear),
        new("wages, inputs and taxes are paid",           Wages.Pay),
        new("provinces support their clients",            OperatingSupport.Pay),

        // Debt
        new("firms service debt; banks roll over or call", DebtService.Settle),
        new("failed firms are wound up",                  Insolvency.Resolve),
        new("dividends are paid",                         Dividends.Pay),
        new("vehicles and developers service debt",       VehicleDebt.Settle),
        new("governments and banks balance",              PublicFinance.Settle),

        // The next quarter's plant, prices and policies
        new("plant is installed and wears out",           Plant.Renew),
        new("firms review prices",                        Pricing.Review),
        new("firms upgrade",                              Upgrading.Try),
        new("foreigners respond",                         ForeignResponse.React),
        new("wages, confidence and ranks adjust",         Aggregates.Update),
        new("owners mark their equity to book",           BookEquity.Mark),
    ];
}
