using Neijuan.Lab.Store;

namespace Neijuan.Tests.Lab.Experiments;

/// <summary>Every table of a store as text: what two experiments must have in common to be the same to the last bit.</summary>
internal static class StoredTables
{
    public static Dictionary<string, string> Of(string results)
    {
        var folder = Directory.CreateTempSubdirectory("neijuan-tables-");
        try
        {
            using var store = ResultStore.Open(results);
            return store.Export(folder.FullName, parquet: false).ToDictionary(f => Path.GetFileName(f)!, File.ReadAllText);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }
}
