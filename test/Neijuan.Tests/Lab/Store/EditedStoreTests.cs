using DuckDB.NET.Data;
using Neijuan.Cli;
using Neijuan.Cli.Terminal;
using Neijuan.Lab.Store;
using Xunit;

namespace Neijuan.Tests.Lab.Store;

/// <summary>
/// A store in which somebody changed something: every command that reads it says what is wrong and where, or does its work.
/// </summary>
[Trait("size", "nightly")]
public sealed class EditedStoreTests(EditedStoreTests.StoredRun whole) : IClassFixture<EditedStoreTests.StoredRun>, IDisposable
{
    static readonly string[] Tables = ["run", "indicator", "record", "balance_sheet", "national", "industry"];
    static readonly string[] Values = ["NULL", "'x'", "-1", "1e308::DOUBLE", "'NaN'::DOUBLE", "''", "'2018Q9'"];

    readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Theory]
    [InlineData("UPDATE run SET seed = NULL", "table run, row 1, seed: is empty; allowed a seed")]
    [InlineData("UPDATE run SET scale = 'NaN'::DOUBLE", "table run, row 1, scale = NaN: is no finite number")]
    [InlineData("UPDATE run SET last_quarter = 'soon'", "table run, row 1, last_quarter = soon: is no quarter of the horizon")]
    [InlineData("UPDATE run SET manifest = '{}'", "manifest of run 1")]
    [InlineData("ALTER TABLE run ALTER seed TYPE VARCHAR", "table run, row 1, seed = 1: is something else; allowed a seed")]
    [InlineData("ALTER TABLE run DROP COLUMN seed", "seed")]
    [InlineData("UPDATE indicator SET dimension = 'galaxy'", "'galaxy' is no kind of place of this version")]
    [InlineData("DROP VIEW series; DROP TABLE record; DROP TABLE flow", "tables 'flow', 'record' are missing")]
    [InlineData("DELETE FROM run", "it holds no run")]
    public void What_was_edited_is_named(string edit, string expected)
    {
        var store = Edited(edit, "edited");
        var (code, error) = Command("report", store, "--out", In("page.html"));
        Assert.True(code == ExitCode.WrongInput, error);
        Assert.Contains(expected, error);
        Assert.Contains(store, error);
        Assert.False(File.Exists(In("page.html")));
    }

    [Fact]
    public void Whatever_is_edited_nothing_breaks_and_the_store_stays_as_it_is()
    {
        var random = new Random(1);
        for (var k = 0; k < Nightly.Size(16, 600); k++)
        {
            var edit = Edit(random);
            var store = Edited(edit, $"edited-{k}");
            var before = Convert.ToHexString(File.ReadAllBytes(store));
            foreach (var command in (string[][])[["report", store, "--out", In("page.html"), "--force"], ["matrices", store],
                ["export", store, "--format", "csv", "--out", In("tables"), "--force"]])
            {
                var (code, error) = Command(command);
                Assert.True(code is ExitCode.Done or ExitCode.WrongInput, $"{edit}\n{command[0]}\n{error}");
                Assert.True(code == ExitCode.Done || error.Contains(store, StringComparison.Ordinal), $"{edit}\n{command[0]}\n{error}");
            }

            Assert.Equal(before, Convert.ToHexString(File.ReadAllBytes(store)));
            File.Delete(store);
        }
    }

    [Fact]
    public void Damaged_bytes_are_refused()
    {
        var random = new Random(2);
        var bytes = File.ReadAllBytes(whole.Path);
        for (var k = 0; k < Nightly.Size(6, 200); k++)
        {
            var damaged = bytes[..(k % 3 == 0 ? random.Next(bytes.Length) : bytes.Length)];
            for (var changed = 0; changed < 40 && damaged.Length > 0; changed++)
                damaged[random.Next(damaged.Length)] ^= (byte)random.Next(1, 256);
            File.WriteAllBytes(In("damaged.duckdb"), damaged);
            var (code, error) = Command("report", In("damaged.duckdb"), "--out", In("page.html"), "--force");
            Assert.True(code is ExitCode.Done or ExitCode.WrongInput, error);
        }
    }

    [Fact]
    public void A_title_that_begins_as_a_formula_is_text_in_a_spreadsheet()
    {
        var store = Edited("UPDATE run SET title = '=cmd|'' /C calc''!A0', wall_seconds = -1.5", "formula");
        var (code, error) = Command("export", store, "--format", "csv", "--out", In("tables"), "--force");
        Assert.True(code == ExitCode.Done, error);
        var row = File.ReadAllLines(Path.Combine(In("tables"), "run.csv"))[1];
        Assert.Contains(",'=cmd|' /C calc'!A0,", row);
        Assert.Contains(",-1.5,", row);
    }

    static string Edit(Random random)
    {
        var table = Tables[random.Next(Tables.Length)];
        var value = Values[random.Next(Values.Length)];
        return random.Next(5) switch
        {
            0 => $"COLUMN DROP {table}",
            1 => $"COLUMN RENAME {table}",
            2 => $"COLUMN TYPE {table}",
            _ => $"COLUMN SET {table} {value}",
        } + $" {random.Next(1000)}";
    }

    /// <summary>A copy of the store after an edit, which is SQL or says what happens to the n-th column of a table.</summary>
    string Edited(string edit, string name)
    {
        var file = In(name + ".duckdb");
        File.Copy(whole.Path, file);
        using var store = new DuckDBConnection($"Data Source={file}");
        store.Open();
        var words = edit.Split(' ');
        if (words[0] != "COLUMN") store.Execute(edit);
        else
        {
            store.Execute("DROP VIEW series");
            var columns = StoreTables.Columns(store, words[2]);
            var column = columns[int.Parse(words[^1]) % columns.Count];
            try
            {
                store.Execute(words[1] switch
                {
                    "DROP" => $"ALTER TABLE {words[2]} DROP COLUMN \"{column}\"",
                    "RENAME" => $"ALTER TABLE {words[2]} RENAME COLUMN \"{column}\" TO other",
                    "TYPE" => $"ALTER TABLE {words[2]} ALTER \"{column}\" TYPE VARCHAR",
                    _ => $"UPDATE {words[2]} SET \"{column}\" = {words[3]}",
                });
            }
            catch (DuckDBException)
            {
                // a value that the column cannot hold, or a key: the store is as it was
            }
        }

        return file;
    }

    string In(string name) => folder.In(name);

    static (int Code, string Error) Command(params string[] arguments)
    {
        using var error = new StringWriter();
        var code = CommandLine.Invoke(arguments, new Session(TextWriter.Null, error, false, default));
        return (code, error.ToString());
    }

    /// <summary>The store of a short run, made once and copied for every edit.</summary>
    public sealed class StoredRun : IDisposable
    {
        readonly TemporaryFolder folder = new();

        public StoredRun() => Assert.Equal(
            ExitCode.Done, Command("run", "--to", "2005Q2", "--scale", "0.1", "--quiet", "--out", folder.In("whole")).Code);

        public string Path => System.IO.Path.Combine(folder.In("whole"), ResultStore.FileName);

        public void Dispose() => folder.Dispose();
    }
}
