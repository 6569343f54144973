using System.Globalization;
using Neijuan.Lab.Experiments.Designs;
using Neijuan.Lab.Outcomes;
using Neijuan.Model.Agents;
using Neijuan.Model.Policies;
using Neijuan.Model.Reading;
using Neijuan.Model.Scenarios;

namespace Neijuan.Lab.Experiments.Sweeps;

/// <summary>Reads sweep files. Every problem is found, each with line, value, what is allowed and a near miss.</summary>
public sealed class SweepReader(ScenarioReader scenarios, IReadOnlyList<ParameterInfo> parameters, OutcomeChoice outcomes)
{
    const int MostPoints = 100_000;
    const int MostFactors = 100;

    static readonly string[] Keys =
        ["name", "title", "description", "scenario", "design", "points", "factors", "outcomes", "draws", "seeds", "seed", "to", "scale"];

    static readonly Dictionary<string, SweepDesign> Designs = new()
    {
        ["grid"] = SweepDesign.Grid, ["list"] = SweepDesign.List, ["one-at-a-time"] = SweepDesign.OneAtATime,
        ["latin"] = SweepDesign.Latin, ["sobol"] = SweepDesign.Sobol,
    };

    public static IReadOnlyList<string> DesignNames { get; } = [.. Designs.Keys];

    /// <summary>Whether a file means to be a sweep: it has factors.</summary>
    public static bool IsSweep(string path) =>
        File.Exists(path) && YamlTree.ReadMap(path, new Findings(path), "") is { } map
            && map.Entries.Any(e => e.Key is "factors" or "design");

    public (Sweep? Sweep, IReadOnlyList<Finding> Findings) Read(string path)
    {
        var findings = new Findings(Path.GetFileName(path));
        if (!File.Exists(path)) findings.Add(0, "sweep", path, "does not exist", "a sweep file");
        return Read(File.Exists(path) ? YamlTree.ReadMap(path, findings, string.Join(", ", Keys)) : null, findings);
    }

    /// <summary>Reads the text of a sweep; <paramref name="file"/> is what findings call it.</summary>
    public (Sweep? Sweep, IReadOnlyList<Finding> Findings) ReadText(string text, string file)
    {
        var findings = new Findings(file);
        return Read(YamlTree.ParseMap(text, findings, string.Join(", ", Keys)), findings);
    }

    (Sweep? Sweep, IReadOnlyList<Finding> Findings) Read(YamlMap? file, Findings findings)
    {
        var sweep = file is null ? null : Read(new YamlFields(file, "", findings, Keys), findings);
        return (findings.Count == 0 ? sweep : null, findings.All);
    }

    Sweep? Read(YamlFields fields, Findings findings)
    {
        var name = fields.Text("name", ScenarioFiles.NameForm);
        if (name is not null && !ScenarioFiles.IsName(name))
            findings.Add(fields.Line("name"), "name", name, "is no name", ScenarioFiles.NameForm);
        var title = fields.Text("title", required: false) ?? name;
        fields.Text("description", required: false);
        var scenario = ScenarioOf(fields, findings);
        var design = DesignOf(fields, findings);
        var options = Options(fields, findings);
        var (draws, seeds) = (fields.Whole("draws", 0, Sweep.MostRuns, 0), fields.Whole("seeds", 1, Sweep.MostRuns, 1));
        var reader = new FactorReader(scenarios, parameters, findings);
        var factors = Factors(fields, design, reader, findings);
        var chosen = Outcomes(fields, options, findings);
        var points = design is { } known && factors is not null ? Points(fields, known, factors, options.Seed, reader, findings) : null;
        if (points is not null && (long)points.Count * Math.Max(draws, 1) * seeds is var runs && runs > Sweep.MostRuns)
            findings.Add(
                fields.Line("design"), "design", $"{points.Count} points × {Math.Max(draws, 1)} draws × {seeds} seeds",
                $"makes {runs} runs", $"at most {Sweep.MostRuns}");
        return findings.Count > 0 ? null
            : new Sweep(name!, title!, scenario!, design!.Value, factors!, points!, chosen, draws, seeds, options);
    }

    Scenario? ScenarioOf(YamlFields fields, Findings findings)
    {
        var name = fields.Text("scenario", "a scenario", required: false) ?? Scenario.Baseline.Name;
        var (scenario, found) = scenarios.Read(name);
        foreach (var finding in found)
            findings.Add(
                fields.Has("scenario") ? fields.Line("scenario") : 0, "scenario", finding.Field == "scenario" ? finding.Value : name,
                finding.Problem, finding.Allowed, finding.Suggestion);
        return scenario;
    }

    static SweepDesign? DesignOf(YamlFields fields, Findings findings)
    {
        if (fields.Text("design", string.Join(", ", DesignNames)) is not { } text) return null;
        if (Designs.TryGetValue(text, out var design)) return design;
        findings.AddUnknown(fields.Line("design"), "design", text, [.. DesignNames], string.Join(", ", DesignNames));
        return null;
    }

    static RunOptions Options(YamlFields fields, Findings findings)
    {
        var options = new RunOptions((ulong)fields.Whole("seed", 0, int.MaxValue, 1));
        if (fields.Number("scale", "0.1..100", required: false) is { } scale)
        {
            if (scale is >= 0.1 and <= 100) options = options with { Scale = scale };
            else findings.Add(
                fields.Line("scale"), "scale", scale.ToString("R", CultureInfo.InvariantCulture), "is out of range", "0.1..100");
        }

        if (fields.Text("to", Horizon.Text, required: false) is not { } to) return options;
        if (Horizon.TryParse(to, out var last)) return options with { To = last };
        findings.Add(fields.Line("to"), "to", to, "is no quarter of the horizon", Horizon.Text);
        return options;
    }

