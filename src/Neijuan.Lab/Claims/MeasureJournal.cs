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
/// (arm, parameters, luck, horizon, data and the build of the model), the numbers by the text of their expressions, and a checksum; a torn
/// line is passed over.
/// </summary>
public sealed class MeasureJournal : IDisposable
{
    public const string FileName = "measures.txt";

    // Rises when the meaning of an expression changes.
    const int Format = 1;

    readonly Dictionary<string, Dictionary<string, double>> known = [];
    readonly StreamWriter writer;
    readonly string origin;

    MeasureJournal(string path, string origin)
    {
        this.origin = origin;
        if (File.Exists(path)) foreach (var line in File.ReadLines(path)) Read(line);
        var torn = File.Exists(path) && new FileInfo(path).Length > 0 && !EndsLine(path);
        writer = new StreamWriter(new FileStream(path, FileMode.Append, FileAccess.Write, FileShare.Read))
        {
            AutoFlush = true, NewLine = "\n",
        };
        if (torn) writer.WriteLine();
    }

    /// <summary>Runs found.</summary>
    public int Found => known.Count;

    /// <summary>Opens the journal of a folder, which is made if it is not there.</summary>
    public static MeasureJournal Open(string folder, ModelData data)
    {
        Directory.CreateDirectory(folder);
        var origin = new StringBuilder().Append(Format).Append('|').Append(typeof(Simulation).Module.ModuleVersionId).Append('|')
            .Append(typeof(StateHash).Module.ModuleVersionId);
        foreach (var (file, hash) in data.FileHashes.OrderBy(f => f.Key, StringComparer.Ordinal)) origin.Append('|').Append(file)
            .Append(hash);
        var path = Path.Combine(folder, FileName);
        try
        {
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
        var line = new StringBuilder(Address(run));
        for (var k = 0; k < outcomes.Length; k++)
            line.Append('\t').Append(Hash(run.Outcomes[k].Text)).Append('=')
                .Append(outcomes[k].ToString("R", CultureInfo.InvariantCulture));
        var text = line.ToString();
        writer.WriteLine($"{text}\t{Hash(text)}");
    }

    public void Dispose() => writer.Dispose();

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

    static bool EndsLine(string path)
    {
        using var file = File.OpenRead(path);
        file.Seek(-1, SeekOrigin.End);
        return file.ReadByte() == '\n';
    }

    static string Hash(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)).AsSpan(0, 12));
}
