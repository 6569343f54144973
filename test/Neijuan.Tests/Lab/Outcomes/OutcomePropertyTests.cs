using CsCheck;
using Xunit;

namespace Neijuan.Tests.Lab.Outcomes;

public class OutcomePropertyTests
{
    static readonly Gen<double[]> Path = Gen.Double[-100, 100].Array[1, 60];

    [Fact]
    public void The_mean_lies_between_the_extremes() => Path.Sample(path =>
    {
        var run = Paths.Of(path);
        return run["min(china.gdp)"] <= run["mean(china.gdp)"] + 1e-9 && run["mean(china.gdp)"] <= run["max(china.gdp)"] + 1e-9;
    });

    [Fact]
    public void A_maximum_is_reached_when_it_says() => Path.Sample(path =>
    {
        var run = Paths.Of(path);
        return path[(int)((run["when_max(china.gdp)"] - 2005) * 4)] == path.Max();
    });

    [Fact]
    public void A_first_time_is_before_a_last_and_both_are_counted() => Path.Sample(path =>
    {
        var run = Paths.Of(path);
        var (first, last, count) = (run["first(china.gdp > 0)"], run["last(china.gdp > 0)"], run["quarters(china.gdp > 0)"]);
        return count == path.Count(v => v > 0)
            && (count == 0 ? double.IsNaN(first) && double.IsNaN(last) : first <= last && count <= ((last - first) * 4) + 1);
    });

    [Fact]
    public void Correlation_is_within_one_and_does_not_mind_units() => Gen.Int[-9, 9].Select(v => (double)v).Array[1, 60].Sample(path =>
    {
        var run = Paths.Of(path).With("industry.price", 0, [.. path.Select((v, k) => (v * 0.5) + (k % 7))]);
        var (plain, scaled) = (run["correlation(china.gdp, industry.price[solar])"],
            run["correlation(3 * china.gdp + 5, 2 - industry.price[solar])"]);
        return double.IsNaN(plain) ? double.IsNaN(scaled) : Math.Abs(plain) <= 1 + 1e-12 && Math.Abs(plain + scaled) < 1e-6;
    });

    [Fact]
    public void A_sum_is_the_sum_of_its_halves() => Gen.Double[-100, 100].Array[8].Sample(path =>
    {
        var run = Paths.Of(path);
        return Math.Abs(run["sum(china.gdp)"] - run["sum(china.gdp, 2005Q1, 2005Q4) + sum(china.gdp, 2006Q1, 2006Q4)"]) < 1e-9;
    });

    [Fact]
    public void A_path_has_as_many_peaks_upside_down_give_or_take_one() => Gen.Double[-100, 100].Array[1, 60].Sample(path =>
        Math.Abs(Paths.Of(path)["peaks(china.gdp, 20)"] - Paths.Of(path)["peaks(-china.gdp, 20)"]) <= 1);

    static readonly string[] Words =
    [
        "max", "at", "(", ")", "[", "]", ",", "china.gdp", "industry.price", "solar", "2006Q1", "2099Q9", "+", "-", "/", "<", "=", "1",
        "not", "and", "$", "é", "",
    ];

    // Whatever is written, the answer is an expression or a problem inside the text.
    [Fact]
    public void No_text_breaks_the_reader() => Gen.Int[0, Words.Length - 1].Array[0, 12].Sample(words =>
    {
        var text = string.Join(' ', words.Select(w => Words[w]));
        return Paths.Problems(text).All(p => p.Column >= 1 && p.Column <= text.Length + 1);
    });
}
