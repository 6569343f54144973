namespace Neijuan.Model.Indicators;

/// <summary>
/// Who survives. Of the firms that lived six years ago (or at the opening, if that is later), which are alive: the correlation of survival with being
/// a client and with the log of productivity, and the difference of both coefficients in a linear probability model with standardised variables.
/// Above zero, access decides; below, productivity. Zero where all or none survived.
/// </summary>
public sealed class SurvivorStatistics
{
    const int CohortQuarters = 24;

    readonly Moments[] ofIndustries;
    readonly Moments all;

    SurvivorStatistics(Moments[] ofIndustries, Moments all) => (this.ofIndustries, this.all) = (ofIndustries, all);

    /// <summary>Results by industry; −1 is all of them.</summary>
    public (double Client, double Productivity, double Difference) this[int industry] => (industry < 0 ? all : ofIndustries[industry]).Results();

    public static SurvivorStatistics Of(Economy e)
    {
        var firms = e.Firms;
        var since = Math.Max(0, e.Time - CohortQuarters);
        var moments = new Moments[e.Industries.Count];
        var total = default(Moments);
        var (born, exited, alive, client, productivity, industry) =
            (firms.Born.Items, firms.Exited.Items, firms.Alive.Items, firms.Client.Items, firms.LogProductivity.Items, firms.Industry.Items);
        for (var i = 0; i < firms.Count && born[i] <= since; i++) // rows are in the order of birth
        {
            if (exited[i] >= 0 && exited[i] <= since) continue;
            moments[industry[i]].Add(alive[i], client[i], productivity[i]);
            total.Add(alive[i], client[i], productivity[i]);
        }

        return new SurvivorStatistics(moments, total);
    }

    // Sums of a survival (0 or 1), a client (0 or 1), the log of productivity, and their products.
    struct Moments
    {
        double count, alive, client, productivity, aliveClient, aliveProductivity, clientProductivity, productivitySquared;

        public void Add(double a, double g, double f)
        {
            count++;
            alive += a;
            client += g;
            productivity += f;
            aliveClient += a * g;
            aliveProductivity += a * f;
            clientProductivity += g * f;
            productivitySquared += f * f;
        }

        public readonly (double Client, double Productivity, double Difference) Results()
        {
            var (spreadAlive, spreadClient, spreadProductivity) = (Spread(alive, alive), Spread(client, client), Spread(productivitySquared, productivity));
            var ofClient = Correlation(aliveClient, alive, client, spreadAlive, spreadClient);
            var ofProductivity = Correlation(aliveProductivity, alive, productivity, spreadAlive, spreadProductivity);
            var between = Correlation(clientProductivity, client, productivity, spreadClient, spreadProductivity);
            var left = 1 - (between * between);
            return (ofClient, ofProductivity, left > 1e-9 ? ((ofClient - (between * ofProductivity)) - (ofProductivity - (between * ofClient))) / left : 0);
        }

        readonly double Spread(double squares, double sum) => count > 0 ? Math.Sqrt(Math.Max(0, (squares / count) - (sum / count * (sum / count)))) : 0;

        readonly double Correlation(double products, double x, double y, double spreadX, double spreadY) =>
            spreadX > 1e-9 && spreadY > 1e-9 ? ((products / count) - (x / count * (y / count))) / (spreadX * spreadY) : 0;
    }
}
