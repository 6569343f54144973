namespace Neijuan.Model.Rules;

/// <summary>Every rule of the model, block by block. <c>docs/rules.md</c> and <c>neijuan explain R22</c> are printed from here.</summary>
public static class ModelRules
{
    public static IReadOnlyList<RuleBlock> Blocks { get; } =
    [
        PlannerRules.Block, ProvinceRules.Block, InvestmentRules.Block, TechnologyRules.Block, ProductionRules.Block, MarketRules.Block,
        CreditRules.Block, ExitRules.Block, HouseholdRules.Block, ServicesRules.Block, PublicFinanceRules.Block, WorldRules.Block,
        PropertyRules.Block, OpeningRules.Block, UnbuiltRules.Block,
    ];

    /// <summary>All rules in the order of the blocks.</summary>
    public static IReadOnlyList<Rule> All { get; } = [.. Blocks.SelectMany(block => block.Rules)];

    /// <summary>The rule of an id, written in capitals or not.</summary>
    public static Rule? Find(string id) => All.FirstOrDefault(rule => string.Equals(rule.Id, id, StringComparison.OrdinalIgnoreCase));
}
