using Neijuan.Engine.Recording;

namespace Neijuan.Model.Agents;

/// <summary>The rest of the world: blocs with demand, producers, jobs and trade policy, by bloc × industry.</summary>
public sealed class Blocs(int count, int industries)
{
    public const int PenetrationMemory = 9;

    public int Count => count;

    // Facts
    public readonly double[] InjuryAllowance = new double[count];
    public readonly double[] OutputPerJob = new double[count];
    public readonly double[] OpeningDemand = new double[count * industries];   // E_0, nominal at opening prices, per quarter

    // State
    public double[] Duty = new double[count * industries];                     // anti-dumping duties in force
    public int[] DutyDue = NewFilled(count * industries, -1);                  // quarter in which a pending duty begins
    public double[] TransshippedShare = new double[count * industries];        // TS
    public double[] Capacity = new double[count * industries];                 // of foreign producers
    public double[] OpeningCapacity = new double[count * industries];
    public double[] PeakOutput = new double[count * industries];
    public double[] PenetrationHistory = new double[count * industries * PenetrationMemory];
    public double[] ExportCap = NewFilled(count * industries, -1.0);           // base of a voluntary restraint; -1 when none
    public int[] ExportCapSince = NewFilled(count * industries, -1);
    public int[] Petitions = new int[count];
    public double Isolation;
    public double ExchangeRate = 1;
    public double[] LastExports = new double[count * industries];              // of the previous quarter

    // This quarter
    public readonly double[] Exports = new double[count * industries];         // China's, units
    public readonly double[] Output = new double[count * industries];          // foreign producers', units
    public readonly double[] Tariff = new double[count * industries];          // duty or lever, whichever is higher
    public readonly double[] Closures = new double[count * industries];
    public readonly double[] Injury = new double[count * industries];
    public double AverageTariff;

    static T[] NewFilled<T>(int length, T value)
    {
        var array = new T[length];
        Array.Fill(array, value);
        return array;
    }

    public void Visit(StateVisitor visitor)
    {
        var cells = count * industries;
        visitor.Visit(ref Duty, cells); visitor.Visit(ref DutyDue, cells); visitor.Visit(ref TransshippedShare, cells);
        visitor.Visit(ref Capacity, cells); visitor.Visit(ref OpeningCapacity, cells); visitor.Visit(ref PeakOutput, cells);
        visitor.Visit(ref PenetrationHistory, cells * PenetrationMemory); visitor.Visit(ref ExportCap, cells);
        visitor.Visit(ref ExportCapSince, cells); visitor.Visit(ref Petitions, count); visitor.Visit(ref Isolation);
        visitor.Visit(ref ExchangeRate); visitor.Visit(ref LastExports, cells);
        visitor.Carry(Exports); visitor.Carry(Output); // expectations read those of the quarter before
    }
}
