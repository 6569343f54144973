using Neijuan.Model.Places;

namespace Neijuan.Model.Policies;

/// <summary>Everything policy can set. To add a lever: one line here, one read in the mechanism it changes.</summary>
public static class Levers
{
    // Mechanisms that can be turned off
    public static readonly Lever Tournament = Switch("switch.tournament", "Rivalry between provinces", 1, "R2, R4-R6, R11, R43",
        "Provinces imitate one another, plan to be leading bases and race. At 0 they keep their market shares.");
    public static readonly Lever SoftBudget = Switch("switch.soft_budget", "Soft budgets", 1, "R5, R31, R34",
        "Distressed firms are rolled over and supported whatever they earn. At 0 creditors look at interest paid, and provinces at "
        + "returns.");
    public static readonly Lever Priorities = Switch("switch.priorities", "Central priorities", 1, "R1",
        "The centre designates priority industries. At 0 there are none.");
    public static readonly Lever Coordination = Switch("switch.coordination", "Central coordination", 0, "R4",
        "The centre holds the sum of provincial targets to a share of the expected market.");
    public static readonly Lever CashPressure = Switch("switch.cash_pressure", "Production for cash", 1, "R19",
        "Firms that cannot cover their debt service produce more to earn cash.");
    public static readonly Lever Dumping = Switch("switch.dumping", "Prices below cash cost", 1, "R23",
        "Supported firms under pressure may sell below cash cost.");
    public static readonly Lever LandFinance = Switch("switch.land_finance", "Land finance", 1, "R44",
        "Provinces sell the land under new homes.");
    public static readonly Lever TradePolicy = Switch("switch.trade_policy", "Anti-dumping reaction abroad", 1, "R52",
        "Foreign producers that are injured petition for duties.");
    public static readonly Lever Transshipment = Switch("switch.transshipment", "Trans-shipment", 1, "R53",
        "Exports under duty are routed through third countries.");
    public static readonly Lever SelfSufficiency = Switch("switch.self_sufficiency", "Self-sufficiency drive", 1, "R1, R6, R59",
        "Isolation strengthens priorities and enlarges local budgets.");
    public static readonly Lever PropertyRedLines = Switch("switch.property_red_lines", "Three red lines", 1, "R44",
        "From 2020Q3 property sentiment declines and credit turns to manufacturing.");
    public static readonly Lever ZeroCovid = Switch("switch.zero_covid", "Zero-COVID", 1, "R49d",
        "Consumption is held down in 2020H1 and 2022.");
    public static readonly Lever CapacityCuts = new("switch.capacity_cuts", "Administrative capacity cuts", "share in force",
        PlaceKinds.Industry, 0, 1, 1,
        "The state closes capacity by decree (supply-side reform).") { Rule = "R1b" };
    public static readonly Lever TaxCut = Switch("switch.tax_cut", "Tax cuts of 2018", 1, "R42",
        "Value-added and services taxes are cut from 2018Q2.");
    public static readonly Lever DebtCap = Switch("switch.vehicle_debt_cap", "Cap on vehicles' debt", 0, "R45",
        "Financing vehicles may borrow for infrastructure up to a share of output.");
    public static readonly Lever Rebate = Switch("switch.rebate", "Push money paid to households", 0, "R49e",
        "Households receive the value of the push budget: the budget-neutral arm of experiments that stop the push.");