    static IReadOnlyList<SweepFactor>? Factors(YamlFields fields, SweepDesign? design, FactorReader reader, Findings findings)
    {
        if (fields.List("factors", "a list of factors") is not { } list) return null;
        if (list.Items.Count is 0 or > MostFactors)
            findings.Add(
                list.Line, "factors", $"{list.Items.Count} factors", list.Items.Count == 0 ? "is empty" : "is too many",
                $"1 to {MostFactors} factors");
        var read = list.Items.Select(item => (Factor: reader.Read(item, design), item.Line)).ToArray();
        foreach (var twice in read.Where(f => f.Factor is not null).GroupBy(f => f.Factor!.Name.ToLowerInvariant())
            .Where(g => g.Count() > 1))
            findings.Add(
                twice.Last().Line, "factors.set", twice.Last().Factor!.Name, $"is given twice (first on line {twice.First().Line})",
                "each factor once");
        return read.Length > 0 && Array.TrueForAll(read, f => f.Factor is not null) ? [.. read.Select(f => f.Factor!)] : null;
    }

    IReadOnlyList<Outcome> Outcomes(YamlFields fields, RunOptions options, Findings findings)
    {
        var chosen = new List<Outcome>();
        if (fields.List("outcomes", "a list of outcomes") is not { } list) return chosen;
        if (list.Items.Count == 0) findings.Add(list.Line, "outcomes", "", "is empty", "names of data/outcomes.yaml or expressions");
        foreach (var item in list.Items)
        {
            if (item is not YamlText text)
            {
                findings.Add(item.Line, "outcomes", item.Shown, "is no outcome", "a name of data/outcomes.yaml or an expression");
                continue;
            }

            var outcome = outcomes.Find(text.Value, out var problems);
            findings.AddAll(problems, item.Line, "outcomes");
            if (outcome is null) continue;
            if (chosen.Exists(o => o.Id == outcome.Id))
                findings.Add(item.Line, "outcomes", text.Value, "is given twice", "each outcome once");
            if (outcome.Expression.LastQuarter > options.To)
                findings.Add(
                    item.Line, "outcomes", text.Value, $"needs {outcome.Expression.LastQuarter}, after the end of the runs ({options.To})",
                    "outcomes of quarters that are run, or a later to");
            chosen.Add(outcome);
        }

        return chosen;
    }

    static IReadOnlyList<SweepPoint>? Points(
        YamlFields fields, SweepDesign design, IReadOnlyList<SweepFactor> factors, ulong seed, FactorReader reader, Findings findings)
    {
        switch (design)
        {
            case SweepDesign.List: return Listed(fields, factors, reader, findings);
            case SweepDesign.Latin or SweepDesign.Sobol: return Filling(fields, design, factors, seed, findings);
            default:
                if (fields.Has("points"))
                    findings.Add(
                        fields.Line("points"), "points", "", "belongs to designs list, latin and sobol",
                        "no points: they follow from the factors' values");
                var points = design == SweepDesign.Grid ? factors.Aggregate(1L, (n, f) => Math.Min(n * f.Levels.Count, int.MaxValue))
                    : 1 + factors.Sum(f => (long)f.Levels.Count);
                if (points > MostPoints)
                {
                    findings.Add(fields.Line("design"), "design", $"{points} points", "is too many", $"at most {MostPoints}");
                    return null;
                }

                return design == SweepDesign.Grid ? SweepPoints.Grid(factors) : SweepPoints.OneAtATime(factors);
        }
    }

    static IReadOnlyList<SweepPoint>? Filling(
        YamlFields fields, SweepDesign design, IReadOnlyList<SweepFactor> factors, ulong seed, Findings findings)
    {
        if (fields.Number("points", "how many points") is null) return null;
        var points = fields.Whole("points", 1, MostPoints, 0);
        if (design == SweepDesign.Sobol && factors.Count > SobolSequence.MaximumFactors)
        {
            findings.Add(
                fields.Line("factors"), "factors", $"{factors.Count} factors", "is too many for Sobol' points",
                $"at most {SobolSequence.MaximumFactors}");
            return null;
        }

        return points == 0 ? null : SweepPoints.Filling(design, points, factors, seed);
    }

    static IReadOnlyList<SweepPoint>? Listed(YamlFields fields, IReadOnlyList<SweepFactor> factors, FactorReader reader, Findings findings)
    {
        if (fields.List("points", "a list of points, each a list with a value for every factor") is not { } list) return null;
        if (list.Items.Count is 0 or > MostPoints)
            findings.Add(
                list.Line, "points", $"{list.Items.Count} points", list.Items.Count == 0 ? "is empty" : "is too many",
                $"1 to {MostPoints} points");
        var points = new List<SweepPoint>();
        foreach (var item in list.Items)
        {
            if (item is not YamlList row)
                findings.Add(item.Line, "points", item.Shown, "is no list", $"{factors.Count} values, one for every factor");
            else if (row.Items.Count != factors.Count)
                findings.Add(
                    row.Line, "points", $"{row.Items.Count} values", "has the wrong number of values",
                    $"{factors.Count}, one for every factor");
            else points.Add(new SweepPoint([.. row.Items.Select((value, k) => reader.At(factors[k], value))]));
        }

        return points;
    }
}
