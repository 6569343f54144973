using System.Text.RegularExpressions;
using Neijuan.Cli.Listing;
using Neijuan.Model.Indicators;
using Neijuan.Model.Policies;
using Xunit;

namespace Neijuan.Tests.Documents;

public partial class DeclarationTests
{
    [Fact]
    public void Every_lever_and_switch_has_id_name_description_unit_range_and_rule() => Assert.All(Levers.All, lever =>
    {
        Assert.Matches(DottedWords(), lever.Id);
        Says(lever.Name, lever.Description, lever.Unit);
        Assert.NotEmpty(lever.Rule);
        Assert.True(lever.Min < lever.Max);
        Assert.InRange(lever.Default, lever.Min, lever.Max);
        Assert.True(lever.Calendar is null || Economies.Data.Calendar.Has(lever.Calendar));
    });

    [Fact]
    public void Every_parameter_has_id_name_description_unit_range_and_source() => Assert.All(Economies.Data.Parameters, parameter =>
    {
        Assert.Matches(Words(), parameter.Id);
        Says(parameter.Name, parameter.Description, parameter.Unit);
        Assert.NotEmpty(parameter.Source);
        Assert.InRange(parameter.Value, parameter.Low, parameter.High);
    });

    [Fact]
    public void Every_indicator_has_id_name_description_unit_and_range() => Assert.All(IndicatorCatalogue.All, indicator =>
    {
        Assert.Matches(DottedWords(), indicator.Id);
        Says(indicator.Name, indicator.Description, indicator.Unit);
        var (low, high) = IndicatorRanges.Of(indicator);
        Assert.False(low >= high);
    });

    [Fact]
    public void No_id_is_given_twice_and_no_place_is_called_like_one_of_another_kind()
    {
        string[] ids =
        [
            .. Levers.All.SelectMany(l => l.Names), .. Economies.Data.Parameters.Select(p => "parameter." + p.Id),
            .. IndicatorCatalogue.All.Select(i => i.Id),
        ];
        Assert.Equal(ids.Length, ids.Distinct(StringComparer.OrdinalIgnoreCase).Count());
        string[] places = [.. Economies.Data.Places.Axes.SelectMany(axis => Economies.Data.Places[axis])];
        Assert.Equal(places.Length, places.Distinct(StringComparer.OrdinalIgnoreCase).Count());
    }

    [Fact]
    public void What_a_lever_was_called_is_explained()
    {
        var note = CatalogueEntries.Notes(Levers.Tariff with { Aliases = ["trade.duty"] });
        Assert.Equal("also known as trade.duty", note);
        Assert.Null(CatalogueEntries.Notes(Levers.Tariff));
    }

    static void Says(string name, string description, string unit)
    {
        Assert.True(char.IsUpper(name[0]) || char.IsDigit(name[0]), name);
        Assert.True(description.Length > 4 && description.EndsWith('.'), $"{name}: {description}");
        Assert.NotEmpty(unit);
    }

    [GeneratedRegex("^[a-z0-9]+(_[a-z0-9]+)*$")]
    private static partial Regex Words();

    [GeneratedRegex(@"^[a-z0-9]+(_[a-z0-9]+)*\.[a-z0-9]+(_[a-z0-9]+)*$")]
    private static partial Regex DottedWords();
}
