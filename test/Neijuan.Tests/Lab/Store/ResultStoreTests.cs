using Neijuan.Engine.Recording;
using Neijuan.Lab.Results;
using Neijuan.Lab.Runs;
using Neijuan.Lab.Store;
using Neijuan.Model.Places;
using Neijuan.Model.Reading;
using Xunit;

namespace Neijuan.Tests.Lab.Store;

public sealed class ResultStoreTests : IDisposable
{
    readonly TemporaryFolder folder = new();

    string Path => folder.In(ResultStore.FileName);

    public void Dispose() => folder.Dispose();

    [Fact]
    public void Every_value_of_every_indicator_comes_back_with_its_place_and_quarter()
    {
        Write(SmallRun.Result());
        using var store = ResultStore.Open(folder.Path);
        var now = RunView.Of(SmallRun.Result());
        Assert.Equal(SmallRun.Indicators, store.Indicators());
        foreach (var indicator in SmallRun.Indicators)
        {
            var (kept, made) = (store.Paths(1, indicator), now.Paths(indicator));
            Assert.Equal(made.Count, kept.Count);
            for (var k = 0; k < made.Count; k++)
            {
                Assert.Equal(made[k].Place, kept[k].Place);
                Assert.Equal(["2005Q1", "2005Q2", "2005Q3"], kept[k].Quarters);
                Assert.Equal(made[k].Values, kept[k].Values);
            }
        }
    }

    [Fact]
    public void Rows_of_two_places_are_province_or_bloc_by_industry()
    {
        Write(SmallRun.Result());
        using var store = ResultStore.Open(folder.Path);
        var path = store.Paths(1, SmallRun.Indicators[4])
            .Single(p => p.Place == PlaceKinds.Provinces.At("hebei").With(PlaceKinds.Industries, "solar"));
        Assert.Equal(SmallRun.Number(4, 1, 2), path.Values[1]);
    }

    [Fact]
    public void Matrices_come_back_to_the_fen_and_in_their_order()
    {
        Write(SmallRun.Result());
        using var store = ResultStore.Open(folder.Path);
        foreach (var kind in Enum.GetValues<MatrixKind>())
        {
            var matrix = store.Matrix(1, "2005Q2", kind);
            Assert.Equal(["Reserves", "Deposits"], matrix.Rows);
            Assert.Equal(["Households", "Banks"], matrix.Columns);
            Assert.Equal(SmallRun.Books(1).Flows.Fen, matrix.Fen);
        }
    }

    [Fact]
    public void Manifest_and_record_come_back_as_they_were()
    {
        Write(SmallRun.Result(seed: ulong.MaxValue));
        using var store = ResultStore.Open(folder.Path);
        Assert.Equal(SmallRun.Manifest(ulong.MaxValue).ToJson(), store.Manifest(1).ToJson());
        Assert.Equal(SmallRun.Record, Assert.Single(store.Record()));
        Assert.Equal(ulong.MaxValue, store.Run(null).Seed);
    }

    [Fact]
    public void The_record_of_a_store_says_what_counts_as_met()
    {
        Write(SmallRun.Result());
        using var store = ResultStore.Open(folder.Path);
        var files = store.Export(Directory.CreateDirectory(folder.In("tables")).FullName, parquet: false);
        var row = File.ReadLines(files.Single(file => file.EndsWith("record.csv", StringComparison.Ordinal))).Last();
        Assert.EndsWith(",utilisation,0.4,", row, StringComparison.Ordinal); // the range of the row itself, open above
    }

    [Fact]
    public void A_store_gains_runs_and_keeps_those_it_has()
    {
        Assert.Equal([1], Write(SmallRun.Result(seed: 1)));
        Assert.Equal([2, 3], Write(SmallRun.Result(seed: 2), SmallRun.Result(seed: 3)));
        using var store = ResultStore.Open(Path);
        Assert.Equal([1UL, 2UL, 3UL], store.Runs().Select(r => r.Seed));
        Assert.Equal(1UL, store.Manifest(1).Seed);
        Assert.Equal(2UL, store.Manifest(2).Seed);
        Assert.All(store.Runs(), r => Assert.Equal(2, store.Paths(r.Run, SmallRun.Indicators[2]).Count));
    }

    [Fact]
    public void A_store_of_an_earlier_version_gains_the_columns_of_new_indicators()
    {
        Write(SmallRun.Result());
        var extra = new Indicator("china.new_one", "New", "share", PlaceKinds.Nation, "Not measured before");
        StoreFile.Write(folder.In("next"), Path, [SmallRun.Result()], SmallRun.Catalogue([.. SmallRun.Indicators, extra]));
        File.Move(folder.In("next"), Path, overwrite: true);
        using var store = ResultStore.Open(Path);
        Assert.All(store.Paths(1, extra)[0].Values, value => Assert.True(double.IsNaN(value)));
        Assert.Equal(SmallRun.Number(0, 2, 0), store.Paths(1, SmallRun.Indicators[0])[0].Values[2]);
    }

