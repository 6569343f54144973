using Neijuan.Engine.Execution;
using Neijuan.Model.Agents;
using Neijuan.Model.Decisions;
using Neijuan.Model.Markets;
using Neijuan.Model.Settlement;

namespace Neijuan.Model;

// Each line names what the stage may touch. What nobody can change (date, policy, parameters, data, chance) is the setting.

/// <summary>
/// What happens in a quarter, and in what order. Agents read what the previous quarter left unless a line above has renewed it.
/// </summary>
public static class QuarterStages
{
    public static readonly Stage<Economy>[] Stages =
    [
        new("the quarter begins",                         e => e.BeginQuarter()),

        // The state sets the field
        new("planner sets targets and priorities",        e => Planning.SetTargets(e.Industries, e.Provinces, e.Nation, e.Setting)),
        new("the central bank sets rates",                e => MonetaryPolicy.SetRates(e.Nation, e.Setting)),
        new("world prices reach input costs",             e => InputPrices.Update(e.Nation, e.Setting)),
        new("experience lowers costs",                    e => Costs.Update(e.Firms, e.Industries, e.Nation, e.Setting)),
        new("provinces adopt priority industries",        e => Adoption.Spread(e.Provinces, e.Cells, e.Industries, e.Setting)),
        new("everybody extrapolates the same market",     e => Expectations.Form(e.Industries, e.BlocCells, e.Setting)),

        // Investment and its finance
        new("provinces set capacity targets",             e => ProvincialTargets.Set(
            e.Provinces, e.Cells, e.Industries, e.Firms, e.Setting)),
        new("provinces push capacity",                    e => ProvincialPush.Respond(
            e.Provinces, e.Cells, e.Industries, e.Markets, e.Firms, e.Nation, e.Ledger, e.Setting)),
        new("firms plan investment and borrow",           e => InvestmentPlans.Set(
            e.Firms, e.Industries, e.Provinces, e.Nation, e.Ledger, e.Setting)),
        new("the central bank relends",                   e => Relending.Lend(
            e.Firms, e.Industries, e.Provinces, e.Nation, e.Ledger, e.Setting)),
        new("services producers plan and borrow",         e => ServicesPlans.Set(
            e.Services, e.Provinces, e.Nation, e.Ledger, e.Setting)),
        new("new firms enter",                            e => PrivateEntry.Admit(
            e.Firms, e.Industries, e.Markets, e.Provinces, e.Cells, e.Nation, e.Ledger, e.Setting)),
        new("homes are sold before they are built",       e => HomeMarket.Sell(
            e.Provinces, e.Households, e.Developers, e.Nation, e.Ledger, e.Setting)),
        new("developers build and buy land",              e => Building.Build(
            e.Provinces, e.Households, e.Developers, e.Nation, e.Ledger, e.Setting)),
        new("provinces build infrastructure",             e => Infrastructure.Build(
            e.Provinces, e.Vehicles, e.Nation, e.Ledger, e.Setting)),

        // Demand, production, trade
        new("households and investors plan purchases",    e => Demand.Form(
            e.Provinces, e.Households, e.Services, e.Vehicles, e.Developers, e.Industries, e.Firms, e.Nation, e.MarketDay, e.Ledger,
            e.Setting)),
        new("firms decide output",                        e => Production.Decide(e.Firms, e.Nation, e.Ledger, e.Setting)),
        new("the world orders",                           e => Trade.Order(
            e.Blocs, e.BlocCells, e.Industries, e.Markets, e.Nation, e.Setting)),
        new("the goods market matches",                   e => GoodsMarket.Match(
            e.Firms, e.Industries, e.Markets, e.BlocCells, e.Nation, e.Setting)),
        new("buyers pay for goods",                       e => Payments.Settle(
            e.Firms, e.Industries, e.Markets, e.Provinces, e.Households, e.Services, e.Vehicles, e.Developers, e.Nation, e.MarketDay,
            e.Ledger, e.Setting)),
        new("the services market settles",                e => ServicesMarket.Clear(
            e.Firms, e.Provinces, e.Households, e.Services, e.Industries, e.Nation, e.Ledger, e.Setting)),
        new("wages, inputs and taxes are paid",           e => Wages.Pay(e.Firms, e.Provinces, e.Services, e.Nation, e.Ledger, e.Setting)),
        new("profits are taxed",                          e => Taxes.OnProfits(
            e.Firms, e.Industries, e.Provinces, e.Nation, e.Ledger, e.Setting)),
        new("provinces support their clients",            e => OperatingSupport.Pay(
            e.Firms, e.Industries, e.Provinces, e.Nation, e.Ledger, e.Setting)),

        // Debt
        new("firms service debt; banks roll over or call", e => DebtService.Settle(
            e.Firms, e.Provinces, e.Banks, e.Nation, e.Ledger, e.Setting)),
        new("failed firms are wound up",                  e => Insolvency.Resolve(
            e.Firms, e.Industries, e.Markets, e.Provinces, e.Nation, e.MarketDay, e.Ledger, e.Setting)),
        new("dividends are paid",                         e => Dividends.Pay(e.Firms, e.Provinces, e.Nation, e.Ledger, e.Setting)),
        new("vehicles service debt",                      e => VehicleDebt.Settle(
            e.Provinces, e.Vehicles, e.Banks, e.Nation, e.Ledger, e.Setting)),
        new("developers service debt",                    e => DeveloperDebt.Settle(
            e.Provinces, e.Developers, e.Nation, e.Ledger, e.Setting)),
        new("households service debt",                    e => HouseholdDebt.Settle(e.Households, e.Nation, e.Ledger, e.Setting)),
        new("governments balance",                        e => PublicFinance.Settle(e.Provinces, e.Banks, e.Nation, e.Ledger, e.Setting)),
        new("banks keep their capital",                   e => BankCapital.Settle(e.Provinces, e.Banks, e.Nation, e.Ledger, e.Setting)),

        // The next quarter's plant, prices and policies
        new("plant is installed and wears out",           e => Plant.Renew(
            e.Firms, e.Industries, e.Households, e.Services, e.Vehicles, e.BlocCells, e.Nation, e.Ledger, e.Setting)),
        new("firms review prices",                        e => Pricing.Review(
            e.Firms, e.Industries, e.Markets, e.Nation, e.Setting)),
        new("firms upgrade",                              e => Upgrading.Try(e.Firms, e.Industries, e.Setting)),
        new("foreigners respond",                         e => ForeignResponse.React(
            e.Blocs, e.BlocCells, e.Industries, e.Markets, e.Nation, e.Setting)),
        new("wages, confidence and ranks adjust",         e => Aggregates.Update(
            e.Nation, e.Provinces, e.Households, e.Services, e.Vehicles, e.Industries, e.Markets, e.Firms, e.Ledger, e.Setting)),
        new("owners mark their equity to book",           e => BookEquity.Mark(e.Firms, e.Provinces, e.Banks, e.Ledger)),
    ];
}