    // What policy can set
    public static readonly Lever Leash = new("finance.leash", "Leash on finance", "share", PlaceKinds.Nation, 0, 1, 0,
        "The leadership restricts finance: softness is the soft budget times one minus this.") { Rule = "R49" };
    public static readonly Lever PushBudget = new("finance.push_budget", "Industrial push budget", "ratio to default", PlaceKinds.Province,
        0, 3, 1,
        "Scales a province's industrial push budget.") { Rule = "R6" };
    public static readonly Lever PropertyRedirection = new("finance.property_redirection", "Credit redirected from property",
        "ratio to default",
        PlaceKinds.Nation, 0, 2, 1, "Scales the credit that moves from property to manufacturing after the red lines.") { Rule = "R6" };
    public static readonly Lever Tariff = new("trade.tariff", "Tariff on Chinese goods", "share of price", PlaceKinds.BlocIndustry, 0, 2, 0,
        "A floor under the duty that a bloc charges.") { Rule = "R51" };
    public static readonly Lever ExportCap = new("trade.export_cap", "Voluntary export restraint", "share in force", PlaceKinds.Bloc, 0, 1,
        0,
        "Exports to a bloc are capped below their level of the quarter before, with slow growth.") { Rule = "R57" };
    public static readonly Lever ExchangeRateResponse = new("trade.exchange_rate_response", "Depreciation under tariffs",
        "share of default response",
        PlaceKinds.Nation, 0, 1, 0, "The currency falls with the average tariff that China faces.") { Rule = "R60" };
    public static readonly Lever ForeignSubsidy = new("foreign.industrial_policy", "Foreign industrial policy", "share in force",
        PlaceKinds.Bloc, 0, 1, 0,
        "A bloc relieves its own producers of part of their cost in the industries it subsidises.") { Rule = "R56" };
    public static readonly Lever ForeignRecession = new("foreign.recession", "Foreign recession", "share of demand", PlaceKinds.Bloc, 0,
        0.5, 0,
        "A bloc's demand for all industries falls by this share.") { Rule = "R62" };
    public static readonly Lever ForeignDemand = new("foreign.demand", "Foreign demand", "ratio to default", PlaceKinds.BlocIndustry, 0, 5,
        1,
        "Scales what a bloc spends on an industry's goods: a subsidy that stays, a market that closes.") { Rule = "R50" };
    public static readonly Lever HomeInstallation = new("planner.home_installation", "Installation at home", "ratio to default",
        PlaceKinds.Industry, 0, 5, 1,
        "Scales what utilities install at home: solar parks that the grid can take.") { Rule = "R39" };
    public static readonly Lever ForeignDemandCounted = new("planner.foreign_demand_counted", "Foreign market in plans", "share",
        PlaceKinds.Nation, 0, 1, 1,
        "The part of foreign demand that provincial targets count as theirs to win. At 0 they plan for the home market.")
        {
            Rule = "R3, R4",
        };
    public static readonly Lever Redistribution = new("households.redistribution", "Transfer to households", "share of trend output",
        PlaceKinds.Nation, 0, 0.10, 0,
        "The centre pays households a share of trend output.") { Rule = "R49e" };
    public static readonly Lever PriorityShift = new("planner.priority", "Priority of an industry", "added strength", PlaceKinds.Industry,
        -1, 1, 0,
        "Added to the calendar of central priorities.") { Rule = "R1" };
    public static readonly Lever GrowthTarget = new("planner.growth_target", "Growth target", "per year", PlaceKinds.Nation, 0, 0.15, 0.05,
        "The official growth target.") { Calendar = "growth_target", Rule = "R1c" };
    public static readonly Lever VatRate = new("tax.vat_rate", "Value-added tax", "share of value added", PlaceKinds.Nation, 0, 0.25, 0.11,
        "Value-added tax of firms.") { Calendar = "vat_rate", Rule = "R42" };
    public static readonly Lever ServicesTaxRate = new("tax.services_rate", "Services tax", "share of sales", PlaceKinds.Nation, 0, 0.2,
        0.09,
        "Tax on the sales of services producers.") { Calendar = "services_tax_rate", Rule = "R42" };
    public static readonly Lever ProfitTaxRate = new("tax.profit_rate", "Profit tax", "share of profit", PlaceKinds.Nation, 0, 0.5, 0.22,
        "Tax on firms' profits.") { Calendar = "profit_tax_rate", Rule = "R42" };
    public static readonly Lever CentralGoodsShare = new("tax.central_goods_share", "Centre's share of tax on industry", "share",
        PlaceKinds.Nation, 0, 1, 0.75,
        "The part of value-added tax of industry that goes to the centre: three quarters since 1994, half since 2016.")
        { Calendar = "central_goods_share", Rule = "R42" };
    public static readonly Lever CentralServicesShare = new("tax.central_services_share", "Centre's share of tax on services", "share",
        PlaceKinds.Nation, 0, 1, 0.4,
        "The part of taxes on services that goes to the centre: business tax was local, value-added tax is shared.")
        { Calendar = "central_services_share", Rule = "R42" };
    public static readonly Lever BankHardening = Switch("switch.bank_hardening", "Banks harden", 1, "R33",
        "Banks with little capital roll over less.");
    public static readonly Lever CentralBackstop = Switch("switch.central_backstop", "The centre pays for works", 1, "R43",
        "The centre pays part of the works that nothing else pays for, as far as public debt leaves room.");
    public static readonly Lever CommodityPrices = new("world.commodity_prices", "World commodity prices", "ratio to path",
        PlaceKinds.Nation, 0.5, 2, 1,
        "Scales world prices of metals, oil and coal.") { Rule = "R68" };
    public static readonly Lever ExchangeRate = new("trade.exchange_rate", "Value of the currency", "ratio to path", PlaceKinds.Nation,
        0.5, 2, 1,
        "Value of the yuan over its path: above 1 it is revalued.") { Rule = "R68, R60" };
    public static readonly Lever SpecialBonds = new("finance.special_bonds", "Special bonds", "share of output per year",
        PlaceKinds.Nation, 0, 0.1, 0,
        "New special bonds that provinces may sell for works.") { Calendar = "special_bonds", Rule = "R43" };
    public static readonly Lever GeneralBonds = new("finance.general_bonds", "General bonds", "share of output per year",
        PlaceKinds.Nation, 0, 0.1, 0,
        "New general bonds that provinces sell for their budgets.") { Calendar = "general_bonds", Rule = "R46" };
    public static readonly Lever DebtSwap = new("finance.debt_swap", "Swap of vehicles' debt", "share of output per year",
        PlaceKinds.Nation, 0, 0.1, 0,
        "Vehicles' loans that are replaced by bonds of their provinces.") { Calendar = "debt_swap", Rule = "R45" };
    public static readonly Lever LendingRate = new("finance.lending_rate", "Lending rate", "per year", PlaceKinds.Nation, 0, 0.15, 0.05,
        "One-year lending rate, around which the central bank reacts to inflation and slack.")
        { Calendar = "lending_rate", Rule = "R69" };
    public static readonly Lever LendingRateShift = new("finance.lending_rate_shift", "Change of the lending rate", "per year, added",
        PlaceKinds.Nation, -0.05, 0.05, 0,
        "Added to the lending rate: -0.01 is a cut by one point.") { Rule = "R69" };
    public static readonly Lever DepositRate = new("finance.deposit_rate", "Deposit rate", "per year", PlaceKinds.Nation, 0, 0.15, 0.02,
        "One-year deposit rate.") { Calendar = "deposit_rate", Rule = "R29" };
    public static readonly Lever DepositLiberalisation = new("finance.deposit_liberalisation", "Free deposit rates", "share in force",
        PlaceKinds.Nation, 0, 1, 0,
        "The part of the gap to the lending rate, less the banks' margin, that competition gives to depositors.") { Rule = "R29" };
    public static readonly Lever PropertySupport = new("property.support", "Support for property", "share of demand", PlaceKinds.Nation, 0,
        1, 0,
        "Raises demand for homes by this share and loosens the red lines by as much.") { Rule = "R44" };
    public static readonly Lever Infrastructure = new("planner.infrastructure", "Infrastructure, added", "share of trend output",
        PlaceKinds.Nation, -0.1, 0.1, 0,
        "Added to what provinces plan to build.") { Rule = "R43" };
    public static readonly Lever PublicPurchases = new("government.purchases", "Public consumption, added", "share of trend output",
        PlaceKinds.Nation, -0.05, 0.05, 0,
        "Added to what governments buy.") { Rule = "R42" };
    public static readonly Lever SocialInsurance = new("households.social_insurance", "Social insurance", "ratio to default",
        PlaceKinds.Nation, 0, 2, 1,
        "Scales the coverage of households by social insurance.") { Rule = "R37" };
    public static readonly Lever Productivity = new("economy.productivity", "Productivity", "ratio to path", PlaceKinds.Nation, 0.5, 2, 1,
        "Labour outside farming is worth this much more than on its path; capital follows.") { Rule = "R41" };

