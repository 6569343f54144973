using Neijuan.Lab.Experiments.Trials;
using Neijuan.Model.Reading;
using Neijuan.Tests.Lab.Store;
using Xunit;

namespace Neijuan.Tests.Lab.Experiments.Trials;

public sealed class ParameterDrawsTests : IDisposable
{
    readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Theory]
    [InlineData("latin")]
    [InlineData("sobol")]
    public void Every_draw_is_within_the_ranges_and_every_third_of_a_range_is_visited(string design)
    {
        var draws = Draw(design, 32, 1);
        var drawn = Economies.Data.Parameters.Where(p => p.Ensemble).ToArray();
        Assert.Equal(32, draws.Count);
        foreach (var parameter in drawn)
        {
            var values = draws.Select(d => d[parameter.Id]).ToArray();
            Assert.All(values, value => Assert.InRange(value, parameter.Low, parameter.High));
            Assert.Equal(3, values.Select(v => (int)(3 * (v - parameter.Low) / (parameter.High - parameter.Low))).Distinct().Count());
        }

        Assert.All(draws, d => Assert.Equal(drawn.Length, d.Count));
    }

    [Fact]
    public void The_seed_of_the_design_decides_the_draws()
    {
        Assert.Equal(Draw("latin", 8, 3), Draw("latin", 8, 3));
        Assert.NotEqual(Draw("latin", 8, 3), Draw("latin", 8, 4));
    }

    [Fact]
    public void Twice_the_sobol_points_begin_with_the_first_half() => Assert.Equal(Draw("sobol", 16, 1), Draw("sobol", 32, 1).Take(16));

    [Fact]
    public void The_hash_of_a_set_of_draws_changes_with_its_last_bit()
    {
        var draws = Draw("latin", 2, 1);
        var moved = draws.Select(d => d.ToDictionary(p => p.Key, p => p.Value)).ToArray();
        moved[1][moved[1].Keys.First()] = Math.BitIncrement(moved[1].Values.First());
        Assert.NotEqual(new DrawSet("latin", draws).Hash(), new DrawSet("latin", moved).Hash());
    }

    [Fact]
    public void A_file_of_draws_is_read_as_it_stands()
    {
        File.WriteAllText(folder.In("draws.csv"), "ambition_top,parameter.dumping_depth\n5,0.2\n8,0.15\n");
        var draws = DrawFile.Read(folder.In("draws.csv"), Economies.Data.Parameters);
        Assert.Equal(2, draws.Count);
        Assert.Equal((5, 0.2), (draws[0]["ambition_top"], draws[0]["dumping_depth"]));
        Assert.Equal((8, 0.15), (draws[1]["ambition_top"], draws[1]["dumping_depth"]));
    }

    [Fact]
    public void Everything_wrong_with_a_file_of_draws_is_named_with_its_line()
    {
        File.WriteAllText(folder.In("draws.csv"), "ambition_top,ambitoin,dumping_depth,dumping_depth\n5,1,0.2,0.2\n99,1,much,0.2\n5\n");
        var message = Assert.Throws<FindingsException>(() => DrawFile.Read(folder.In("draws.csv"), Economies.Data.Parameters)).Message;
        Assert.Contains("draws.csv:1: header = ambitoin: is unknown", message);
        Assert.Contains("draws.csv:1: header = dumping_depth: is given twice", message);
        Assert.Contains("3: ambition_top = 99", message);
        Assert.Contains("3: dumping_depth = much", message);
        Assert.Contains("draws.csv:4: row: has 1 fields; allowed 4", message);
        Assert.Throws<FindingsException>(() => DrawFile.Read(folder.In("none.csv"), Economies.Data.Parameters));
    }

    static IReadOnlyList<IReadOnlyDictionary<string, double>> Draw(string design, int draws, ulong seed) =>
        design == "latin" ? ParameterDraws.Latin(Economies.Data.Parameters, draws, seed)
            : ParameterDraws.Sobol(Economies.Data.Parameters, draws, seed);
}
