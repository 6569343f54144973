using Neijuan.Model;
using Neijuan.Model.Agents;
using Neijuan.Model.Policies;
using Neijuan.Model.Scenarios;
using Neijuan.Model.Setup;

namespace Neijuan.Tests.Metamorphic;

/// <summary>The data of the model with something changed in every file, in a folder of its own that goes with it.</summary>
internal sealed class ChangedData : IDisposable
{
    readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("neijuan");

    /// <param name="change">Makes of a file's name and text its new text.</param>
    public ChangedData(Func<string, string, string> change)
    {
        foreach (var (from, pattern) in new[] { ("data", "*.csv"), ("parameters", "*.yaml") })
        {
            folder.CreateSubdirectory(from);
            foreach (var path in Directory.GetFiles(Path.Combine(Economies.Data.Root, from), pattern))
                File.WriteAllText(
                    Path.Combine(folder.FullName, from, Path.GetFileName(path)), change(Path.GetFileName(path), File.ReadAllText(path)));
        }

        File.Copy(Path.Combine(Economies.Data.Root, "data", "columns.yaml"), Path.Combine(folder.FullName, "data", "columns.yaml"));
        Data = ModelData.Load(folder.FullName);
    }

    public ModelData Data { get; }

    public Simulation New(params PolicyChange[] changes) =>
        new(Data, Scenario.Baseline with { Changes = changes }, new Dictionary<string, double>(), new RunOptions());

    public void Dispose() => folder.Delete(recursive: true);
}
