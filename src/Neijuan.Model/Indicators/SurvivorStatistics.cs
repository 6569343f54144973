using Neijuan.Engine.Numerics;
using Neijuan.Model.Agents;
using static System.Runtime.Intrinsics.Vector256;

namespace Neijuan.Model.Indicators;

/// <summary>
/// Who survives. Of the firms that lived six years ago (or at the opening, if that is later), which are alive: the correlation of survival
/// with being a client and with the log of productivity, and the difference of both coefficients in a linear probability model with
/// standardised variables. Above zero, access decides; below, productivity. Zero where all or none survived.
/// </summary>
public sealed class SurvivorStatistics
{
    const int CohortQuarters = 24;

    readonly Doubles[] sums, products; // by industry, and of all at the end

    SurvivorStatistics(Doubles[] sums, Doubles[] products) => (this.sums, this.products) = (sums, products);

    /// <summary>Results by industry; −1 is all of them.</summary>
    public (double Client, double Productivity, double Difference) this[int industry] =>
        new Moments(sums[industry < 0 ? ^1 : industry], products[industry < 0 ? ^1 : industry]).Results();

    public static SurvivorStatistics Of(Economy e)
    {
        var since = Create((long)Math.Max(0, e.Time - CohortQuarters));
        var (sums, products) = (new Doubles[e.Industries.Count + 1], new Doubles[e.Industries.Count + 1]);
        var (allSums, allProducts) = (Doubles.Zero, Doubles.Zero);
        var lives = e.Firms.Lives;
        var (industry, client, born, left, logProductivity) = (lives.Industry, lives.Client, lives.Born, lives.Left, lives.LogProductivity);
        var cohort = lives.BornUntil(Math.Max(0, e.Time - CohortQuarters));
        for (var i = 0; i < cohort; i += Lanes.Count)
        {
            var (leftIn, wasBorn) = (left.At(i), since >= born.At(i));
            var lived = wasBorn & ~((leftIn >= 0) & (since >= leftIn));
            var one = Choice.If(lived, Doubles.One);
            var (a, g, f) = (Choice.If(leftIn < 0, one), Choice.If(client.At(i).IsSet(), one), Choice.If(lived, logProductivity.At(i)));
            Add(sums, ref allSums, industry, i, one, a, g, f);
            Add(products, ref allProducts, industry, i, a * g, a * f, g * f, f * f);
        }

        (sums[^1], products[^1]) = (allSums, allProducts);
        return new SurvivorStatistics(sums, products);
    }

    static void Add(Doubles[] sums, ref Doubles all, int[] industry, int row, Doubles a, Doubles b, Doubles c, Doubles d)
    {
        Lanes.Turn(ref a, ref b, ref c, ref d);
        sums[industry[row]] += a;
        sums[industry[row + 1]] += b;
        sums[industry[row + 2]] += c;
        sums[industry[row + 3]] += d;
        all = all + a + b + c + d;
    }

    // Sums of a survival (0 or 1), a client (0 or 1), the log of productivity, and their products.
    readonly struct Moments(Doubles sums, Doubles products)
    {
        readonly double count = sums[0], alive = sums[1], client = sums[2], productivity = sums[3];
        readonly double aliveClient = products[0], aliveProductivity = products[1], clientProductivity = products[2], productivitySquared =
            products[3];

        public (double Client, double Productivity, double Difference) Results()
        {
            var (spreadAlive, spreadClient, spreadProductivity) = (Spread(alive, alive), Spread(client, client),
                Spread(productivitySquared, productivity));
            var ofClient = Correlation(aliveClient, alive, client, spreadAlive, spreadClient);
            var ofProductivity = Correlation(aliveProductivity, alive, productivity, spreadAlive, spreadProductivity);
            var between = Correlation(clientProductivity, client, productivity, spreadClient, spreadProductivity);
            var left = 1 - (between * between);
            return (ofClient, ofProductivity,
                left > 1e-9 ? ((ofClient - (between * ofProductivity)) - (ofProductivity - (between * ofClient))) / left : 0);
        }

        double Spread(double squares, double sum) =>
            count > 0 ? Math.Sqrt(Math.Max(0, (squares / count) - (sum / count * (sum / count)))) : 0;

        double Correlation(double products, double x, double y, double spreadX, double spreadY) =>
            spreadX > 1e-9 && spreadY > 1e-9 ? ((products / count) - (x / count * (y / count))) / (spreadX * spreadY) : 0;
    }
}
