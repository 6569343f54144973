using DuckDB.NET.Data;
using Neijuan.Lab.Results;

namespace Neijuan.Lab.Store;

/// <summary>
/// Writes a store into a new file, with what an earlier one holds or from nothing. The file is for a folder that is taken for writing, or
/// two writers would each lose the other's runs.
/// </summary>
public static class StoreFile
{
    /// <summary>Writes what is in the earlier store and the new runs. Returns the numbers that the runs got.</summary>
    /// <param name="file">The new file.</param>
    /// <param name="earlier">Path of the store to go on with; null to begin from nothing.</param>
    public static IReadOnlyList<int> Write(string file, string? earlier, IReadOnlyList<RunResult> results, Catalogue catalogue) =>
        Write(file, earlier, catalogue, results.Count, writer =>
        {
            foreach (var result in results)
            {
                var layout = SeriesLayout.Of(result.Series, result.QuarterOf(0));
                var run = writer.Append(result.Manifest, result.Draw, result.WallSeconds, layout, layout.Flatten(result.Series));
                writer.AppendMatrices(run, [.. result.Matrices.Select((_, q) => result.QuarterOf(q).ToString())], result.Matrices);
            }
        });

    /// <summary>The file beside a store that the database has not folded into it yet.</summary>
    public static string LogOf(string file) => file + ".wal";

    /// <summary>Writes what is in the earlier store and what is filled in. Returns the numbers of the runs that were added.</summary>
    internal static IReadOnlyList<int> Write(string file, string? earlier, Catalogue catalogue, int runs, Action<StoreWriter> fill)
    {
        try
        {
            using var draft = StoreDraft.Of(file);
            var added = Fill(draft.Path, earlier, catalogue, runs, fill);
            draft.PutInPlace();
            return added;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or DuckDBException or InvalidOperationException)
        {
            throw StoreException.From(e, file);
        }
    }

    static int[] Fill(string file, string? earlier, Catalogue catalogue, int runs, Action<StoreWriter> fill)
    {
        if (earlier is not null) Copy(earlier, file);
        using (var store = StoreConnection.Write(file, runs))
        {
            store.Execute("BEGIN TRANSACTION");
            if (earlier is null) StoreTables.Create(store);
            StoreTables.AddColumns(store, catalogue.Indicators);
            CatalogueAppender.Replace(store, catalogue);
            StoreTables.CreateSeriesView(store);
            store.Execute("COMMIT");
        }

        int[] added;
        using (var writer = new StoreWriter(() => StoreConnection.Write(file, runs)))
        {
            var first = writer.Next;
            fill(writer);
            writer.Close();
            added = [.. Enumerable.Range(first, writer.Next - first)];
        }

        File.Delete(LogOf(file)); // folded into the store
        return added;
    }

    static void Copy(string earlier, string file)
    {
        ResultStore.Open(earlier).Dispose(); // says what is wrong with it
        File.Copy(earlier, file, overwrite: true);
        if (File.Exists(LogOf(earlier))) File.Copy(LogOf(earlier), LogOf(file), overwrite: true);
    }
}
