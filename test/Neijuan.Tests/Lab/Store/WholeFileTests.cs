using Neijuan.Lab.Store;
using Xunit;

namespace Neijuan.Tests.Lab.Store;

public sealed class WholeFileTests : IDisposable
{
    readonly TemporaryFolder folder = new();

    string Page => folder.In("page.html");

    public void Dispose() => folder.Dispose();

    [Fact]
    public void What_a_killed_process_left_beside_goes_and_what_is_being_written_stays()
    {
        File.WriteAllText(Page + ".tmp-99999-1", "half");
        using (new FileStream(Page + ".tmp-88888-1", FileMode.Create, FileAccess.Write, FileShare.None))
        {
            WholeFile.Write(Page, "whole");
            Assert.Equal(["page.html", "page.html.tmp-88888-1"], Names());
        }

        WholeFile.Write(Page, "whole again");
        Assert.Equal(["page.html"], Names());
        Assert.Equal("whole again", File.ReadAllText(Page));
    }

    [Fact]
    public void Many_that_write_one_file_at_once_each_succeed_and_one_of_them_stays()
    {
        const int Writers = 8;
        Parallel.For(0, Writers, new ParallelOptions { MaxDegreeOfParallelism = Writers }, k =>
        {
            for (var round = 0; round < 20; round++) WholeFile.Write(Page, new string((char)('a' + k), 100_000));
        });
        Assert.Equal(["page.html"], Names());
        var text = File.ReadAllText(Page);
        Assert.Equal(new string(text[0], 100_000), text);
    }

    [Fact]
    public void A_folder_that_is_not_there_is_named()
    {
        var refused = Assert.Throws<StoreException>(() => WholeFile.Write(folder.In("none/page.html"), "whole"));
        Assert.Contains($"there is no folder {folder.In("none")}", refused.Message);
    }

    string[] Names() => [.. Directory.GetFiles(folder.Path).Select(f => Path.GetFileName(f)!).Order(StringComparer.Ordinal)];
}
