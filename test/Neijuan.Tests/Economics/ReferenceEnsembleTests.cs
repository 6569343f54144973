using System.Globalization;
using Xunit;

namespace Neijuan.Tests.Economics;

/// <summary>
/// What industry kept when the nation around it was drawn anew: moments and signs of effects that an independent program of the first
/// version's rules called certain.
/// </summary>
public class ReferenceEnsembleTests(ITestOutputHelper output)
{
    // What departs from the reference, each explained in docs/model-notes.md. A departure that has gone must leave this list.
    static readonly HashSet<string> DepartingMoments =
    [
        "solar utilisation 2012-16",
        "solar price over cost 2012-17",
        "solar output below cost",
        "solar utilisation 2023-26",
        "vehicle utilisation 2015-19",
        "vehicle utilisation 2022-26",
        "machinery utilisation 2015-23",
        "light utilisation 2011-18",
        "vehicle makers losing money 2023Q3",
        "firms losing money 2014-23",
        "solar export price over foreign cost",
        "effective provinces in solar 2016",
        "vehicle debt over GDP 2023Q4",
        "firm debt over GDP 2023Q4",
        "consumption over GDP 2023Q4",
        "net exports over GDP 2019-23",
        "isolation 2030",
        "solar allocative efficiency 2030",
    ];

    static readonly HashSet<(string Arm, string Outcome)> DepartingSigns =
    [
        ("no_rivalry", "foreign solar output 2016 over peak"),
        ("no_rivalry", "vehicle debt over GDP 2023Q4"),
        ("hard_budget", "foreign solar output 2016 over peak"),
        ("hard_budget", "consumption over GDP 2023Q4"),
        ("no_priorities", "foreign solar output 2016 over peak"),
        ("no_priorities", "vehicle debt over GDP 2023Q4"),
        ("all_off", "foreign solar output 2016 over peak"),
        ("all_off", "survival of productive solar firms 2013-19"),
        ("all_off", "vehicle debt over GDP 2023Q4"),
        ("coordination", "foreign solar output 2016 over peak"),
        ("coordination", "vehicle debt over GDP 2023Q4"),
        ("no_cash_pressure", "vehicle debt over GDP 2023Q4"),
        ("leash_half", "vehicle debt over GDP 2023Q4"),
        ("all_off_2014", "vehicle debt over GDP 2023Q4"),
        ("ver", "foreign solar output 2016 over peak"),
        ("foreign_recession", "solar capacity over world demand 2022-25"),
        ("foreign_recession", "solar utilisation 2023-26"),
    ];

    [Fact]
    public void Medians_of_the_baseline_lie_in_the_bands_of_the_reference_where_nothing_new_moves_them()
    {
        var departing = new HashSet<string>();
        foreach (var (outcome, _, low, high, _) in ReferenceEnsemble.Bands)
        {
            var median = ReferenceEnsemble.Instance.Median(outcome);
            var inside = median >= low && median <= high;
            if (!inside) departing.Add(outcome);
            output.WriteLine(
                string.Create(CultureInfo.InvariantCulture, $"{(inside ? "  " : "! ")}{outcome}: {median:0.###} [{low}, {high}]"));
        }

        Assert.Equal(DepartingMoments.Order(), departing.Order());
    }

    [Fact]
    public void Effects_keep_the_sign_of_the_reference_in_the_median_draw()
    {
        var departing = new HashSet<(string, string)>();
        foreach (var (arm, outcome, difference, positive) in ReferenceEnsemble.Signs)
        {
            var (share, median) = ReferenceEnsemble.Instance.Effect(arm, outcome, positive);
            var kept = positive ? median > 0 : median < 0;
            if (!kept) departing.Add((arm, outcome));
            output.WriteLine(string.Create(CultureInfo.InvariantCulture,
                $"{(kept ? "  " : "! ")}{arm} on {outcome}: {share:0%} of draws, median {median:0.####} (reference {difference})"));
        }

        Assert.Equal(DepartingSigns.Order(), departing.Order());
    }
}
