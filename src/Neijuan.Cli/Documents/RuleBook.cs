using Neijuan.Cli.Input;
using Neijuan.Lab.Claims;
using Neijuan.Model.Policies;
using Neijuan.Model.Rules;

namespace Neijuan.Cli.Documents;

/// <summary>What the other declarations say about a rule: parameters, levers and claims cite it, none is listed twice.</summary>
internal sealed class RuleBook(Inputs inputs)
{
    readonly IReadOnlyList<Claim> claims = ClaimSet.Load(inputs.Data).Claims;

    public IReadOnlyList<ParameterInfo> ParametersOf(Rule rule) =>
        [.. inputs.Data.Parameters.Where(p => RuleCitations.Cites(p.Rule, rule))];

    public IReadOnlyList<Lever> LeversOf(Rule rule) => [.. Levers.All.Where(lever => RuleCitations.Cites(lever.Rule, rule))];

    public IReadOnlyList<Claim> ClaimsOf(Rule rule) => [.. claims.Where(claim => RuleCitations.Cites(claim.Rules, rule))];
}
