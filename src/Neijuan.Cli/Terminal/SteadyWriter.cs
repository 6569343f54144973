using System.Text;

namespace Neijuan.Cli.Terminal;

/// <summary>
/// Writes for as long as it can. When the other end is full, closed or gone it keeps why and drops the rest: no work is lost for want of
/// somebody who reads.
/// </summary>
internal sealed class SteadyWriter : TextWriter
{
    readonly TextWriter? writer;

    /// <param name="writer">Where to; null where there is nothing to write to.</param>
    public SteadyWriter(TextWriter? writer)
    {
        this.writer = writer;
        NewLine = "\n"; // the same characters on every system
        if (writer is not null) writer.NewLine = NewLine;
    }

    /// <summary>Why not all was written, or null when it was.</summary>
    public string? Failure { get; private set; }

    public override Encoding Encoding => writer?.Encoding ?? Encoding.UTF8;

    public override void Write(char value) => Try(to => to.Write(value));

    public override void Write(string? value) => Try(to => to.Write(value));

    public override void Write(char[] buffer, int index, int count) => Try(to => to.Write(buffer, index, count));

    public override void Write(ReadOnlySpan<char> buffer) => Write(buffer.ToString());

    public override void WriteLine(string? value) => Try(to => to.WriteLine(value));

    public override void Flush() => Try(to => to.Flush());

    protected override void Dispose(bool disposing)
    {
        if (disposing) writer?.Dispose();
        base.Dispose(disposing);
    }

    void Try(Action<TextWriter> write)
    {
        if (writer is null) Failure = "it is closed";
        if (Failure is not null) return;
        try
        {
            write(writer!);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            Failure = (e.InnerException ?? e).Message;
        }
    }
}
