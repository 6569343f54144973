using Neijuan.Model.Places;
using Neijuan.Pages.Drawing;
using Neijuan.Pages.Runs.Sources;
using Neijuan.Pages.Words;

namespace Neijuan.Pages.Runs.Pictures;

/// <summary>Work in industry at home and among competing producers abroad.</summary>
internal static class Jobs
{
    const string Home = "china.jobs_industry";
    const string Abroad = "china.foreign_jobs_index";

    public static Picture Draw(Evidence evidence)
    {
        var missing = new List<string>();
        var panels = new List<Panel>();
        var both =
            new[] { evidence.Curve("Industry in China", 1, Home, missing), evidence.Curve(
                "Producers abroad", 0, Abroad, missing) }.OfType<Curve>().ToArray();
        Add("At home and abroad", "Jobs, opening = 1", both);
        Add("Abroad by bloc", "Jobs of producers, opening = 1",
            [.. evidence.Run.Blocs.Select((b, k) => evidence.Curve(evidence.Name(b), k, "bloc.jobs_index", missing, PlaceKinds.Blocs.At(b)))
                .OfType<Curve>()]);
        Add("Abroad by industry", "Output of foreign producers, 2005Q1 = 1",
            [.. evidence.Run.Industries
                .Select(i =>
                    evidence.Curve(
                        evidence.Name(i), evidence.Style(i), "industry.foreign_output_index", missing, PlaceKinds.Industries.At(i)))
                        .OfType<Curve>()], ratios: true);
        Add("Unemployment in China", "Share of the labour force",
            [.. new[] { evidence.Curve("Unemployment", 4, "china.unemployment", missing) }.OfType<Curve>()]);
        return new Picture("jobs", "Jobs", Title(evidence), Caption, panels, missing);

        void Add(string title, string label, Curve[] curves, bool ratios = false)
        {
            if (curves.Length == 0) return;
            var share = label.StartsWith("Share", StringComparison.Ordinal);
            panels.Add(new ChartPanel(title, PanelSize.Large,
            [
                new LinePlot(label + (ratios ? ", ratio scale" : ""), share ? Unit.Share : Unit.Number, curves)
                    { Named = curves.Length > 1, Level = share ? null : new Level(1, ""), Ratios = ratios, FromZero = share },
            ]));
        }
    }

    const string Caption = "Foreign output follows foreign demand as well as competition: a line that rises can still rise less than it "
        + "would have. Productivity abroad is constant, so output and jobs move together there.";

    static string Title(Evidence evidence)
    {
        if (evidence.Run.Find(Home) is not { Empty: false } home || evidence.Run.Find(Abroad) is not { Empty: false } abroad)
            return "Jobs at home and abroad";
        return $"Jobs in {home.Last.Period} against the opening: {Change(home)} in Chinese industry, {Change(abroad)} at producers abroad";

        static string Change(TimeSeries jobs)
        {
            var change = jobs.Last.Value - 1;
            return Math.Abs(change) < 0.005 ? "as many" : $"{Figures.Percent(Math.Abs(change))} {(change > 0 ? "more" : "fewer")}";
        }
    }
}
