using System.Runtime.CompilerServices;

namespace Neijuan.Engine.Accounting;

/// <summary>
/// A sector's parties in groups that bank together: firms by province. What a loop posts is added up by group and settled at the group's
/// bank.
/// </summary>
/// <param name="Of">The group of a party, row by row; there is room for a whole number of vectors.</param>
/// <param name="Bank">The bank of a group.</param>
/// <param name="Count">Number of groups.</param>
public readonly record struct Grouping(int[] Of, int[] Bank, int Count)
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public int GroupOf(int row) => Of[row];
}
