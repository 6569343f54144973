using Neijuan.Engine.Places;
using Neijuan.Model.Places;
using Neijuan.Pages.Runs.Sources;
using Neijuan.Pages.Words;

namespace Neijuan.Pages.Runs.Sections;

/// <summary>Five sentences in which the words follow the numbers: the glut, idle plant, survival, debt, the world.</summary>
internal static class Sentences
{
    /// <summary>Sentences whose indicators the run has.</summary>
    public static IReadOnlyList<string> Of(Evidence evidence) =>
        [.. new[] { Glut(evidence), IdlePlant(evidence), Survival(evidence), Debt(evidence), World(evidence) }.OfType<string>()];

    static string? Glut(Evidence evidence)
    {
        const string Ratio = "industry.capacity_to_world_demand";
        if (Extreme(evidence, Ratio, highest: true) is not { } peak) return null;
        var name = evidence.InSentence(peak.Industry);
        var place = PlaceKinds.Industries.At(peak.Industry);
        var baseline = InBaseline(evidence, run => run.Find(Ratio, place)?.Yearly.Highest.Value, Figures.Ratio);
        var record = Compared(evidence, Ratio, place, Figures.Ratio);
        if (peak.Value <= 1)
            return $"No industry outgrows the world: the nearest to it, {name}, has capacity for {Figures.Ratio(peak.Value)} of world "
                + $"demand in {peak.Period}{baseline}{record}.";
        var others = evidence.Run.Industries
            .Count(i =>
                i != peak.Industry && evidence.Run.Find(Ratio, PlaceKinds.Industries.At(i)) is { Empty: false } other
                    && other.Yearly.Highest.Value > 1);
        var also = others switch
        {
            0 => ", the only industry to outgrow the world", 1 => ", and one more industry outgrows the world",
            _ => $", and {others} more industries outgrow the world",
        };
        return $"The largest glut is in {name}: capacity in China reaches {Figures.Ratio(peak.Value)} times world demand in {peak.Period}"
            + $"{baseline}{also}{record}.";
    }

    static string? IdlePlant(Evidence evidence)
    {
        const string Nation = "china.capacity_utilisation";
        if (evidence.Run.Find(Nation) is not { Empty: false } all
            || Extreme(evidence, "industry.utilisation", highest: false) is not { } worst) return null;
        var trough = all.Yearly.Lowest;
        var baseline = InBaseline(evidence, run => run.Find(Nation)?.Yearly.Lowest.Value, v => Figures.Percent(v));
        return $"At the trough, in {trough.Period}, industry as a whole uses {Figures.Percent(trough.Value)} of its capacity{baseline}, "
            + $"and in {evidence.InSentence(worst.Industry)} "
            + $"{Figures.Percent(worst.Value)} in {worst.Period}{Compared(evidence, Nation, default, v => Figures.Percent(v))}.";
    }

    static string? Survival(Evidence evidence)
    {
        if (evidence.Run.Find("china.firms") is not { Empty: false } firms
            || evidence.Run.Find("china.zombie_share") is not { Empty: false } zombies) return null;
        var exits = evidence.Run.Find("china.exits") is { Empty: false } leaving ? leaving.Defined.Average(v => v.Value) * 4 : double.NaN;
        var left = double.IsFinite(exits) ? $"; {Figures.Count(exits)} firms leave in an average year" : "";
        var share = zombies.Last.Value;
        var alive = share < 0.005 ? "hardly any lives on credit that its earnings cannot serve"
            : $"{Figures.Percent(share)} live on credit that their earnings cannot serve";
        return $"Of {Figures.Count(firms.Last.Value)} firms in {zombies.Last.Period}, {alive}"
            + $"{InBaseline(evidence, run => run.Find("china.zombie_share")?.Last.Value, v => Figures.Percent(v))}, "
            + $"against {Figures.Percent(zombies.First.Value)} in {zombies.First.Period}{left}"
            + $"{Compared(evidence, "china.loss_making_share", default, v => Figures.Percent(v), "for loss-making firms in ")}.";
    }

