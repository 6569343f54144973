using NJsonSchema;
using Neijuan.Engine.Accounting;
using Neijuan.Engine.Places;
using Neijuan.Engine.Population;
using Neijuan.Engine.Randomness;
using Neijuan.Engine.Recording;
using Neijuan.Lab.Schemas;
using Neijuan.Model.Agents;
using Neijuan.Model.Policies;
using Neijuan.Model.Reading;
using Neijuan.Model.Scenarios;
using Neijuan.Tests.Lab.Schemas;
using Neijuan.Tests.Model.Scenarios;
using Xunit;

namespace Neijuan.Tests.Model;

/// <summary>
/// A kind of place that the model does not have, declared here: 300 cities that bank with the 31 banks of their provinces.
/// </summary>
public class CityTests
{
    const int CityCount = 300;
    const int Banks = 31;

    static readonly Axis Cities = new("city", "cities", "A city of a province.");
    static readonly PlaceKind City = new("city", "City", "city", "cities", Cities);
    static readonly Indicator Homes = new("city.homes", "Homes", "homes", City, "Homes in a city.");
    static readonly Lever Plots = new("city.plots", "Plots", "plots", City, 0, 100, 10, "Plots that a city may sell.") { Rule = "R44" };

    static readonly PlaceNames Places = new(
    [
        .. Economies.Data.Places.Axes.Where(axis => axis.Id != Cities.Id).Select(axis => (axis, Economies.Data.Places[axis])),
        (Cities, [.. Enumerable.Range(0, CityCount).Select(k => $"c{k:000}")]),
    ]);

    readonly record struct CityId(int Row) : IRowId<CityId>
    {
        public static CityId At(int row) => new(row);

        public static implicit operator int(CityId id) => id.Row;

        public static implicit operator Party(CityId id) => new(Sector.LocalGovernments, id.Row);

        public static implicit operator PartyGroup(CityId id) => new(Sector.LocalGovernments, id.Row, 1);
    }

    sealed class CityTable : Table<CityId>
    {
        public CityTable()
            : base(CityCount)
        {
            Bank = Fact<BankId>();
            foreach (var city in Ids) Bank[city] = new BankId(city.Row % Banks);
        }

        public Column<CityId, BankId> Bank { get; }
    }

    [Fact]
    public void What_is_measured_in_cities_is_found_by_the_city_s_name()
    {
        var recorder = new SeriesRecorder([Homes], Places);
        recorder.Record((_, values) =>
        {
            for (var row = 0; row < values.Length; row++) values[row] = row;
        });
        var findings = new Findings("given.yaml");
        var reference = IndicatorReference.Read("city.homes[c017]", 1, [Homes], Places, findings)!;
        Assert.Empty(findings.All);
        Assert.Equal(CityCount, recorder.Rows(City));
        Assert.Equal([17.0], recorder.Path("city.homes", reference.Row));
        Assert.Equal("city=c299", Places.At(City, CityCount - 1).ToString());
    }

    [Theory]
    [InlineData(true, "city: [c017, c211]")]
    [InlineData(false, "city: c300")]
    [InlineData(false, "province: hebei")]
    public async Task A_lever_over_cities_is_set_in_cities_by_reader_and_schema(bool accepted, string where)
    {
        var text = ScenarioTexts.WithChanges($"set: city.plots, where: {{ {where} }}, value: 20");
        var reader = new ScenarioReader(Places, Economies.Data.Parameters, ScenarioTexts.Folder, new LeverIndex([Plots]));
        var (scenario, findings) = reader.ReadText(text, "given.yaml");
        Assert.Equal(accepted, findings.Count == 0);
        if (accepted)
            Assert.Equal([17, 211], scenario!.Changes.SelectMany(change => Places.Within(City, change.Place)));
        var schema = await JsonSchema.FromJsonAsync(ScenarioSchema.Render(Places, [Plots], []));
        Assert.Equal(accepted, schema.Validate(YamlAsJson.Of(text)).Count == 0);
    }

    [Fact]
    public void The_books_of_cities_close_whichever_banks_they_pay_through()
    {
        var cities = new CityTable();
        var ledger = new Ledger(
            sector => sector switch { Sector.LocalGovernments => CityCount, Sector.Banks => Banks, _ => 1 },
            party => party.Sector == Sector.LocalGovernments ? cities.Bank.Items[party.Row].Row : 0);
        foreach (var city in cities.Ids) ledger.Endow(Instrument.Deposits, city, ledger.BankOf(city), new Money(1000 + city.Row));
        var books = new Books(ledger);
        ledger.BeginPeriod();
        var draws = new Randomness(5, 0).For(1, 0);
        for (var payment = 0; payment < 2000; payment++)
        {
            var (payer, payee) = (new CityId(draws.Integer(CityCount)), new CityId(draws.Integer(CityCount)));
            ledger.Pay(Flow.Transfers, payer, payee, new Money(1 + payment));
        }

        books.Close("2005Q1");
        Assert.True(books.Checks > 0);
        Assert.Equal(0, books.Failures);
        for (var bank = 0; bank < Banks; bank++)
        {
            var held = Enumerable.Range(0, CityCount).Where(row => row % Banks == bank)
                .Sum(row => ledger[Instrument.Deposits, new CityId(row)].Fen);
            Assert.Equal(-held, ledger[Instrument.Deposits, new BankId(bank)].Fen);
        }
    }
}
