using Neijuan.Engine.Places;
using Neijuan.Model.Policies;

namespace Neijuan.Web.Documents;

/// <summary>A change as the command line writes it.</summary>
internal static class ChangeText
{
    public static string Of(PolicyChange change) =>
        $"{change.Lever}{(change.Place.IsEverywhere ? "" : $"[{change.Place}]")}={change.Value:R}@{change.From}";

    public static string Of(ParameterChange change) => $"parameter.{change.Id}={change.Value:R}";
}
