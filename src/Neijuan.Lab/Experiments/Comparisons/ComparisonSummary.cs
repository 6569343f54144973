using Neijuan.Engine.Places;

namespace Neijuan.Lab.Experiments.Comparisons;

/// <summary>
/// What a scenario changed in one period, in the order in which a reader wants it: what changed most, measured in spreads of the base; what
/// went either way; what stayed the same.
/// </summary>
public sealed class ComparisonSummary
{
    /// <summary>Share of the runs that must agree on the sign before a change is called one: the rule of the model's protocol.</summary>
    public const double Agreement = 0.8;

    /// <summary>Changes below this many spreads of the base are called small (assumption).</summary>
    public const double Small = 0.1;

    // Output, use of capacity and its excess, zombies, duties, and where exports go.
    static readonly string[] AskedOfAll =
    [
        "china.real_gdp", "china.capacity_utilisation", "china.zombie_share", "china.average_tariff", "industry.surplus_capacity",
        "bloc.exports_from_china",
    ];

    readonly DifferenceRow[] rows;

    public ComparisonSummary(IEnumerable<DifferenceRow> all, string scenario, string period)
    {
        (Scenario, Period) = (scenario, period);
        rows = [.. all.Where(r => r.Scenario == scenario && r.Period == period)];
    }

    public string Scenario { get; }

    public string Period { get; }

    /// <summary>What everybody asks of a scenario, changed or not.</summary>
    public IReadOnlyList<DifferenceRow> Headlines => [.. AskedOfAll.SelectMany(id => rows.Where(r => r.Path.Indicator.Id == id))];

    /// <summary>Rows of one kind whose sign the runs agree on and that are not small, largest first.</summary>
    public IReadOnlyList<DifferenceRow> Changed(PlaceKind kind) =>
        [.. Of(kind).Where(r => IsChange(r) && double.IsFinite(r.Size)).OrderByDescending(r => Math.Abs(r.Size))
            .ThenBy(r => r.Path.Offset)];

    /// <summary>Rows that never move in the base and do under the scenario: what it sets itself, or what only it sets off.</summary>
    public IReadOnlyList<DifferenceRow> SetOff(PlaceKind kind) =>
        [.. Of(kind).Where(r => IsChange(r) && !double.IsFinite(r.Size)).OrderBy(r => r.Path.Offset)];

    /// <summary>Rows whose runs agree on the sign, of a change that is small beside the base's own spread.</summary>
    public IReadOnlyList<DifferenceRow> Slight(PlaceKind kind) =>
        [.. Of(kind).Where(r => !r.IsExactlyZero && r.Agreement >= Agreement && Math.Abs(r.Size) < Small).OrderBy(r => r.Path.Offset)];

    /// <summary>Rows that rise in some runs and fall in others.</summary>
    public IReadOnlyList<DifferenceRow> EitherWay(PlaceKind kind) =>
        [.. Of(kind).Where(r => !r.IsExactlyZero && r.Agreement < Agreement).OrderBy(r => r.Path.Offset)];

    /// <summary>Rows that are exactly the same in every run.</summary>
    public IReadOnlyList<DifferenceRow> Unchanged(PlaceKind kind) => [.. Of(kind).Where(r => r.IsExactlyZero)];

    /// <summary>
    /// Where it went: for each indicator of a kind that changed anywhere, the places by their median difference, highest first.
    /// Indicators come in the order of their largest change.
    /// </summary>
    public IReadOnlyList<IReadOnlyList<DifferenceRow>> Places(PlaceKind kind) =>
    [
        .. Of(kind).GroupBy(r => r.Path.Indicator.Id).Where(g => g.Any(IsChange))
            .OrderByDescending(g => g.Where(IsChange).Max(r => double.IsFinite(r.Size) ? Math.Abs(r.Size) : 0))
            .Select(g => (IReadOnlyList<DifferenceRow>)[.. g.OrderByDescending(r => r.Difference.Median).ThenBy(r => r.Path.Offset)]),
    ];

    /// <summary>Whether nothing at all moved: the scenario is the base under another name.</summary>
    public bool IsNull => Array.TrueForAll(rows, r => r.IsExactlyZero);

    static bool IsChange(DifferenceRow row) => !row.IsExactlyZero && row.Agreement >= Agreement && Math.Abs(row.Size) >= Small;

    IEnumerable<DifferenceRow> Of(PlaceKind kind) => rows.Where(r => r.Path.Indicator.Kind == kind);
}
