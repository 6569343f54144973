using Neijuan.Engine.Population;
using Neijuan.Engine.Recording;

namespace Neijuan.Model.Agents;

/// <summary>Provincial governments with their households, services producers, developers, vehicles and banks: one row each.</summary>
public sealed class Provinces(int count, int industries)
{
    public int Count => count;

    // Facts
    public readonly double[] Weight = new double[count];                 // ω, share of national output
    public readonly double[] CumulativeWeight = new double[count];

    // State
    public double TrendOutputIndex = 1;                                  // national trend output over its opening value
    public int[] Adopted = new int[count * industries];                  // a, by province × industry
    public int[] AdoptedIn = new int[count * industries];                // quarter; -1 before
    public double[] Rank = new double[count];                            // -1 last … 1 first, in industrial revenue for its size
    public double[] SmoothedIncome = new double[count];                  // ȳ of households
    public int[] FirmSerials = new int[count * industries];              // firms ever founded, for their keys

    // This quarter
    public readonly double[] TrendOutput = new double[count];            // Y_p, bn CNY a quarter
    public readonly double[] PlannedCapacity = new double[count * industries]; // with what is on order
    public readonly double[] Push = new double[count * industries];      // units of capacity
    public readonly double[] Budget = new double[count];                 // of the push, bn CNY
    public int[] Clients = [];                                           // rows of firms, cell by cell, from place 1 on
    public readonly int[] FirstClient = new int[(count * industries) + 1]; // of each cell, among the firms' clients; and their number
    public readonly int[] NextClient = new int[count * industries];
    internal ScratchColumns<Pair> TwoByCell { get; } = new(count * industries);
    public readonly double[] SupportShare = new double[count];           // of the support wanted that is paid
    public readonly double[] Infrastructure = new double[count];
    public readonly double[] HousingSales = new double[count];
    public readonly double[] HousingConstruction = new double[count];
    public readonly double[] LandRevenue = new double[count];
    public readonly double[] Consumption = new double[count];
    public readonly double[] ServicesInvestment = new double[count];
    public readonly double[] ServicesSales = new double[count];
    public readonly double[] Revenue = new double[count];                // industrial revenue
    public readonly double[] LocalTax = new double[count];
    public readonly double[] Support = new double[count];
    public readonly double[] Income = new double[count];

    public void Visit(StateVisitor visitor)
    {
        visitor.Visit(ref TrendOutputIndex);
        visitor.Visit(ref Adopted, count * industries); visitor.Visit(ref AdoptedIn, count * industries); visitor.Visit(ref Rank, count);
        visitor.Visit(ref SmoothedIncome, count); visitor.Visit(ref FirmSerials, count * industries);
    }
}
