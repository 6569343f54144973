using Neijuan.Lab.History;
using Neijuan.Pages.Runs.Sources;
using Neijuan.Pages.Words;

namespace Neijuan.Pages.Runs.Sections;

/// <summary>A figure to remember, with what to hold it against.</summary>
internal sealed record Badge(string Name, string Figure, string Beside);

/// <summary>The figures to remember.</summary>
internal static class Badges
{
    public static IReadOnlyList<Badge> Of(Evidence evidence, IReadOnlyList<HeadlineRow> headline)
    {
        var badges = new List<Badge>();
        if (Sentences.Extreme(evidence, "industry.capacity_to_world_demand", highest: true) is { } glut)
            badges.Add(
                new Badge(
                    "Largest glut", $"{Figures.Ratio(glut.Value)} ×",
                    $"world demand, in {evidence.InSentence(glut.Industry)}, {glut.Period}"));
        Last("Utilisation of industry", "china.capacity_utilisation");
        Last("Zombie firms", "china.zombie_share");
        Last("Debt of local vehicles", "china.local_debt_to_gdp", " of GDP");
        Last("Household consumption", "china.consumption_share", " of GDP");
        Last("Average tariff abroad", "china.average_tariff");
        badges.Add(headline.Count == 0
            ? new Badge("Numbers of the record met", "none", "the record has nothing to hold against these quarters")
            : new Badge(
                "Numbers of the record met", Figures.Percent(headline.Count(h => h.Hit) / (double)headline.Count),
                $"{headline.Count(h => h.Hit)} of {headline.Count}; the others are missed"));
        return badges;

        void Last(string name, string indicator, string of = "")
        {
            if (evidence.Run.Find(indicator) is not { Empty: false } series) return;
            var baseline = evidence.Baseline?.Find(indicator) is { Empty: false } other ? $"; baseline {Figures.Percent(other.Last.Value)}"
                : "";
            var record = evidence.Latest(indicator) is var (entry, model)
                ? $"; {entry.Period}: record {Figures.Percent(entry.Value)}, model {Figures.Percent(model)}" : "";
            badges.Add(
                new Badge(
                    name, Figures.Percent(series.Last.Value),
                    $"{of.TrimStart()}{(of.Length > 0 ? ", " : "")}{series.Last.Period}{baseline}{record}"));
        }
    }
}
