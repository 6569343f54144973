using System.Globalization;
using Neijuan.Engine.Places;
using Neijuan.Engine.Recording;
using Neijuan.Model.Policies;
using Neijuan.Model.Reading;

namespace Neijuan.Model.Scenarios;

/// <summary>Reads the <c>expect</c> block: a seed, and per indicator a quarter and what is promised of it.</summary>
public sealed class ExpectationReader(PlaceNames places, IReadOnlyList<Indicator> indicators)
{
    public const string Seed = "seed";
    public const double LargestSeed = 9007199254740991; // whole numbers that every reader of JSON keeps apart

    /// <summary>The key that says what is expected, with the relation it stands for.</summary>
    public static IReadOnlyList<(string Key, Relation Relation)> Relations { get; } =
    [
        ("value", Relation.Near), ("above", Relation.Above), ("below", Relation.Below),
        ("above_baseline_by", Relation.AboveBaselineBy), ("below_baseline_by", Relation.BelowBaselineBy),
    ];

    static readonly string[] Keys = ["at", .. Relations.Select(c => c.Key), "within"];

    public IReadOnlyList<Expectation> Read(YamlMap block, Findings findings)
    {
        var expectations = new List<Expectation>();
        var seeded = new YamlFields(block with { Entries = [.. block.Entries.Where(e => e.Key == Seed)] }, "expect", findings, [Seed]);
        var seed = ReadSeed(seeded, findings);
        foreach (var entry in block.Entries.Where(e => e.Key != Seed))
        {
            var indicator = IndicatorReference.Read(entry.Key, entry.Line, indicators, places, findings);
            if (entry.Value is not YamlMap map)
                findings.Add(entry.Line, "expect." + entry.Key, entry.Value.Shown, "is no mapping", string.Join(", ", Keys));
            else if (ReadOne(map, entry, indicator, seed, findings) is { } expectation) expectations.Add(expectation);
        }

        return expectations;
    }

    static ulong ReadSeed(YamlFields fields, Findings findings)
    {
        const string Allowed = "a whole number from 0";
        if (fields.Number(Seed, Allowed) is not { } seed) return 0;
        if (seed >= 0 && seed <= LargestSeed && seed == Math.Truncate(seed)) return (ulong)seed;
        findings.Add(fields.Line(Seed), "expect.seed", seed.ToString(CultureInfo.InvariantCulture), "is no seed", Allowed);
        return 0;
    }

    static Expectation? ReadOne(YamlMap map, YamlEntry entry, IndicatorReference? indicator, ulong seed, Findings findings)
    {
        var before = findings.Said;
        var path = "expect." + entry.Key;
        var fields = new YamlFields(map, path, findings, Keys);
        var at = Horizon.First;
        if (fields.Text("at", Horizon.Text) is { } when && !Horizon.TryParse(when, out at))
            findings.Add(fields.Line("at"), path + ".at", when, "is no quarter of the horizon", Horizon.Text);
        var given = Relations.Where(c => fields.Has(c.Key)).ToArray();
        if (given.Length != 1)
        {
            findings.Add(
                map.Line, path, string.Join(", ", given.Select(c => c.Key)), "does not say one thing",
                "one of " + string.Join(", ", Relations.Select(c => c.Key)));
            return null;
        }

        var (key, relation) = given[0];
        var value = fields.Number(key) ?? double.NaN;
        var within = relation == Relation.Near ? fields.Number("within", "a distance from 0") ?? double.NaN : 0;
        if (relation != Relation.Near && fields.Has("within"))
            findings.Add(fields.Line("within"), path + ".within", "", "goes with value only", "value and within");
        if (within < 0)
            findings.Add(
                fields.Line("within"), path + ".within", within.ToString(CultureInfo.InvariantCulture), "is negative", "a distance from 0");
        if (value < 0 && relation is Relation.AboveBaselineBy or Relation.BelowBaselineBy)
            findings.Add(
                fields.Line(key), $"{path}.{key}", value.ToString(CultureInfo.InvariantCulture), "is negative",
                "a share of the baseline from 0");
        return findings.Said > before || indicator is null ? null : new Expectation(indicator, at, relation, value, within, seed);
    }
}
