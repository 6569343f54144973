using Neijuan.Engine.Numerics;
using Neijuan.Engine.Recording;

namespace Neijuan.Model.Agents;

/// <summary>
/// The register of firms: what every firm that ever lived was at birth, and when it left. Numbers are in the order of birth and stay.
/// </summary>
public sealed class Lives
{
    int count;

    // Columns with room for a whole number of vectors.
    public int[] Industry = [];
    public int[] Client = [];            // 1 for a client of the local government
    public int[] Born = [];              // quarter; negative before the start
    public int[] Left = [];              // quarter; −1 while alive
    public double[] LogProductivity = []; // ln φ

    /// <summary>Firms that ever lived.</summary>
    public int Count => count;

    /// <summary>How many firms were born until the end of a quarter.</summary>
    public int BornUntil(int quarter)
    {
        var (low, high) = (0, count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (Born[middle] <= quarter) low = middle + 1;
            else high = middle;
        }

        return low;
    }

    /// <summary>Enters a birth; returns the firm's number.</summary>
    internal int Begin(int industry, bool client, int born, double logProductivity)
    {
        if (count == Left.Length) MakeRoom((count * 2) + 1024);
        (Industry[count], Client[count], Born[count], Left[count], LogProductivity[count]) = (industry, client ? 1 : 0, born, -1,
            logProductivity);
        return count++;
    }

    /// <summary>Enters a departure.</summary>
    internal void End(int number, int time) => Left[number] = time;

    internal void Visit(StateVisitor visitor)
    {
        visitor.Visit(ref count);
        if (visitor.Restores && Left.Length < count) MakeRoom(count);
        visitor.Visit(ref Industry, count); visitor.Visit(ref Client, count); visitor.Visit(ref Born, count);
        visitor.Visit(ref Left, count); visitor.Visit(ref LogProductivity, count);
    }

    void MakeRoom(int room)
    {
        room = Lanes.RoundUp(room);
        Array.Resize(ref Industry, room);
        Array.Resize(ref Client, room);
        Array.Resize(ref Born, room);
        Array.Resize(ref Left, room);
        Array.Resize(ref LogProductivity, room);
    }
}
