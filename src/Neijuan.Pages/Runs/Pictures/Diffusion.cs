using System.Globalization;
using Neijuan.Engine.Time;
using Neijuan.Model.Places;
using Neijuan.Pages.Drawing;
using Neijuan.Pages.Runs.Sources;
using Neijuan.Pages.Words;

namespace Neijuan.Pages.Runs.Pictures;

/// <summary>Which provinces made which industries their own, when, and what part of the capacity they ended up with.</summary>
internal static class Diffusion
{
    const string Adopted = "province_industry.adopted";
    const string Capacity = "province_industry.capacity_share";
    const string Glut = "industry.capacity_to_world_demand";

    public static Picture Draw(Evidence evidence)
    {
        var missing = new List<string>();
        var quarters = Adoption(evidence, missing);
        var panels = new List<Panel>();
        if (quarters is not null)
        {
            // early provinces above, so that the order of adoption is seen at a glance
            int[] order =
            [
                .. Enumerable.Range(0, evidence.Run.Provinces.Count)
                    .OrderBy(p => Enumerable.Range(0, evidence.Run.Industries.Count).Sum(i => (quarters[p, i] ?? Late(evidence)).Index))
                    .ThenBy(p => p),
            ];
            panels.Add(WhenAdopted(evidence, quarters, order));
            string?[] peaks = [.. evidence.Run.Industries.Select(i => Peak(evidence.Run.Find(Glut, PlaceKinds.Industries.At(i))))];
            if (Shares(evidence, order, peaks, atPeak: true, missing) is { } atPeak) panels.Add(atPeak);
            if (Shares(evidence, order, [.. peaks.Select(_ => evidence.Run.Horizon.To.ToString())], atPeak: false, missing) is { } atEnd)
                panels.Add(atEnd);
        }

        return new Picture("provinces", "Provinces and industries", Title(evidence, quarters), Caption, panels, missing);
    }

    const string Caption = "Provinces that adopt early stand at the top of all three tables. The first shows the quarter in which a "
        + "province first makes an industry its own priority; the earlier, the darker. "
        + "The others show its share of national capacity, when its capacity is highest over world demand (after the first two years, in "
        + "which the opening settles) and in the last quarter; the larger, the darker. A column of small even numbers is the same factory "
        + "built everywhere.";

    /// <summary>
    /// When capacity is highest over world demand, after two years in which the opening settles; of a short run, at any time.
    /// </summary>
    static string? Peak(TimeSeries? glut)
    {
        if (glut is not { Empty: false }) return null;
        var settled = glut.Defined.Skip(8).ToArray();
        return settled.Length < 8 ? glut.Highest.Period : settled.MaxBy(v => v.Value).Period;
    }

    static Quarter Late(Evidence evidence) => new(evidence.Run.Horizon.To.Index + 1);

    /// <summary>First quarter of adoption by province and industry; null where it never happens.</summary>
    static Quarter?[,]? Adoption(Evidence evidence, List<string> missing)
    {
        var (provinces, industries) = (evidence.Run.Provinces, evidence.Run.Industries);
        if (provinces.Count == 0 || industries.Count == 0) return null;
        var result = new Quarter?[provinces.Count, industries.Count];
        for (var p = 0; p < provinces.Count; p++)
        {
            for (var i = 0; i < industries.Count; i++)
            {
                if (evidence.Find(
                    Adopted, PlaceKinds.Provinces.At(provinces[p]).With(PlaceKinds.Industries, industries[i]), missing) is not { } adopted)
                        return null;
                if (adopted.Defined.Where(v => v.Value > 0.5).Select(v => v.Period).FirstOrDefault() is { } period)
                    result[p, i] = Quarter.Parse(period);
            }
        }

        return result;
    }

    static HeatPanel WhenAdopted(Evidence evidence, Quarter?[,] quarters, int[] order)
    {
        var industries = evidence.Run.Industries;
        var cells = new HeatCell[order.Length, industries.Count];
        // eight shades with as many adoptions each, or the rush of a few years would be of one shade
        int[] sorted = [.. quarters.Cast<Quarter?>().OfType<Quarter>().Select(q => q.Index).Order()];
        for (var r = 0; r < order.Length; r++)
        {
            for (var i = 0; i < industries.Count; i++)
            {
                cells[r, i] = quarters[order[r], i] is { } quarter
                    ? new HeatCell(quarter.ToString(), 8 - (8 * Array.IndexOf(sorted, quarter.Index) / sorted.Length), quarter.ToString())
                    : new HeatCell("", 0, "");
            }
        }

        return new HeatPanel("When provinces adopt", "quarter of adoption", Names(evidence, order), [.. industries.Select(evidence.Name)],
            cells)
        {
            Summary = string.Join(' ', industries.Select((industry, i) => Adopters(evidence, quarters, i) is { Length: > 0 } adopters
                ? $"{evidence.Name(industry)}: {adopters.Length} of {order.Length} provinces, the first in {adopters[0]}, the last in "
                    + $"{adopters[^1]}."
                : $"{evidence.Name(industry)}: no province.")),
        };
    }