    static string? Debt(Evidence evidence)
    {
        const string Vehicles = "china.local_debt_to_gdp";
        if (evidence.Run.Find(Vehicles) is not { Empty: false } debt) return null;
        var (from, to) = (debt.First, debt.Last);
        var course = to.Value > from.Value + 0.02 ? "The debt of financing vehicles grows"
            : to.Value < from.Value - 0.02 ? "The debt of financing vehicles shrinks" : "The debt of financing vehicles hardly moves";
        return $"{course} from {Figures.Percent(from.Value)} of a year’s GDP in {from.Period} to {Figures.Percent(to.Value)} in {to.Period}"
            + $"{InBaseline(evidence, run => run.Find(Vehicles)?.Last.Value, v => Figures.Percent(v))}"
            + $"{Compared(evidence, Vehicles, default, v => Figures.Percent(v))}.";
    }

    static string? World(Evidence evidence)
    {
        const string Tariff = "china.average_tariff";
        if (evidence.Run.Find(Tariff) is not { Empty: false } tariff
            || evidence.Run.Find("china.net_exports_share") is not { Empty: false } surplus) return null;
        var (end, jobs) = (tariff.Last, evidence.Run.Find("china.foreign_jobs_index"));
        var met = end.Value < 0.005 ? "no tariff to speak of" : $"an average tariff of {Figures.Percent(end.Value)}";
        var abroad = jobs is { Empty: false } ? $", and jobs of producers abroad are {Change(jobs.Last.Value)} the opening" : "";
        var balance = surplus.Last.Value >= 0 ? "surplus" : "deficit";
        return $"Abroad, Chinese goods meet {met} in {end.Period}"
            + $"{InBaseline(evidence, run => run.Find(Tariff)?.Last.Value, v => Figures.Percent(v))}, China’s trade {balance} is "
            + $"{Figures.Percent(Math.Abs(surplus.Last.Value))} of GDP{abroad}"
            + $"{Compared(evidence, "china.net_exports_share", default, v => Figures.Percent(v), "for net exports in ")}.";
    }

    static string Change(double index) =>
        Math.Abs(index - 1) < 0.005 ? "at" : $"{Figures.Percent(Math.Abs(index - 1))} {(index > 1 ? "above" : "below")}";

    /// <summary>The industry with the highest or lowest yearly value.</summary>
    internal static (string Industry, string Period, double Value)? Extreme(Evidence evidence, string indicator, bool highest)
    {
        var found = evidence.Run.Industries
            .Select(i => (Industry: i, Series: evidence.Run.Find(indicator, PlaceKinds.Industries.At(i))?.Yearly))
            .Where(i => i.Series is { Empty: false })
            .Select(i => (i.Industry, At: highest ? i.Series!.Highest : i.Series!.Lowest)).ToArray();
        if (found.Length == 0) return null;
        var (industry, at) = highest ? found.MaxBy(f => f.At.Value) : found.MinBy(f => f.At.Value);
        return (industry, at.Period, at.Value);
    }

    static string InBaseline(Evidence evidence, Func<RunPaths, double?> of, Func<double, string> number) =>
        evidence.Baseline is { } baseline && of(baseline) is { } value ? $" (baseline {number(value)})" : "";

    /// <summary>What the record says of the same, last year first, and whether the model meets it.</summary>
    static string Compared(Evidence evidence, string indicator, Place place, Func<double, string> number, string what = "for ")
    {
        if (evidence.Latest(indicator, place) is not var (entry, model)) return "";
        var verdict = evidence.IsMet(entry, model) ? "which meets it" : model > entry.Value ? "too high" : "too low";
        return $"; {what}{entry.Period} the record has {number(entry.Value)}, the model {number(model)}, {verdict}";
    }
}
