using System.Security.Cryptography;
using System.Text;

namespace Neijuan.Model.Reading;

/// <summary>Files of text: UTF-8, of bounded size. One that cannot be read is a finding, whatever it is that stands in the way.</summary>
public static class TextFile
{
    /// <summary>Bytes of a file that a person writes: more is a mistake.</summary>
    public const int Usual = 1 << 20;

    /// <summary>Bytes of a file that a program may have written: draws of parameters.</summary>
    public const int Large = 1 << 26;

    static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>The text of a file without its byte order mark, or null with a finding.</summary>
    /// <param name="allowed">What the file should be.</param>
    /// <param name="largest">Bytes that it may have; beyond them it is not read.</param>
    public static string? Read(string path, Findings findings, string allowed, int largest = Usual)
    {
        try
        {
            using var stream = File.OpenRead(path);
            using var content = new MemoryStream();
            var block = new byte[1 << 16];
            for (int read; (read = stream.Read(block)) > 0;)
            {
                content.Write(block, 0, read);
                if (content.Length > largest) return Refuse(findings, "is too large", $"at most {largest} bytes");
            }
            return Lines(Strict.GetString(content.GetBuffer(), 0, (int)content.Length));
        }
        catch (DecoderFallbackException wrong)
        {
            return Refuse(findings, NoText(wrong), allowed);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or NotSupportedException
            or ArgumentException)
        {
            return Refuse(findings, "cannot be read: " + exception.Message, allowed);
        }
    }

    /// <summary>What is wrong with bytes that are no text, and from which on; nothing for text.</summary>
    public static string? NoText(ReadOnlySpan<byte> bytes)
    {
        try
        {
            Strict.GetCharCount(bytes);
            return null;
        }
        catch (DecoderFallbackException wrong)
        {
            return NoText(wrong);
        }
    }

    static string NoText(DecoderFallbackException wrong) => $"is no text in UTF-8 (byte {wrong.Index})";

    /// <summary>
    /// The hash of what a file says: without a byte order mark, and whatever ends its lines, so that a copy made on another system has the
    /// same.
    /// </summary>
    public static string Hash(string path) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.Latin1.GetBytes(Lines(Encoding.Latin1.GetString(WithoutMark(path))))));

    static ReadOnlySpan<byte> WithoutMark(string path)
    {
        var bytes = File.ReadAllBytes(path).AsSpan();
        return bytes.StartsWith("\uFEFF"u8) ? bytes["\uFEFF"u8.Length..] : bytes;
    }

    // Lines end in a line feed, whichever system wrote the file.
    static string Lines(string text) =>
        (text.StartsWith('\uFEFF') ? text[1..] : text).Replace("\r\n", "\n", StringComparison.Ordinal).Replace('\r', '\n');

    static string? Refuse(Findings findings, string problem, string allowed)
    {
        findings.Add(0, "file", "", problem, allowed);
        return null;
    }
}
