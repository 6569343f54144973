using DuckDB.NET.Data;
using Neijuan.Lab.Store;

namespace Neijuan.Lab.Claims;

/// <summary>Claims as data: a store with the claims, their tests, and every test's statistic by draw.</summary>
public static class ClaimStore
{
    const string Tables = """
        CREATE TABLE claim (id VARCHAR, title VARCHAR, gist VARCHAR, verdict VARCHAR, placebo BOOLEAN, sentences VARCHAR, needs VARCHAR,
            done VARCHAR, leaves_out VARCHAR, would_change VARCHAR, driver VARCHAR, robust BOOLEAN);
        CREATE TABLE claim_test (claim VARCHAR, test INTEGER, name VARCHAR, unit VARCHAR, statistic VARCHAR, expected VARCHAR,
            materiality DOUBLE, why VARCHAR, decides BOOLEAN, verdict VARCHAR, share DOUBLE,
            opposite_share DOUBLE, median DOUBLE, p10 DOUBLE, p90 DOUBLE,
            undefined INTEGER, draws INTEGER);
        CREATE TABLE claim_draw (claim VARCHAR, test INTEGER, draw INTEGER, value DOUBLE);
        CREATE TABLE figure (id VARCHAR, gist VARCHAR, unit VARCHAR, period VARCHAR, low DOUBLE, high DOUBLE, model DOUBLE, p10 DOUBLE,
            p90 DOUBLE, met BOOLEAN, distance DOUBLE, source VARCHAR, essay BOOLEAN);
        """;

    /// <summary>Writes the store into a new file.</summary>
    public static void Write(string path, ProtocolResult result)
    {
        using var draft = StoreDraft.Of(path);
        using (var store = StoreConnection.Write(draft.Path))
        {
            store.Execute(Tables);
            Claims(store, result);
            Tests(store, result);
            Figures(store, result);
        }

        draft.PutInPlace();
    }

    static void Claims(DuckDBConnection store, ProtocolResult result)
    {
        using var rows = store.CreateAppender("claim");
        foreach (var r in result.Claims)
        {
            var c = r.Claim;
            rows.CreateRow().AppendValue(c.Id).AppendValue(c.Title).AppendValue(c.Gist).AppendValue(VerdictName.Of(r.Verdict))
                .AppendValue(c.IsPlacebo)
                .AppendValue(string.Join(';', c.Sentences)).AppendValue(string.Join(';', c.Needs)).AppendValue(c.Done)
                .AppendValue(c.LeavesOut)
                .AppendValue(c.WouldChange).AppendValue(r.Robustness?.Parameter).AppendValue(r.Robustness?.Survives).EndRow();
        }

        rows.Close();
    }

    static void Tests(DuckDBConnection store, ProtocolResult result)
    {
        using var tests = store.CreateAppender("claim_test");
        using var draws = store.CreateAppender("claim_draw");
        foreach (var claim in result.Claims)
        {
            for (var k = 0; k < claim.Tests.Count; k++)
            {
                var (r, t) = (claim.Tests[k], claim.Tests[k].Test);
                tests.CreateRow().AppendValue(claim.Claim.Id).AppendValue(k + 1).AppendValue(t.Name).AppendValue(t.Unit)
                    .AppendValue(t.Statistic.Text)
                    .AppendValue(t.Expected.Text).AppendValue(t.Materiality).AppendValue(t.Why).AppendValue(t.Decides)
                    .AppendValue(VerdictName.Of(r.Verdict))
                    .AppendValue(r.Share).AppendValue(r.OppositeShare).AppendValue(Defined(r.Bands.Median))
                    .AppendValue(Defined(r.Bands.P10))
                    .AppendValue(Defined(r.Bands.P90)).AppendValue(r.Bands.Undefined).AppendValue(r.Values.Count).EndRow();
                for (var draw = 0; draw < r.Values.Count; draw++)
                    draws.CreateRow().AppendValue(claim.Claim.Id).AppendValue(k + 1).AppendValue(draw).AppendValue(Defined(r.Values[draw]))
                        .EndRow();
            }
        }

        tests.Close();
        draws.Close();
    }

    static void Figures(DuckDBConnection store, ProtocolResult result)
    {
        using var rows = store.CreateAppender("figure");
        foreach (var f in result.Facts)
        {
            rows.CreateRow().AppendValue(f.Fact.Id).AppendValue(f.Fact.Gist).AppendValue(f.Fact.Unit).AppendValue(f.Fact.Period)
                .AppendValue(Defined(f.Fact.Low))
                .AppendValue(Defined(f.Fact.High)).AppendValue(Defined(f.Model)).AppendValue(Defined(f.Bands.P10))
                .AppendValue(Defined(f.Bands.P90))
                .AppendValue(f.Hit).AppendValue(f.Distance).AppendValue(f.Fact.Source).AppendValue(f.Fact.FromEssay).EndRow();
        }

        rows.Close();
    }

    static double? Defined(double value) => double.IsFinite(value) ? value : null;
}
