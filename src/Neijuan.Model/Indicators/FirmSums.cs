using Neijuan.Engine.Numerics;

namespace Neijuan.Model.Indicators;

/// <summary>Something of four firms, to be added up.</summary>
internal delegate Doubles OfFirms(in FirmLanes firms);

/// <summary>Sums over firms by industry, each declared by what is added up, in one pass. They are made in the order of the rows.</summary>
internal sealed class FirmSums(int industries)
{
    readonly List<(OfFirms Of, double[] Sum)> sums = [];
    Doubles[][]? fours;

    /// <summary>Declares a sum; the column is filled when the pass is over.</summary>
    public double[] Of(OfFirms firms)
    {
        var sum = new double[industries];
        sums.Add((firms, sum));
        return sum;
    }

    /// <summary>Adds four firms, whose industries stand in a column from the given row on, to all sums.</summary>
    public void Add(in FirmLanes firms, int[] industry, int row)
    {
        fours ??= [.. Enumerable.Range(0, (sums.Count + 3) / 4).Select(_ => new Doubles[industries])];
        for (var four = 0; four < fours.Length; four++)
            fours[four].Add(industry, row, At(4 * four, firms), At((4 * four) + 1, firms), At((4 * four) + 2, firms), At((4 * four) + 3, firms));
    }

    /// <summary>Fills the columns.</summary>
    public void Close()
    {
        for (var k = 0; k < sums.Count; k++)
            for (var s = 0; s < industries; s++) sums[k].Sum[s] = fours is null ? 0 : fours[k / 4][s][k % 4];
    }

    Doubles At(int sum, in FirmLanes firms) => sum < sums.Count ? sums[sum].Of(firms) : Doubles.Zero;
}