    [Fact]
    public void The_long_view_holds_every_defined_value_once()
    {
        Write(SmallRun.Result(), SmallRun.Result(seed: 2));
        using var connection = StoreConnection.Read(Path);
        var rows = connection.Query(
            "SELECT run, quarter, indicator, industry, province, bloc, value FROM series WHERE indicator = 'bloc_industry.tariff' AND "
            + "bloc = 'EU' AND industry = 'ev' AND run = 2 ORDER BY quarter",
            r => (r.GetString(1), r.GetDouble(6)));
        Assert.Equal(
            [("2005Q1", SmallRun.Number(6, 0, 3)), ("2005Q2", SmallRun.Number(6, 1, 3)), ("2005Q3", SmallRun.Number(6, 2, 3))], rows);
        Assert.Equal(2 * 3 * (1 + 2 + 2 + 4 + 2 + 4), connection.Query("SELECT count(*) FROM series", r => r.GetInt64(0))[0]);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Export_writes_one_file_per_table(bool parquet)
    {
        Write(SmallRun.Result());
        using var store = ResultStore.Open(Path);
        var files = store.Export(folder.Path, parquet);
        Assert.Equal(8 + PlaceKinds.All.Count, files.Count);
        Assert.All(files, f => Assert.True(new FileInfo(f).Length > 0));
        if (!parquet) Assert.Equal("run,quarter,industry,utilisation", File.ReadLines(folder.In("industry.csv")).First());
        if (!parquet) Assert.Equal($"1,2005Q1,solar,{SmallRun.Number(2, 0, 0)}", File.ReadLines(folder.In("industry.csv")).ElementAt(1));
    }

    [Fact]
    public void A_run_that_is_not_there_is_named_with_those_that_are()
    {
        Write(SmallRun.Result());
        using var store = ResultStore.Open(Path);
        Assert.Contains("1 (small, seed 1)", Assert.Throws<FindingsException>(() => store.Run(7)).Message);
        Assert.Contains("2031Q1", Assert.Throws<FindingsException>(() => store.Matrix(1, "2031Q1", MatrixKind.Flow)).Message);
    }

    [Fact]
    public void No_room_for_what_the_database_sets_aside_is_a_full_disk()
    {
        // The words of DuckDB 1.5 when it may hold no more in memory and the folder beside the store takes no more either.
        var refused =
            new AppendException("table 'national': Out of Memory Error: failed to offload data block of size 64.0 KiB (0 bytes/0 bytes "
                + "used).");
        Assert.Equal(StoreProblem.DiskFull, StoreException.From(refused, Path).Problem);
    }

    [Fact]
    public void Runs_beyond_one_transaction_are_there_once_and_in_order()
    {
        const int Runs = StoreWriter.RunsUntilReopened + 2;
        var result = SmallRun.Result();
        var layout = SeriesLayout.Of(result.Series, result.QuarterOf(0));
        var values = new double[layout.Count];
        StoreFile.Write(Path, earlier: null, SmallRun.Catalogue(), Runs, writer =>
        {
            for (var run = 1; run <= Runs; run++)
            {
                Array.Fill(values, run);
                Assert.Equal(run, writer.Append(result.Manifest, run, wallSeconds: null, layout, values));
            }
        });

        using var store = ResultStore.Open(Path);
        Assert.Equal(Enumerable.Range(1, Runs), store.Runs().Select(r => r.Run));
        foreach (var table in SmallRun.Indicators.Select(indicator => indicator.Kind.Table).Distinct())
        {
            var rows = store.Rows(
                table, $"SELECT run, count(*) FROM {table} GROUP BY run ORDER BY min(rowid)", r => (Run: r.Whole(0), Count: r.Fen(1)));
            Assert.Equal(Enumerable.Range(1, Runs), rows.Select(r => r.Run));
            Assert.Single(rows.Select(r => r.Count).Distinct());
        }

        foreach (var indicator in SmallRun.Indicators)
            foreach (var run in new[] { 1, StoreWriter.RunsUntilReopened, StoreWriter.RunsUntilReopened + 1, Runs })
                Assert.All(store.Paths(run, indicator), path => Assert.All(path.Values, value => Assert.Equal(run, value)));
    }

    IReadOnlyList<int> Write(params RunResult[] results)
    {
        var runs = StoreFile.Write(folder.In("next"), File.Exists(Path) ? Path : null, results, SmallRun.Catalogue());
        File.Move(folder.In("next"), Path, overwrite: true);
        return runs;
    }
}
