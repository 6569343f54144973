using System.Reflection;

namespace Neijuan.Mutants;

/// <summary>
/// The switch that Stryker builds into a program that it changes: every change is there, and one at most is in force. Here of all changed
/// assemblies together.
/// </summary>
internal sealed class Switch
{
    const int None = -1;

    readonly Type[] controls =
    [
        .. new[] { typeof(Engine.Accounting.Money).Assembly, typeof(Model.Simulation).Assembly }
            .SelectMany(assembly => assembly.GetTypes()).Where(type => type.Name == "MutantControl"),
    ];

    public Switch()
    {
        if (controls.Length == 0) throw new InvalidOperationException("the program is as it was written");
        TurnOff();
    }

    public void Turn(int change)
    {
        foreach (var control in controls) Field(control, "ActiveMutant").SetValue(null, change);
    }

    public void TurnOff() => Turn(None);

    /// <summary>The changes that an action comes by.</summary>
    public IEnumerable<int> Passed(Action action)
    {
        foreach (var control in controls)
        {
            Seen(control).Clear();
            Field(control, "CaptureCoverage").SetValue(null, true);
        }

        action();
        foreach (var control in controls) Field(control, "CaptureCoverage").SetValue(null, false);
        return [.. controls.SelectMany(Seen)];
    }

    static List<int> Seen(Type control) => (List<int>)Field(control, "_coveredMutants").GetValue(null)!;

    static FieldInfo Field(Type control, string name) =>
        control.GetField(name, BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic)!;
}
