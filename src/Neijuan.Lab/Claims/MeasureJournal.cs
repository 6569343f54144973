using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Neijuan.Engine.Recording;
using Neijuan.Lab.Store;
using Neijuan.Model;
using Neijuan.Model.Setup;

namespace Neijuan.Lab.Claims;

/// <summary>
/// What finished runs came to, one line each, so that a run that was interrupted goes on where it stopped. A line holds the run's address
/// (arm, parameters, luck, horizon, data and the build of the model), the numbers by the text of their expressions, and a checksum. A run
/// is kept when its line is whole and the device has it; a torn last line is cut off. Whoever has a journal open holds its folder.
/// </summary>
public sealed class MeasureJournal : IDisposable
{
    public const string FileName = "measures.txt";

    // Rises when the meaning of an expression changes.
    const int Format = 1;

    readonly Dictionary<string, Dictionary<string, double>> known = [];
    readonly HashSet<string> kept = [];
    readonly FileStream file;
    readonly string origin;

    MeasureJournal(string path, string origin)
    {
        this.origin = origin;
        if (File.Exists(path)) foreach (var line in File.ReadLines(path)) Read(line);
        Found = known.Count;
        file = new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.Read, bufferSize: 0);
        file.SetLength(WholeLines());
        file.Seek(0, SeekOrigin.End);
    }

    /// <summary>Runs found.</summary>
    public int Found { get; }

    /// <summary>Runs found or added.</summary>
    public int Count => Found + kept.Count;

    /// <summary>Opens the journal of a folder, which is made if it is not there.</summary>
    public static MeasureJournal Open(string folder, ModelData data)
    {
        var origin = new StringBuilder().Append(Format).Append('|').Append(typeof(Simulation).Module.ModuleVersionId).Append('|')
            .Append(typeof(StateHash).Module.ModuleVersionId);
        foreach (var (file, hash) in data.FileHashes.OrderBy(f => f.Key, StringComparer.Ordinal)) origin.Append('|').Append(file)
            .Append(hash);
        var path = Path.Combine(folder, FileName);
        try
        {
            Directory.CreateDirectory(folder);
            StoreDraft.Require(Path.Combine(folder, ResultStore.FileName));
            return new MeasureJournal(path, origin.ToString());
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw StoreException.From(e, path);
        }
    }

    internal string Address(ArmRun run)
    {
        var text = new StringBuilder(origin).Append('|').Append(run.Arm.Key).Append('|').Append(run.Seed);
        foreach (var (id, value) in run.Vector.OrderBy(v => v.Key, StringComparer.Ordinal))
            text.Append('|').Append(id).Append('=').Append(value.ToString("R", CultureInfo.InvariantCulture));
        return Hash(text.ToString());
    }

    /// <summary>The outcomes of a run if all of them are known.</summary>
    internal double[]? Find(ArmRun run)
    {
        if (!known.TryGetValue(Address(run), out var values)) return null;
        var outcomes = new double[run.Outcomes.Count];
        for (var k = 0; k < outcomes.Length; k++)
            if (!values.TryGetValue(Hash(run.Outcomes[k].Text), out outcomes[k])) return null;
        return outcomes;
    }

    internal void Keep(ArmRun run, double[] outcomes)
    {
        var address = Address(run);
        var line = new StringBuilder(address);
        for (var k = 0; k < outcomes.Length; k++)
            line.Append('\t').Append(Hash(run.Outcomes[k].Text)).Append('=')
                .Append(outcomes[k].ToString("R", CultureInfo.InvariantCulture));
        var text = line.ToString();
        Append($"{text}\t{Hash(text)}\n");
        if (!known.ContainsKey(address)) kept.Add(address);
    }

    public void Dispose() => file.Dispose();

    void Append(string line)
    {
        var end = file.Position;
        try
        {
            file.Write(Encoding.UTF8.GetBytes(line));
            file.Flush(flushToDisk: true);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            file.SetLength(end);
            throw StoreException.From(e, file.Name);
        }
    }

    void Read(string line)
    {
        var end = line.LastIndexOf('\t');
        if (end < 0 || Hash(line[..end]) != line[(end + 1)..]) return;
        var fields = line[..end].Split('\t');
        if (!known.TryGetValue(fields[0], out var values)) known[fields[0]] = values = [];
        foreach (var field in fields.Skip(1))
        {
            var equals = field.IndexOf('=');
            if (equals > 0 && double.TryParse(field.AsSpan(equals + 1), NumberStyles.Float, CultureInfo.InvariantCulture, out var value))
                values[field[..equals]] = value;
        }
    }

    /// <summary>Length of the file up to the end of its last whole line.</summary>
    long WholeLines()
    {
        for (var end = file.Length; end > 0; end--)
        {
            file.Position = end - 1;
            if (file.ReadByte() == '\n') return end;
        }

        return 0;
    }

    static string Hash(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)).AsSpan(0, 12));
}
