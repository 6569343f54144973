using Neijuan.Model.Policies;

namespace Neijuan.Web.Documents;

/// <summary>A change as the command line writes it.</summary>
internal static class WrittenChange
{
    public static string Of(PolicyChange change)
    {
        var where = new[] { ("bloc", change.Bloc), ("province", change.Province), ("industry", change.Industry) }
            .Where(p => p.Item2 is not null).Select(p => $"{p.Item1}={p.Item2}").ToArray();
        return $"{change.Lever}{(where.Length == 0 ? "" : $"[{string.Join(',', where)}]")}={change.Value:R}@{change.From}";
    }

    public static string Of(ParameterChange change) => $"parameter.{change.Id}={change.Value:R}";
}
