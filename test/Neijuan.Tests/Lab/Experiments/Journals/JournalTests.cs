using CsCheck;
using Neijuan.Lab.Experiments.Journals;
using Neijuan.Lab.Experiments.Plans;
using Neijuan.Lab.Store;
using Neijuan.Tests.Lab.Store;
using Xunit;

namespace Neijuan.Tests.Lab.Experiments.Journals;

public sealed class JournalTests : IDisposable
{
    static readonly Specification Specification = SmallTrials.Experiment().Specification;

    readonly TemporaryFolder folder = new();

    string Path => folder.In(Journal.FileName);

    public void Dispose() => folder.Dispose();

    [Fact]
    public void What_is_appended_in_any_order_is_read_by_trial()
    {
        using (var journal = Journal.Create(Path, Specification))
            foreach (var trial in new[] { 3, 0, 7, 1 }) journal.Append(trial, Content(trial));
        using var again = Journal.Open(Path);
        Assert.Equal((4, 0L), (again.Count, again.Cut));
        Assert.Empty(again.Specification.DifferencesFrom(Specification));
        Assert.Equal([true, true, false, true], new[] { 0, 1, 2, 3 }.Select(again.Has));
        foreach (var trial in new[] { 0, 1, 3, 7 }) Assert.Equal(Content(trial), Read(again, trial));
        Span<byte> part = stackalloc byte[2];
        again.Read(7, 3, part);
        Assert.Equal(Content(7)[3..5], part.ToArray());
    }

    [Fact]
    public void A_journal_cut_anywhere_keeps_what_is_whole_and_goes_on()
    {
        using (var journal = Journal.Create(Path, Specification))
            for (var trial = 0; trial < 5; trial++) journal.Append(trial, Content(trial));
        var whole = File.ReadAllBytes(Path);
        var records = Enumerable.Range(0, 5).Sum(t => JournalFormat.FrameLength(Content(t).Length));
        Gen.Int[whole.Length - records, whole.Length].Sample(length =>
        {
            using var stream = new MemoryStream();
            stream.Write(whole.AsSpan(0, length));
            using var journal = Journal.Open(stream, "test");
            var kept = 0;
            for (var end = whole.Length - records; kept < 5
                && (end += JournalFormat.FrameLength(Content(kept).Length)) <= length; kept++) { }
            Assert.Equal(kept, journal.Count);
            for (var trial = 0; trial < kept; trial++) Assert.Equal(Content(trial), Read(journal, trial));
            for (var trial = kept; trial < 5; trial++) journal.Append(trial, Content(trial));
            Assert.Equal(whole, stream.ToArray());
        }, threads: 1);
    }

    [Fact]
    public void A_byte_changed_anywhere_in_a_record_is_noticed()
    {
        using (var journal = Journal.Create(Path, Specification))
            for (var trial = 0; trial < 3; trial++) journal.Append(trial, Content(trial));
        var whole = File.ReadAllBytes(Path);
        var start = whole.Length - Enumerable.Range(0, 3).Sum(t => JournalFormat.FrameLength(Content(t).Length));
        Gen.Select(Gen.Int[start, whole.Length - 1], Gen.Byte[1, 255]).Sample((place, flip) =>
        {
            var damaged = (byte[])whole.Clone();
            damaged[place] ^= flip;
            var stream = new MemoryStream();
            stream.Write(damaged);
            using var journal = Journal.Open(stream, "test");
            Assert.True(journal.Count < 3);
            for (var trial = 0; trial < journal.Count; trial++) Assert.Equal(Content(trial), Read(journal, trial));
        }, threads: 1);
    }

    [Fact]
    public void A_full_disk_is_named_loses_nothing_and_can_be_gone_on_from()
    {
        using var disk = new FullDisk();
        disk.Write(File.ReadAllBytes(Begun()));
        using var journal = Journal.Open(disk, "test");
        journal.Append(0, Content(0));
        disk.Room = disk.Length + 20; // the next record is torn
        Assert.Equal(StoreProblem.DiskFull, Assert.Throws<StoreException>(() => journal.Append(1, Content(1))).Problem);
        Assert.Equal((1, false), (journal.Count, journal.Has(1)));
        disk.Room = long.MaxValue;
        journal.Append(1, Content(1));
        Assert.Equal(Content(0), Read(journal, 0));
        Assert.Equal(Content(1), Read(journal, 1));
    }

    [Fact]
    public void A_full_disk_that_cannot_even_cut_leaves_a_torn_record_that_the_next_one_cuts()
    {
        using var disk = new FullDisk { CannotCut = true };
        disk.Write(File.ReadAllBytes(Begun()));
        var journal = Journal.Open(disk, "test");
        journal.Append(0, Content(0));
        disk.Room = disk.Length + 20;
        Assert.Throws<StoreException>(() => journal.Append(1, Content(1)));
        var after = new MemoryStream();
        after.Write(disk.ToArray());
        using var again = Journal.Open(after, "test");
        Assert.Equal((1, 20L), (again.Count, again.Cut));
    }

    [Fact]
    public void A_trial_is_never_counted_twice()
    {
        using var journal = Journal.Create(Path, Specification);
        journal.Append(4, Content(4));
        Assert.Throws<InvalidOperationException>(() => journal.Append(4, Content(4)));
        Assert.Equal(1, journal.Count);
    }

    [Theory]
    [InlineData("")]
    [InlineData("this is something else")]
    [InlineData("NEIJUAN-JOURNAL 1\n and then nothing of use")]
    public void What_is_no_journal_is_refused_and_not_touched(string text)
    {
        File.WriteAllText(Path, text);
        Assert.Equal(StoreProblem.Corrupt, Assert.Throws<StoreException>(() => Journal.Open(Path)).Problem);
        Assert.Equal(text, File.ReadAllText(Path));
    }

    string Begun()
    {
        Journal.Create(Path, Specification).Dispose();
        return Path;
    }

    static byte[] Content(int trial) => [.. Enumerable.Range(0, 10 + (trial * 7)).Select(k => (byte)(k * (trial + 3)))];

    static byte[] Read(Journal journal, int trial)
    {
        var content = new byte[journal.LengthOf(trial)];
        journal.Read(trial, 0, content);
        return content;
    }

    /// <summary>A disk that takes what still fits and then is full.</summary>
    sealed class FullDisk : MemoryStream
    {
        const int NoSpaceLeft = 28; // ENOSPC

        public long Room { get; set; } = long.MaxValue;

        public bool CannotCut { get; init; }

        public override void Write(ReadOnlySpan<byte> buffer)
        {
            var fits = (int)Math.Clamp(Room - Position, 0, buffer.Length);
            base.Write(buffer[..fits]);
            if (fits < buffer.Length) throw new IOException("No space left on device", NoSpaceLeft);
        }

        public override void SetLength(long value)
        {
            if (CannotCut) throw new IOException("No space left on device", NoSpaceLeft);
            base.SetLength(value);
        }
    }
}
