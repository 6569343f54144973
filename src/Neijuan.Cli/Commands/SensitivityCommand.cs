using System.CommandLine;
using System.Numerics;
using Neijuan.Cli.Input;
using Neijuan.Cli.Output;
using Neijuan.Cli.Terminal;
using Neijuan.Engine.Time;
using Neijuan.Lab.Experiments.Journals;
using Neijuan.Lab.Experiments.Sensitivity;
using Neijuan.Lab.Experiments.SensitivityStudies;
using Neijuan.Lab.Experiments.Trials;
using Neijuan.Lab.Outcomes;
using Neijuan.Model.Agents;
using Neijuan.Model.Indicators;
using Neijuan.Model.Policies;
using Neijuan.Model.Reading;
using Neijuan.Pages.Experiments;

namespace Neijuan.Cli.Commands;

/// <summary><c>sensitivity SCENARIO</c>: which parameters the headline outcomes depend on.</summary>
internal static class SensitivityCommand
{
    const int MostRows = 65536;

    public static Command Create(Session session)
    {
        var scenario = new Argument<string>("SCENARIO")
        {
            Description = "Name or file of a scenario", DefaultValueFactory = _ => "baseline",
        };
        var outcomes = new Option<string[]>("--outcome")
        {
            Description = "Outcome by its name in data/outcomes.yaml or as an expression; repeatable (default: the headline outcomes of "
                + "data/sensitivity.yaml)",
            HelpName = "OUTCOME",
            DefaultValueFactory = _ => [],
        };
        var trajectories = new NumberOption<int>(
            "--trajectories", "Trajectories of the screening: parameters + 1 runs each", 2, 1000, usual: 20) { HelpName = "R" };
        var survivors = new NumberOption<int>(
            "--survivors", "Parameters that go on to the indices", 1, SobolIndices.MaximumFactors, usual: 10) { HelpName = "K" };
        var rows = new NumberOption<int>(
            "--rows", "Rows of the indices: survivors + 2 runs each", 2, MostRows, usual: 256,
            (BitOperations.IsPow2, $"a power of two from 2 to {MostRows}"))
        {
            HelpName = "N",
        };
        var options = new ExperimentOptionSet(draws: 0, "results/sensitivity-SCENARIO");
        var command = new Command("sensitivity",
            "Screens all parameters of the ensemble (Morris), then shares out the variance to those that matter (Sobol').")
        {
            scenario, outcomes, trajectories, survivors, rows, options.Output, options.Resume, options.Force, options.Json, options.Quiet,
        };
        options.Run.AddTo(command);
        command.SetAction(parsed =>
        {
            var inputs = Inputs.Load(session);
            ParameterInfo[] all = [.. ParameterDraws.Drawn(inputs.Data.Parameters)];
            var ((chosen, settings), studied, (trajectoryCount, survivorCount, rowCount)) = Together.Read(
                () => Together.Read(
                    () => inputs.Scenario(parsed.GetValue(scenario)!, parsed.GetValue(options.Run.Set) ?? []),
                    () => options.ReadRun(parsed)),
                () => Outcomes(inputs, parsed.GetValue(outcomes)!),
                () => Checked((trajectories.Of(parsed), survivors.Of(parsed), rows.Of(parsed)), all.Length));
            ParameterInfo[] parameters = [.. all.Where(p => chosen.Parameters.All(set => set.Id != p.Id))]; // what is set is not moved
            Checked((trajectoryCount, survivorCount, rowCount), parameters.Length); // fewer than all may be left
            var explicitly = parsed.GetResult(options.Run.To) is { Implicit: false };
            var plan = new SensitivityPlan(
                chosen, studied, parameters, trajectoryCount, survivorCount, rowCount,
                explicitly ? WithEnd(settings, studied) : settings with { To = LastNeeded(studied, settings.To) });
            return Execute(session, inputs, new SensitivityStudy(inputs.Data, plan), options, parsed);
        });
        return command.Writes("a journal while it runs, and then a store, a manifest and a page, into the folder of --out").WithExamples(
            "sensitivity baseline",
            "sensitivity baseline --outcome utilisation_first_wave --outcome 'mean(china.consumption_share, 2023Q1, 2023Q4)'",
            "sensitivity coordination --trajectories 10 --rows 128");
    }

    static int Execute(Session session, Inputs inputs, SensitivityStudy study, ExperimentOptionSet options, ParseResult parsed)
    {
        var path = options.Output.Of(parsed) ?? Path.Combine("results", $"sensitivity-{study.Plan.Scenario.Name}");
        using var folder = ExperimentFolder.Open(
            path, study.Specification, parsed.GetValue(options.Force), parsed.GetValue(options.Resume));
        var queue = new LocalTrials(inputs.Data, options.Run.Threads.Of(parsed));
        if (!ExperimentRun.Complete(
            session, folder, study.Plan.Scenario.Name, study.Plan.Runs, parsed.GetValue(options.Quiet),
            (journal, kept, stop) => study.Run(journal, queue, kept, stop)))
            return ExitCode.Interrupted;
        var result = ExperimentRun.Finished(
            folder, study.Plan.Runs, () => SensitivityResults.Read(folder, study),
            catalogue => SensitivityResults.Finish(
                folder, study, inputs.Data, catalogue, found => SensitivityPage.Render(found, study.Specification)),
            inputs);
        if (parsed.GetValue(options.Json)) JsonText.Write(session.Output, SensitivityJson.Of(result, folder.Path));
        else SensitivityText.Write(session.Output, result, folder.Path);
        return ExitCode.Done;
    }

    static IReadOnlyList<Outcome> Outcomes(Inputs inputs, string[] asked)
    {
        var choice = new OutcomeChoice(inputs.Root, IndicatorCatalogue.All, inputs.Data.Places);
        return asked.Length == 0 ? choice.Headline() : choice.Choose(asked, "--outcome");
    }

    static (int Trajectories, int Survivors, int Rows) Checked((int Trajectories, int Survivors, int Rows) numbers, int parameters)
    {
        var survivors = numbers.Survivors;
        var findings = new Findings("");
        var most = Math.Min(parameters, SobolIndices.MaximumFactors);
        if (survivors > most) findings.Add(0, "--survivors", $"{survivors}", "is out of range", $"1..{most}");
        findings.ThrowIfAny();
        return numbers;
    }

    /// <summary>No outcome looks further than this.</summary>
    static Quarter LastNeeded(IReadOnlyList<Outcome> outcomes, Quarter last)
    {
        var needed = outcomes.Select(o => o.Expression.LastQuarter).Max();
        return needed < last ? needed : last;
    }

    static RunOptions WithEnd(RunOptions settings, IReadOnlyList<Outcome> outcomes)
    {
        var findings = new Findings("");
        foreach (var late in outcomes.Where(o => o.Expression.LastQuarter > settings.To))
            findings.Add(
                0, "--to", $"{settings.To}", $"is before what outcome {late.Id} needs", $"{late.Expression.LastQuarter} and later");
        findings.ThrowIfAny();
        return settings;
    }
}