    static HeatPanel? Shares(Evidence evidence, int[] order, string?[] periods, bool atPeak, List<string> missing)
    {
        var (provinces, industries) = (evidence.Run.Provinces, evidence.Run.Industries);
        var cells = new HeatCell[order.Length, industries.Count];
        for (var r = 0; r < order.Length; r++)
        {
            for (var i = 0; i < industries.Count; i++)
            {
                if (evidence.Find(
                    Capacity, PlaceKinds.Provinces.At(provinces[order[r]]).With(PlaceKinds.Industries, industries[i]),
                    missing) is not { } shares) return null;
                var share = periods[i] is { } period ? shares.At(period) : double.NaN;
                cells[r, i] = share >= 0.0005
                    ? new HeatCell(Figures.Grouped(100 * share, 1), Depth(share), Figures.Exact(share))
                    : new HeatCell("", 0, Figures.Exact(share));
            }
        }

        var title = atPeak ? "Capacity at the peak of each glut" : $"Capacity in {evidence.Run.Horizon.To}";
        string[] columns =
        [
            .. industries.Select((industry, i) => evidence.Name(industry) + (atPeak && periods[i] is { } period ? $", {period}" : "")),
        ];
        return new HeatPanel(title, "% of national capacity", Names(evidence, order), columns, cells)
        {
            Summary = string.Join(' ', industries.Select((_, i) => Largest(evidence, order, cells, i, columns[i]))),
        };
    }

    static string Largest(Evidence evidence, int[] order, HeatCell[,] cells, int column, string name)
    {
        var rows = Enumerable.Range(0, order.Length).Where(r => cells[r, column].Text.Length > 0)
            .OrderByDescending(r => cells[r, column].Depth)
            .ThenByDescending(r => double.Parse(cells[r, column].Value, CultureInfo.InvariantCulture)).ToArray();
        if (rows.Length == 0) return $"{name}: no capacity.";
        var largest = rows.Take(3).Select(r => $"{evidence.Name(evidence.Run.Provinces[order[r]])} {cells[r, column].Text} %");
        return $"{name}: {rows.Length} provinces with capacity, the largest {string.Join(", ", largest)}.";
    }

    /// <summary>Finer steps where most shares are.</summary>
    static int Depth(double share) =>
        share switch { < 0.01 => 1, < 0.02 => 2, < 0.035 => 3, < 0.05 => 4, < 0.08 => 5, < 0.12 => 6, < 0.2 => 7, _ => 8 };

    static string[] Names(Evidence evidence, int[] order) => [.. order.Select(p => evidence.Name(evidence.Run.Provinces[p]))];

    static Quarter[] Adopters(Evidence evidence, Quarter?[,] quarters, int industry) =>
        [.. Enumerable.Range(0, evidence.Run.Provinces.Count).Select(p => quarters[p, industry]).OfType<Quarter>().Order()];

    static string Title(Evidence evidence, Quarter?[,]? quarters)
    {
        if (quarters is null) return "Provinces and industries";
        var everywhere = evidence.Run.Industries.Select((id, i) => (Id: id, Adopters: Adopters(evidence, quarters, i))).ToArray();
        var provinces = evidence.Run.Provinces.Count;
        var all = everywhere.Count(i => i.Adopters.Length == provinces);
        var pairs = everywhere.Sum(i => i.Adopters.Length);
        if (pairs == 0) return "No province makes any industry its own priority";
        var half = everywhere.Where(i => i.Adopters.Length * 2 >= provinces)
            .Select(i => (i.Id, Span: i.Adopters[((provinces + 1) / 2) - 1].Index - i.Adopters[0].Index)).OrderBy(i => i.Span).ToArray();
        var fastest = half.Length == 0 ? ""
            : $"; fastest spread: {evidence.InSentence(half[0].Id)}, from the first province to half of them in {half[0].Span} quarters";
        return $"{all} of {everywhere.Length} industries end up as priority of all {provinces} provinces{fastest}";
    }
}
