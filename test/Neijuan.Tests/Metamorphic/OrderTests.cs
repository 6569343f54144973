using System.Collections;
using System.Runtime.InteropServices;
using Neijuan.Engine.Accounting;
using Neijuan.Engine.Population;
using Neijuan.Model.Agents;
using Xunit;

namespace Neijuan.Tests.Metamorphic;

/// <summary>
/// What firms do does not depend on the order of their rows: chance has the address of the firm, and sums are of the same terms.
/// </summary>
public class OrderTests
{
    /// <summary>
    /// The firms of every province in the opposite order, in an economy without what goes by rows: the client of a project is drawn from a
    /// list in their order (so no push), and plant of failed firms is sold seller by seller in it (so nothing of it is saved).
    /// </summary>
    [Fact]
    public void Firms_in_another_order_add_up_to_the_same()
    {
        const int Quarters = 8;
        var nothingSaved = new Dictionary<string, double> { ["salvage_share"] = 0 };
        var run = Economies.New(null, nothingSaved, ("finance.push_budget", "2005Q1", 0));
        var turned = Economies.New(null, nothingSaved, ("finance.push_budget", "2005Q1", 0));
        Turn(turned.Economy);
        for (var quarter = 0; quarter < Quarters; quarter++)
        {
            run.Step();
            turned.Step();
        }

        Assert.NotEqual(run.StateHash, turned.StateHash);
        var wrong = new List<string>();
        foreach (var (indicator, k) in run.Recorder.Indicators.Select((indicator, k) => (indicator, k)))
        {
            for (var quarter = 0; quarter < Quarters; quarter++)
            {
                var before = run.Recorder.Values(k, quarter);
                var after = turned.Recorder.Values(k, quarter);
                for (var row = 0; row < before.Length; row++)
                    if (Math.Abs(after[row] - before[row]) > 1e-10 * Math.Max(1, Math.Abs(before[row])))
                        wrong.Add($"{indicator.Id} at {row} in quarter {quarter}: {before[row]} and {after[row]}");
            }
        }

        Assert.True(wrong.Count == 0, $"{wrong.Count} differ: " + string.Join('\n', wrong.Take(40)));
    }

    // Within provinces: a row's bank is where it was opened.
    static void Turn(Economy e)
    {
        var order = Enumerable.Range(0, e.Firms.Count).ToArray();
        foreach (var province in order.GroupBy(row => e.Firms.Province.Items[row]).ToArray())
        {
            int[] rows = [.. province];
            for (var k = 0; k < rows.Length; k++) order[rows[k]] = rows[rows.Length - 1 - k];
        }

        foreach (var property in typeof(Firms).GetProperties())
        {
            if (property.GetValue(e.Firms) is IColumn column) Turn(Items(column), order);
            else if (property.GetValue(e.Firms) is IEnumerable several)
                foreach (var one in several.OfType<IColumn>()) Turn(Items(one), order);
        }

        foreach (var instrument in Instruments.All)
        {
            var positions = e.Ledger.Positions(instrument, Sector.Firms);
            if (positions.IsEmpty) continue;
            var before = positions.ToArray();
            var writable = MemoryMarshal.CreateSpan(ref MemoryMarshal.GetReference(positions), positions.Length);
            for (var row = 0; row < order.Length; row++) writable[row] = before[order[row]];
        }
    }

    static void Turn(Array items, int[] order)
    {
        var before = (Array)items.Clone();
        for (var row = 0; row < order.Length; row++) items.SetValue(before.GetValue(order[row]), row);
    }

    static Array Items(IColumn column) => (Array)column.GetType().GetMethod("get_Items")!.Invoke(column, null)!;
}
