using System.Text;
using Neijuan.Engine.Accounting;

namespace Neijuan.Cli.Documents;

/// <summary>The vocabulary of the accounts with its codes in the System of National Accounts 2008.</summary>
internal static class Headings
{
    public static string Sectors() => Table("sector", Enum.GetValues<Sector>(), _ => "");

    public static string Instruments() =>
        Table("instrument", Enum.GetValues<Instrument>(), i => i.IsReal() ? "real: an owner, no issuer" : "financial: adds up to zero");

    public static string Flows() => Table("flow", Enum.GetValues<Flow>(), _ => "");

    public static string OtherChanges() => Table("other change", Enum.GetValues<OtherChange>(), _ => "");

    static string Table<T>(string kind, IEnumerable<T> headings, Func<T, string> more) where T : struct, Enum
    {
        var text = new StringBuilder($"| {kind} | code | |\n|---|---|---|\n");
        foreach (var heading in headings)
        {
            var sna = SnaAttribute.Of(heading);
            text.Append($"| {heading} | {sna.Code} | {string.Join("; ", new[] { more(heading), sna.Note }.Where(part => part.Length > 0))}"
                + " |\n");
        }

        return text.ToString();
    }
}