    public static readonly Lever RiskClassification = new("finance.risk_classification", "Classification of stale loans", "share in force",
        PlaceKinds.Nation, 0, 1, 0,
        "Banks classify loans whose debtors have not earned their interest for two years, and roll them over less often.")
        { Calendar = "risk_classification", Rule = "R31" };
    public static readonly Lever Relending = new("finance.relending", "Relending for priority industries", "share of output per year",
        PlaceKinds.Nation, 0, 0.05, 0,
        "Loans that the central bank refinances for investment in industries of priority.") { Calendar = "relending", Rule = "R48" };
    public static readonly Lever RedistributionSource = new("households.redistribution_source", "Who pays for the transfer",
        "share from infrastructure", PlaceKinds.Nation, 0, 1, 0,
        "At 0 the centre sells bonds for the transfer to households; at 1 provinces build less by as much.") { Rule = "R49e, R43" };
    public static readonly Lever TradeIn = new("households.trade_in", "Trade-in of durables", "share of demand", PlaceKinds.Nation, 0, 1, 0,
        "Purchases of durables that a subsidy brings forward; most of them are missing later.") { Calendar = "trade_in", Rule = "R38" };

    /// <summary>All levers and switches in the order of their declaration.</summary>
    public static IReadOnlyList<Lever> All { get; } =
    [
        Tournament, SoftBudget, Priorities, Coordination, CashPressure, Dumping, LandFinance, TradePolicy, Transshipment, SelfSufficiency,
        PropertyRedLines, ZeroCovid, CapacityCuts, TaxCut, DebtCap, Rebate, Leash, PushBudget, PropertyRedirection, Tariff, ExportCap,
        ExchangeRateResponse, ForeignSubsidy, ForeignRecession, ForeignDemand, HomeInstallation, ForeignDemandCounted, Redistribution,
        PriorityShift, GrowthTarget, VatRate, ServicesTaxRate, ProfitTaxRate, CentralGoodsShare, CentralServicesShare, BankHardening,
        CentralBackstop, CommodityPrices, ExchangeRate, SpecialBonds, GeneralBonds, DebtSwap, LendingRate, LendingRateShift, DepositRate,
        DepositLiberalisation, PropertySupport, Infrastructure, PublicPurchases, SocialInsurance, Productivity,
        RiskClassification, Relending, RedistributionSource, TradeIn,
    ];

    /// <summary>Finds them by id or alias.</summary>
    public static LeverIndex Index { get; } = new(All);

    public static Lever? Find(string id) => Index.Find(id);

    static Lever Switch(string id, string name, double value, string rule, string description) =>
        new(id, name, "share in force", PlaceKinds.Nation, 0, 1, value, description) { Rule = rule };
}
