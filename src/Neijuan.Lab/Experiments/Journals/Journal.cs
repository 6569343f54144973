using System.Text;
using Neijuan.Lab.Experiments.Plans;
using Neijuan.Lab.Store;

namespace Neijuan.Lab.Experiments.Journals;

/// <summary>
/// What an experiment has measured so far, on disk. A trial is in it when its record is whole and flushed to the device; nothing in it is
/// ever changed. A process that dies leaves at most one record torn, at the end; the next one cuts it off and goes on.
/// </summary>
public sealed class Journal : IDisposable
{
    public const string FileName = "experiment.journal";

    readonly Lock writing = new();
    readonly Dictionary<int, (long Offset, int Length)> records = [];
    readonly Stream stream;
    readonly string path;
    long end;

    Journal(Stream stream, string path, Specification specification)
    {
        (this.stream, this.path) = (stream, path);
        Specification = specification;
    }

    /// <summary>The experiment that the journal is of.</summary>
    public Specification Specification { get; }

    /// <summary>Trials that are whole.</summary>
    public int Count
    {
        get { lock (writing) return records.Count; }
    }

    /// <summary>Bytes of a torn record that were cut off when the journal was opened.</summary>
    public long Cut { get; private set; }

    /// <summary>Begins a journal and opens it.</summary>
    public static Journal Create(string path, Specification specification)
    {
        Begin(path, specification);
        return Open(path);
    }

    /// <summary>Writes a journal that holds the specification and no trial.</summary>
    internal static void Begin(string path, Specification specification)
    {
        using var file = new FileStream(path, FileMode.Create, FileAccess.Write);
        file.Write(JournalFormat.FirstLine);
        file.Write(JournalFormat.Specification(specification.ToJson()));
        file.Flush(flushToDisk: true);
    }

    /// <summary>Opens a journal, reads what is whole and cuts off what is not.</summary>
    public static Journal Open(string path)
    {
        try
        {
            return Open(new FileStream(path, FileMode.Open, FileAccess.ReadWrite, FileShare.Read, bufferSize: 0), path);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw StoreException.From(e, path);
        }
    }

    /// <summary>Opens a journal on any stream that can be read, written and cut; the name is for messages.</summary>
    internal static Journal Open(Stream stream, string path)
    {
        try
        {
            var buffer = Array.Empty<byte>();
            Span<byte> line = stackalloc byte[JournalFormat.FirstLine.Length];
            stream.Position = 0;
            if (stream.ReadAtLeast(line, line.Length, throwOnEndOfStream: false) < line.Length
                || !line.SequenceEqual(JournalFormat.FirstLine))
                throw StoreException.Corrupt(path, "it does not begin like a journal");
            if (!JournalFormat.TryRead(stream, ref buffer, out var first, out var length) || first != JournalFormat.SpecificationTrial)
                throw StoreException.Corrupt(path, "its specification is not whole");
            var json = Encoding.UTF8.GetString(buffer, JournalFormat.PrefixLength, length);
            var specification = Specification.Find(json)
                ?? throw StoreException.Corrupt(path, "its specification is no list of names and values");
            var journal = new Journal(stream, path, specification) { end = stream.Position };
            journal.ReadRecords(buffer);
            return journal;
        }
        catch
        {
            stream.Dispose();
            throw;
        }
    }

    public bool Has(int trial)
    {
        lock (writing) return records.ContainsKey(trial);
    }

    /// <summary>Length of the content of a trial's record.</summary>
    public int LengthOf(int trial)
    {
        lock (writing) return records[trial].Length;
    }

    /// <summary>Adds a finished trial and waits until the device has it. Called from any thread; a trial is added once.</summary>
    public void Append(int trial, ReadOnlySpan<byte> content)
    {
        var frame = JournalFormat.Frame(trial, content);
        lock (writing)
        {
            if (records.ContainsKey(trial)) throw new InvalidOperationException($"trial {trial} is in the journal already");
            try
            {
                stream.Position = end;
                stream.Write(frame);
                Flush();
            }
            catch (Exception e) when (e is IOException or UnauthorizedAccessException)
            {
                TakeBack();
                throw StoreException.From(e, path);
            }

            records.Add(trial, (end + JournalFormat.PrefixLength, content.Length));
            end += frame.Length;
        }
    }

    /// <summary>Reads a part of a trial's content.</summary>
    public void Read(int trial, int offset, Span<byte> content)
    {
        lock (writing)
        {
            var (start, length) = records[trial];
            if (offset < 0 || offset + content.Length > length) throw new ArgumentOutOfRangeException(nameof(offset));
            stream.Position = start + offset;
            stream.ReadExactly(content);
        }
    }

    public void Dispose() => stream.Dispose();

    void ReadRecords(byte[] buffer)
    {
        while (JournalFormat.TryRead(stream, ref buffer, out var trial, out var length))
        {
            records[trial] = (end + JournalFormat.PrefixLength, length);
            end += JournalFormat.FrameLength(length);
            stream.Position = end;
        }

        Cut = stream.Length - end;
        if (Cut == 0) return;
        stream.SetLength(end);
        Flush();
    }

    void Flush()
    {
        if (stream is FileStream file) file.Flush(flushToDisk: true);
        else stream.Flush();
    }

    /// <summary>Cuts off what a failed write left. If even that fails, whoever opens the journal next does it.</summary>
    void TakeBack()
    {
        try
        {
            stream.SetLength(end);
        }
        catch (IOException)
        {
            // the torn end is harmless: its checksum does not fit
        }
    }
}
