using System.Collections;
using System.Reflection;
using Neijuan.Engine.Population;
using Neijuan.Model;
using Xunit;

namespace Neijuan.Tests.Model;

/// <summary>A snapshot forgets nothing: what is declared as state is hashed, saved and restored, and the rest is not needed.</summary>
public class SnapshotTests
{
    const int Quarters = 14; // enough for every remembered quarter to be written

    static readonly Simulation Run = Stepped(Quarters);

    public static TheoryData<string> Tables => [.. TablesOf(Run).Select(table => table.GetType().Name)];

    [Theory]
    [MemberData(nameof(Tables))]
    public void Every_column_of_state_is_hashed_saved_and_restored_and_no_other(string table)
    {
        var (other, snapshot, hash) = (Economies.New(), Run.Snapshot(), Hash(Run));
        var wrong = new List<string>();
        foreach (var variable in VariablesOf(Of(Run, table)))
        {
            var before = variable.Get();
            variable.Set(Other(before));
            var isHashed = Hash(Run) != hash;
            other.Resume(Run.Snapshot());
            var isRestored = VariablesOf(Of(other, table)).Single(v => v.Name == variable.Name).Get().Equals(variable.Get());
            if (variable.Kind == "state" && !isHashed) wrong.Add($"{variable.Name} is state and not hashed");
            if (variable.Kind is "facts" or "tallies" or "workings" && isHashed)
                wrong.Add($"{variable.Name} is among the {variable.Kind} and hashed");
            if (isHashed && !isRestored) wrong.Add($"{variable.Name} is hashed and not restored");
            variable.Set(before);
        }

        Assert.Empty(wrong);
        Assert.Equal(snapshot.State, Run.Snapshot().State);
    }

    /// <summary>What is no state is reckoned anew before it is read, also by the branches that a lever opens.</summary>
    [Theory]
    [InlineData("", 0)]
    [InlineData("planner.foreign_demand_counted", 0.5)]
    [InlineData("trade.export_cap", 1)]
    [InlineData("trade.exchange_rate_response", 1)]
    [InlineData("switch.soft_budget", 0)]
    [InlineData("switch.transshipment", 0)]
    [InlineData("trade.tariff", 0.6)]
    public void A_run_with_blank_workings_goes_on_as_the_one_that_has_them(string lever, double value)
    {
        (string, string, double)[] changes = lever.Length == 0 ? [] : [(lever, "2006Q1", value)];
        var (through, resumed) = (Economies.New(null, null, changes), Economies.New(null, null, changes));
        for (var quarter = 0; quarter < Quarters; quarter++) through.Step();
        resumed.Resume(through.Snapshot());
        foreach (var table in TablesOf(resumed))
            foreach (var variable in VariablesOf(table))
                if (variable.Kind is "tallies" or "workings") variable.Clear();
        for (var quarter = 0; quarter < 6; quarter++)
        {
            through.Step();
            resumed.Step();
        }

        Assert.Equal(through.StateHash, resumed.StateHash);
    }

    static Simulation Stepped(int quarters)
    {
        var run = Economies.New();
        for (var quarter = 0; quarter < quarters; quarter++) run.Step();
        return run;
    }

    static ulong Hash(Simulation run)
    {
        var visitor = new Neijuan.Engine.Recording.HashingVisitor();
        run.Economy.Visit(visitor);
        return visitor.Value;
    }

    static IReadOnlyList<ITable> TablesOf(Simulation run) => run.Economy.Tables;

    static ITable Of(Simulation run, string table) => TablesOf(run).Single(t => t.GetType().Name == table);

    /// <summary>A column, or a number of which there is one; of a column the first row.</summary>
    /// <param name="Kind">How it is declared; null where only those who declare it know.</param>
    sealed record Variable(string Name, string? Kind, Func<object> Get, Action<object> Set, Action Clear);

    static IEnumerable<Variable> VariablesOf(ITable table)
    {
        var kinds = Declared(table);
        foreach (var property in table.GetType().GetProperties())
        {
            var value = property.GetValue(table);
            if (value is IColumn column) yield return OfColumn(property.Name, column);
            else if (value is Array several && several.Length > 0 && several.GetValue(0) is IColumn)
                for (var k = 0; k < several.Length; k++) yield return OfColumn($"{property.Name}[{k}]", (IColumn)several.GetValue(k)!);
            else if (value is double[] memory) yield return OfArray(property.Name, () => memory);
            else if (value?.GetType() is { IsGenericType: true } type && type.GetGenericTypeDefinition() == typeof(Variable<>))
            {
                var field = type.GetField("Value")!;
                yield return new Variable(property.Name, null, () => field.GetValue(value)!, v => field.SetValue(value, v), () => { });
            }
        }

        Variable OfColumn(string name, IColumn column) => OfArray(name, () => Items(column));

        Variable OfArray(string name, Func<Array> items) => new(
            name, kinds.FirstOrDefault(k => ReferenceEquals(k.Items, items())).Kind, () => items().GetValue(0)!,
            v => items().SetValue(v, 0),
            () => Array.Clear(items()));
    }

    static List<(string Kind, Array Items)> Declared(ITable table)
    {
        for (var type = table.GetType(); type is not null; type = type.BaseType)
        {
            if (!type.IsGenericType || type.GetGenericTypeDefinition() != typeof(Table<>)) continue;
            return
            [
                .. from kind in new[] { "facts", "state", "tallies", "workings" }
                   from column in ((IEnumerable)type.GetField(kind, BindingFlags.Instance | BindingFlags.NonPublic)!.GetValue(
                       table)!).Cast<IColumn>()
                   select (kind, Items(column)),
            ];
        }

        return [];
    }

    static Array Items(IColumn column) => (Array)column.GetType().GetMethod("get_Items")!.Invoke(column, null)!;

    static object Other(object value) => value switch
    {
        double number => number + 0.5,
        int number => number ^ 1,
        uint number => number ^ 1,
        long number => number ^ 1,
        _ => value,
    };
}
