using Neijuan.Cli.Output;
using Neijuan.Engine.Time;
using Neijuan.Model;
using Neijuan.Model.Agents;
using Neijuan.Model.Scenarios;
using Neijuan.Model.Setup;

namespace Neijuan.Cli.Documents;

/// <summary>The matrices of one quarter of the baseline with seed 1.</summary>
internal static class BaselineMatrices
{
    public static string Text(ModelData data, string quarter)
    {
        var run = new Simulation(data, Scenario.Baseline, new Dictionary<string, double>(), new RunOptions { To = Quarter.Parse(quarter) });
        run.Run();
        var (sheet, flows, others) = run.Matrices[^1];
        using var text = new StringWriter { NewLine = "\n" };
        foreach (var matrix in new[] { sheet, flows, others }) MatrixText.Markdown(text, matrix, quarter);
        return text.ToString();
    }
}
