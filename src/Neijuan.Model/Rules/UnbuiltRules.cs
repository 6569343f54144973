namespace Neijuan.Model.Rules;

/// <summary>What claims of the essay would need and the model does not do.</summary>
static class UnbuiltRules
{
    public static RuleBlock Block { get; } = new("Named by claims, not built",
        new Rule("R13", "Research against scale",
            "Firms would divide funds between research and capacity, and research would raise productivity. The model has no research: "
                + "a firm's productivity is drawn once.",
            "", "assumption of this model"),
        new Rule("R27", "Platforms",
            "Online platforms would raise price competition in consumer goods. The model's elasticity of orders is constant (R24).",
            "", "assumption of this model"),
        new Rule("R55", "Jobs around a factory",
            "Each lost job of manufacturing would cost service jobs, with slow local recovery. The model counts foreign jobs in "
                + "industry only.",
            "", "Moretti (2010); Autor, Dorn and Hanson (2013)"),
        new Rule("R58", "Outward investment",
            "Firms under duty or quota would build abroad. In the model they re-route (R53) or sell less.",
            "", "assumption of this model"),
        new Rule("R61", "Escalation and bargaining",
            "Tension would rise with duties and fall with concessions, and blocs would bargain over bundles of issues. In the model "
                + "isolation is the only answer (R1, R59).",
            "", "assumption of this model"));
}
