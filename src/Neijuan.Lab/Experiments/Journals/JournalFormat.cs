using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace Neijuan.Lab.Experiments.Journals;

/// <summary>
/// How a journal lies on disk: a first line that says what it is, the experiment's specification, then one record per finished trial in the
/// order in which they finished. Specification and records have the same frame: length, trial, content, SHA-256 over all three.
/// </summary>
internal static class JournalFormat
{
    public const int HashLength = SHA256.HashSizeInBytes;

    /// <summary>Length and trial, both 32 bits, lowest byte first.</summary>
    public const int PrefixLength = 8;

    /// <summary>The specification stands where a trial would.</summary>
    public const int SpecificationTrial = -1;

    public static ReadOnlySpan<byte> FirstLine => "NEIJUAN-JOURNAL 1\n"u8;

    public static int FrameLength(int content) => PrefixLength + content + HashLength;

    /// <summary>A whole frame, ready to be written in one piece.</summary>
    public static byte[] Frame(int trial, ReadOnlySpan<byte> content)
    {
        var frame = new byte[FrameLength(content.Length)];
        BinaryPrimitives.WriteInt32LittleEndian(frame, content.Length);
        BinaryPrimitives.WriteInt32LittleEndian(frame.AsSpan(4), trial);
        content.CopyTo(frame.AsSpan(PrefixLength));
        SHA256.HashData(frame.AsSpan(0, PrefixLength + content.Length), frame.AsSpan(PrefixLength + content.Length));
        return frame;
    }

    public static byte[] Specification(string json) => Frame(SpecificationTrial, Encoding.UTF8.GetBytes(json));

    /// <summary>Reads the frame at the stream's place. False when it is not whole: cut short, or not what was written.</summary>
    public static bool TryRead(Stream stream, ref byte[] buffer, out int trial, out int content)
    {
        (trial, content) = (0, 0);
        Span<byte> prefix = stackalloc byte[PrefixLength];
        var left = stream.Length - stream.Position;
        if (left < FrameLength(0)) return false;
        stream.ReadExactly(prefix);
        content = BinaryPrimitives.ReadInt32LittleEndian(prefix);
        trial = BinaryPrimitives.ReadInt32LittleEndian(prefix[4..]);
        if (content < 0 || content > left - FrameLength(0)) return false;
        if (buffer.Length < FrameLength(content)) buffer = new byte[FrameLength(content)];
        prefix.CopyTo(buffer);
        stream.ReadExactly(buffer.AsSpan(PrefixLength, content + HashLength));
        Span<byte> hash = stackalloc byte[HashLength];
        SHA256.HashData(buffer.AsSpan(0, PrefixLength + content), hash);
        return hash.SequenceEqual(buffer.AsSpan(PrefixLength + content, HashLength));
    }
}
