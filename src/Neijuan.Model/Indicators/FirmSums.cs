using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using Neijuan.Engine.Numerics;

namespace Neijuan.Model.Indicators;

/// <summary>Counts of firms added up by industry, in the order of the rows.</summary>
internal sealed class FirmSums(int industries)
{
    static readonly int Fours = Unsafe.SizeOf<FirmCounts<double>>() / Unsafe.SizeOf<Doubles>();

    // Four counts side by side, of one industry after the other.
    readonly Doubles[][] fours = [.. Enumerable.Range(0, Fours).Select(_ => new Doubles[industries])];

    /// <summary>Adds four firms, whose industries stand in a column from the given row on.</summary>
    public void Add(ref FirmCounts<Doubles> firms, int[] industry, int row)
    {
        ref var count = ref Unsafe.As<FirmCounts<Doubles>, Doubles>(ref firms);
        foreach (var four in fours)
        {
            four.Add(industry, row, count, Unsafe.Add(ref count, 1), Unsafe.Add(ref count, 2), Unsafe.Add(ref count, 3));
            count = ref Unsafe.Add(ref count, Lanes.Count);
        }
    }

    /// <summary>The sums of every industry.</summary>
    public FirmCounts<double>[] Totals()
    {
        var totals = new FirmCounts<double>[industries];
        for (var s = 0; s < industries; s++)
        {
            var total = MemoryMarshal.Cast<FirmCounts<double>, Doubles>(totals.AsSpan(s, 1));
            for (var four = 0; four < fours.Length; four++) total[four] = fours[four][s];
        }

        return totals;
    }
}
