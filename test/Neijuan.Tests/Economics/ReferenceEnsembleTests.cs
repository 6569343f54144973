using System.Globalization;
using Xunit;

namespace Neijuan.Tests.Economics;

/// <summary>
/// The economics over an ensemble: baseline moments, and the sign of every treatment's effect that the reference calls certain.
/// </summary>
public class ReferenceEnsembleTests(ITestOutputHelper output)
{
    const double ShareOfDraws = 0.8;

    // What departs from the reference, each explained in docs/model-notes.md. A departure that has gone must leave this list.
    static readonly HashSet<string> DepartingMoments = [];

    static readonly HashSet<(string Arm, string Outcome)> DepartingSigns =
    [
        ("all_off", "survival of productive solar firms 2013-19"),
        ("all_off_2014", "solar utilisation 2012-16"),
        ("foreign_recession", "solar utilisation 2023-26"),
        ("no_cash_pressure", "solar zombies 2013-17"),
        ("no_priorities", "survival of productive solar firms 2013-19"),
        ("no_trade_policy", "solar zombies 2013-17"),
        ("ver", "solar capacity over world demand 2012-15"),
        ("ver", "survival of productive solar firms 2013-19"),
    ];

    [Fact]
    public void Medians_of_the_baseline_lie_in_the_bands_of_the_reference()
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
    public void Effects_keep_the_sign_of_the_reference_in_four_draws_of_five()
    {
        var departing = new HashSet<(string, string)>();
        foreach (var (arm, outcome, difference, positive) in ReferenceEnsemble.Signs)
        {
            var (share, median) = ReferenceEnsemble.Instance.Effect(arm, outcome, positive);
            Assert.True(
                positive ? median > 0 : median < 0, $"{arm} on {outcome}: the median effect is {median}, the reference's {difference}");
            if (share < ShareOfDraws) departing.Add((arm, outcome));
            output.WriteLine(string.Create(CultureInfo.InvariantCulture,
                $"{(share < ShareOfDraws ? "! " : "  ")}{arm} on {outcome}: {share:0%} of draws, median {median:0.####} (reference "
                + $"{difference})"));
        }

        Assert.Equal(DepartingSigns.Order(), departing.Order());
    }
}
