using System.Text;
using Neijuan.Engine.Accounting;

namespace Neijuan.Cli.Documents;

/// <summary>What each verb of the ledger posts, found by doing it once with one fen in an empty ledger.</summary>
internal static class Verbs
{
    static readonly Party Household = new(Sector.Households, 0);
    static readonly Party Firm = new(Sector.Firms, 0);
    static readonly Party OtherFirm = new(Sector.Firms, 1);
    static readonly Party BankOfHousehold = new(Sector.Banks, 0);
    static readonly Party BankOfFirms = new(Sector.Banks, 1);
    static readonly Party Treasury = new(Sector.CentralGovernment, 0);
    static readonly Party Province = new(Sector.LocalGovernments, 0);
    static readonly Party CentralBank = new(Sector.CentralBank, 0);
    static readonly Party World = new(Sector.RestOfWorld, 0);

    static readonly (string Name, Party Party)[] Parties =
    [
        ("household", Household), ("firm", Firm), ("other firm", OtherFirm), ("household's bank", BankOfHousehold),
        ("firms' bank", BankOfFirms),
        ("province", Province), ("treasury", Treasury), ("central bank", CentralBank), ("world", World),
    ];

    static readonly Money One = new(1);

    static readonly (string Verb, string Example, Action<Ledger> Do)[] Examples =
    [
        ("Pay", "a firm pays a wage to a household at another bank", ledger => ledger.Pay(Flow.Wages, Firm, Household, One)),
        ("Pay", "a firm pays another at the same bank", ledger => ledger.Pay(Flow.PlantAuctions, Firm, OtherFirm, One)),
        ("Pay", "a firm pays tax to the treasury", ledger => ledger.Pay(Flow.ProfitTax, Firm, Treasury, One)),
        ("Pay", "the world pays for exports", ledger => ledger.Pay(Flow.Exports, World, Firm, One)),
        ("Lend", "a bank lends to a firm", ledger => ledger.Lend(Firm, One)),
        ("Repay", "a firm repays", ledger => ledger.Repay(Firm, One)),
        ("Purchase", "a bank buys a bond of the treasury", ledger => ledger.Purchase(Instrument.Bonds, BankOfFirms, Treasury, One)),
        ("WriteOff", "a bank gives up a loan to a firm", ledger => ledger.WriteOff(Instrument.Loans, BankOfFirms, Firm, One)),
        ("Revalue", "a household's share in a firm is worth more", ledger => ledger.Revalue(Instrument.Equity, Household, Firm, One)),
        ("Change", "a firm installs plant it has paid for",
            ledger => ledger.Change(OtherChange.CapitalFormation, Instrument.ProductiveCapital, Firm, One)),
        ("HandOver", "a province hands land that was paid for to a household",
            ledger => ledger.HandOver(Instrument.Land, Province, Household, One)),
    ];

    public static string Table()
    {
        var text = new StringBuilder("| verb | example | positions | matrix |\n|---|---|---|---|\n");
        foreach (var (verb, example, act) in Examples)
        {
            var ledger = new Ledger(
                sector => sector is Sector.Banks or Sector.Firms ? 2 : 1, party => party.Sector == Sector.Households ? 0 : 1);
            act(ledger);
            text.Append($"| `{verb}` | {example} | {Positions(ledger)} | {Entries(ledger)} |\n");
        }

        return text.ToString();
    }

    static string Positions(Ledger ledger) => string.Join("; ", Instruments.All
        .Select(instrument => (instrument, Moved: Parties.Where(p => ledger[instrument, p.Party].Fen != 0).ToArray()))
        .Where(row => row.Moved.Length > 0)
        .Select(row =>
            $"{row.instrument}: {string.Join(", ", row.Moved.Select(p => $"{p.Name} {Sign(ledger[row.instrument, p.Party].Fen)}"))}"));

    static string Entries(Ledger ledger)
    {
        var flows = from flow in Flows.All
                    where Enum.GetValues<Sector>().Any(s => ledger.PaidBy(flow, s) != 0)
                    select $"flow {flow}";
        var others = from why in OtherChanges.All
                     from instrument in Instruments.All
                     where Enum.GetValues<Sector>().Any(s => ledger.OtherChangeOf(why, instrument, s) != 0)
                     select $"other change {why}: {instrument}";
        string[] entries = [.. flows, .. others];
        return entries.Length > 0 ? string.Join("; ", entries) : "financial rows only";
    }

    static string Sign(long fen) => fen > 0 ? "+" : "−";
}
