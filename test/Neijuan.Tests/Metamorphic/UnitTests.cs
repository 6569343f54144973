using System.Globalization;
using System.Text.RegularExpressions;
using Neijuan.Model;
using Neijuan.Model.Places;
using Xunit;

namespace Neijuan.Tests.Metamorphic;

/// <summary>What an economy does does not depend on what its money and its places are called.</summary>
public class UnitTests
{
    // Amounts of money at the opening; volumes are values at the prices of 2005, so they are in the same unit.
    static readonly string[] Amounts = ["gross_output_2005", "exports_2005", "opening_experience", "reference_experience"];

    /// <summary>
    /// Everything that is in billions of yuan at the opening is twice as much. Then so is everything that is recorded in billions, and
    /// shares, indices, rates and counts are as they were: to rounding, for every payment is a whole number of fen.
    /// </summary>
    [Fact]
    public void Twice_the_money_at_the_opening_is_twice_the_money_later_and_changes_nothing_else()
    {
        const int Quarters = 40;
        using var twice = new ChangedData(Doubled);
        var (once, doubled) = (Stepped(Economies.New(), Quarters), Stepped(twice.New(), Quarters));
        var wrong = new List<string>();
        foreach (var (indicator, k) in once.Recorder.Indicators.Select((indicator, k) => (indicator, k)))
        {
            var factor = IsAmount(indicator.Unit) ? 2 : 1;
            for (var quarter = 0; quarter < Quarters; quarter++)
            {
                var before = once.Recorder.Values(k, quarter);
                var after = doubled.Recorder.Values(k, quarter);
                for (var row = 0; row < before.Length; row++)
                    if (Math.Abs(after[row] - (factor * before[row])) > 1e-9 * Math.Max(1, Math.Abs(factor * before[row])))
                        wrong.Add($"{indicator.Id} ({indicator.Unit}) at {row} in quarter {quarter}: {before[row]} and {after[row]}");
            }
        }

        Assert.True(wrong.Count == 0, $"{wrong.Count} differ: " + string.Join('\n', wrong.Take(40)));
    }

    [Fact]
    public void What_places_are_called_changes_nothing()
    {
        const int Quarters = 20;
        string[] places = [.. Economies.Data.Places.Provinces, .. Economies.Data.Places.Industries, .. Economies.Data.Places.Blocs];
        using var renamed = new ChangedData((file, text) => file.EndsWith(".csv", StringComparison.Ordinal)
            ? InFields(text, (_, _, field) => Array.IndexOf(places, field) is >= 0 and var k ? $"place{places.Length - k}" : field)
            : text);
        Assert.Equal(Stepped(Economies.New(), Quarters).QuarterHashes, Stepped(renamed.New(), Quarters).QuarterHashes);
        Assert.DoesNotContain(Economies.Data.Places.Provinces[0], renamed.Data.Places.Provinces);
    }

    static bool IsAmount(string unit) => unit.Contains("bn CNY", StringComparison.Ordinal);

    static string Doubled(string file, string text) => file switch
    {
        "industries.csv" => InFields(text, (header, _, field) => Amounts.Contains(header) ? Twice(field) : field),
        "opening.csv" =>
            InFields(
                text, (header, line, field) =>
                    header == "value" && line.Contains("bn CNY", StringComparison.Ordinal) ? Twice(field) : field),
        _ => text,
    };

    // Every field of a table that is not quoted, with the name of its column and its line.
    static string InFields(string text, Func<string, string, string, string> change)
    {
        var lines = text.Split('\n');
        var header = lines[0].Split(',');
        return string.Join(
            '\n', lines.Select((line, k) => k == 0 || line.Length == 0 ? line : string.Join(',', Fields(line).Select((field, column) =>
            field.StartsWith('"') ? field : change(header[column], line, field)))));
    }

    static IEnumerable<string> Fields(string line) =>
        Regex.Matches(line, "(?<=^|,)(\"(?:[^\"]|\"\")*\"|[^,]*)").Select(field => field.Value);

    static string Twice(string number) =>
        (2 * double.Parse(number, CultureInfo.InvariantCulture)).ToString("R", CultureInfo.InvariantCulture);

    static Simulation Stepped(Simulation run, int quarters)
    {
        for (var quarter = 0; quarter < quarters; quarter++) run.Step();
        return run;
    }
}
