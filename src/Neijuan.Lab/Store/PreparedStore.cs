using DuckDB.NET.Data;
using Neijuan.Lab.Results;

namespace Neijuan.Lab.Store;

/// <summary>
/// A store written whole beside its place, not yet in it. <see cref="Commit"/> renames it over; disposing without committing removes it.
/// Whoever prepares holds the folder's lock, or two writers would each lose the other's runs.
/// </summary>
public sealed class PreparedStore : IDisposable
{
    readonly string path;
    readonly StoreDraft draft;

    PreparedStore(string path, IReadOnlyList<int> runs)
    {
        this.path = path;
        draft = StoreDraft.Of(path);
        Runs = runs;
    }

    /// <summary>Numbers that the runs got in this store.</summary>
    public IReadOnlyList<int> Runs { get; private set; }

    /// <summary>Writes a store that holds what is at <paramref name="path"/> (unless starting over) and the new runs.</summary>
    public static PreparedStore Write(string path, IReadOnlyList<RunResult> results, Catalogue catalogue, bool startOver) =>
        Write(path, catalogue, startOver, results.Count, writer =>
        {
            foreach (var result in results)
            {
                var layout = SeriesLayout.Of(result.Series, result.QuarterOf(0));
                var run = writer.Append(result.Manifest, result.Draw, result.WallSeconds, layout, layout.Flatten(result.Series));
                writer.AppendMatrices(run, [.. result.Matrices.Select((_, q) => result.QuarterOf(q).ToString())], result.Matrices);
            }
        });

    /// <summary>Writes a store that holds what is at <paramref name="path"/> (unless starting over) and what is filled in.</summary>
    internal static PreparedStore Write(string path, Catalogue catalogue, bool startOver, int runs, Action<StoreWriter> fill)
    {
        var prepared = new PreparedStore(path, []);
        try
        {
            prepared.Fill(catalogue, startOver, runs, fill);
            return prepared;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or DuckDBException or InvalidOperationException)
        {
            prepared.Dispose();
            throw StoreException.From(e, path);
        }
        catch
        {
            prepared.Dispose();
            throw;
        }
    }

    /// <summary>Puts the store in its place: readers see the old one until they see the new one.</summary>
    public void Commit()
    {
        try
        {
            draft.PutInPlace();
            File.Delete(path + ".wal"); // folded into the copy
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw StoreException.From(e, path);
        }
    }

    public void Dispose() => draft.Dispose();

    void Fill(Catalogue catalogue, bool startOver, int runs, Action<StoreWriter> fill)
    {
        var beside = draft.Path;
        var extend = !startOver && File.Exists(path);
        if (extend)
        {
            ResultStore.Open(path).Dispose(); // says what is wrong with it, or that somebody is writing
            File.Copy(path, beside, overwrite: true);
            if (File.Exists(path + ".wal")) File.Copy(path + ".wal", beside + ".wal", overwrite: true);
        }

        using (var store = StoreConnection.Write(beside, runs))
        {
            store.Execute("BEGIN TRANSACTION");
            if (!extend) StoreTables.Create(store);
            StoreTables.AddColumns(store, catalogue.Indicators);
            CatalogueAppender.Replace(store, catalogue);
            StoreTables.CreateSeriesView(store);
            store.Execute("COMMIT");
        }

        using (var writer = new StoreWriter(() => StoreConnection.Write(beside, runs)))
        {
            var first = writer.Next;
            fill(writer);
            writer.Close();
            Runs = [.. Enumerable.Range(first, writer.Next - first)];
        }

        using var file = new FileStream(beside, FileMode.Open, FileAccess.ReadWrite);
        file.Flush(flushToDisk: true);
    }
}
