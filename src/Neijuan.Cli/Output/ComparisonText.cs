using Neijuan.Engine.Places;
using Neijuan.Lab.Experiments.Comparisons;
using Neijuan.Lab.Experiments.Ensembles;
using Neijuan.Lab.Store;
using Neijuan.Model.Places;

namespace Neijuan.Cli.Output;

/// <summary>A comparison as text: what changed most, where it went, what did not change, and what the bands do not contain.</summary>
internal static class ComparisonText
{
    const int Most = 12;
    const int MostPlaces = 3;

    static readonly (PlaceKind Kind, string Title)[] Parts =
    [
        (PlaceKinds.Nation, "What changed most: the nation"), (PlaceKinds.Industry, "What changed most: industries"),
        (PlaceKinds.BlocIndustry, "What changed most: industries in blocs"),
    ];

    static readonly (PlaceKind Kind, string Title)[] Wheres =
    [
        (PlaceKinds.Bloc, "Where it went: blocs"), (PlaceKinds.Province, "Where it went: provinces"),
    ];

    public static void Write(
        TextWriter output, SeriesExperiment experiment, IReadOnlyList<DifferenceRow> rows, string period, int parameters, string folder)
    {
        var plan = experiment.Plan;
        foreach (var arm in plan.Arms.Skip(1))
        {
            var summary = new ComparisonSummary(rows, arm.Name, period);
            output.WriteLine($"{arm.Name} against {plan.Arms[0].Name}: {plan.Pairs} pairs of runs, {plan.Options.From} to "
                + $"{plan.Options.To}; {PeriodText.Of(period)}");
            output.WriteLine();
            if (summary.IsNull) output.WriteLine("Nothing differs: every indicator is exactly the same in every pair.\n");
            else Differences(output, summary, experiment.Layout.Places.Industries.Count);
        }

        output.WriteLine("What the bands do not contain");
        foreach (var limit in BandLimits.Of(plan, parameters)) output.WriteLine(limit);
        output.WriteLine();
        output.WriteLine($"Every quarter and place: table difference of {Path.Combine(folder, "results.duckdb")}; pictures in "
            + $"{Path.Combine(folder, "compare.html")}");
    }

    static void Differences(TextWriter output, ComparisonSummary summary, int industries)
    {
        foreach (var (kind, title) in Parts) Table(output, title, summary.Changed(kind), Most);
        Table(output, "Headlines, changed or not", summary.Headlines, summary.Headlines.Count);
        foreach (var (kind, title) in Wheres) Places(output, title, summary.Places(kind));
        output.WriteLine("What did not change");
        foreach (var (kind, places) in new[] { (PlaceKinds.Nation, 1), (PlaceKinds.Industry, industries) })
        {
            Names(output, "only slightly, below a tenth of the base's spread", summary.Slight(kind), places);
            Names(output, "up in some runs, down in others", summary.EitherWay(kind), places);
            Names(output, "exactly the same in every pair", summary.Unchanged(kind), places);
            Names(output, "moved by the scenario alone (the base has no spread)", summary.SetOff(kind), places);
        }

        output.WriteLine();
    }

    static void Table(TextWriter output, string title, IReadOnlyList<DifferenceRow> rows, int most)
    {
        if (rows.Count == 0) return;
        output.WriteLine($"{title} (size: median difference in spreads of the base)");
        var table = new TextTable("indicator", "base", "other", "difference", "50 %", "90 %", "sign", "size", "unit").Numbers(
            1, 2, 3, 4, 5, 6, 7);
        foreach (var row in rows.Take(most)) table.Add(Cells(row));
        table.Write(output);
        if (rows.Count > most) output.WriteLine($"and {rows.Count - most} more");
        output.WriteLine();
    }

    static string[] Cells(DifferenceRow row)
    {
        var d = row.Difference;
        return
        [
            Label(row.Path), FigureText.Of(row.Base.Median), FigureText.Of(row.Other.Median), Signed(d.Median),
            $"{Signed(d.P25)} {Signed(d.P75)}",
            $"{Signed(d.P5)} {Signed(d.P95)}", $"{row.Agreement:P0}", row.Size.ToString("+0.0;-0.0;0.0"), row.Path.Indicator.Unit,
        ];
    }

    /// <summary>For each indicator the places that gained most and lost most.</summary>
    static void Places(TextWriter output, string title, IReadOnlyList<IReadOnlyList<DifferenceRow>> indicators)
    {
        if (indicators.Count == 0) return;
        output.WriteLine(title);
        var table = new TextTable("indicator", "most up", "most down", "unit");
        foreach (var rows in indicators)
        {
            var up = rows.Where(r => r.Difference.Median > 0).Take(MostPlaces);
            var down = rows.Where(r => r.Difference.Median < 0).Reverse().Take(MostPlaces);
            table.Add(
                rows[0].Path.Indicator.Id, string.Join(", ", up.Select(Place)), string.Join(", ", down.Select(Place)),
                rows[0].Path.Indicator.Unit);
        }

        table.Write(output);
        output.WriteLine();
    }

    static string Place(DifferenceRow row) => $"{row.Path.Place.Short} {Signed(row.Difference.Median)} ({row.Agreement:P0})";

    /// <summary>Indicators by id, with the places where it is so unless it is so everywhere.</summary>
    static void Names(TextWriter output, string title, IReadOnlyList<DifferenceRow> rows, int places)
    {
        if (rows.Count == 0) return;
        var names = rows.GroupBy(r => r.Path.Indicator.Id)
            .Select(g => g.Count() == places ? g.Key : $"{g.Key}[{string.Join(' ', g.Select(r => r.Path.Place.Short))}]").ToArray();
        var more = names.Length > Most ? $", and {names.Length - Most} more" : "";
        output.WriteLine($"  {title}: {string.Join(", ", names.Take(Most))}{more}");
    }

    static string Label(SeriesPath path)
    {
        string[] places = [.. path.Place.Names.Select(n => n.Name)];
        return places.Length == 0 ? path.Indicator.Id : $"{path.Indicator.Id}[{string.Join(',', places)}]";
    }

    static string Signed(double value) => value > 0 ? "+" + FigureText.Of(value) : FigureText.Of(value);
}
