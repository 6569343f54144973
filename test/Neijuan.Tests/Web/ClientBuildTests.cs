using Neijuan.Lab;
using Neijuan.Tests.Lab.Store;
using Neijuan.Web.Pages;
using Xunit;

namespace Neijuan.Tests.Web;

public sealed class ClientBuildTests : IDisposable
{
    readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Theory]
    [InlineData(null)]
    [InlineData("18.4.0")]
    public void Without_a_Node_that_will_do_one_sentence_says_which_version_is_needed(string? version)
    {
        var said = Assert.Throws<InputException>(() => ClientBuild.RequireNode(version is null ? null : Version.Parse(version))).Message;
        Assert.Contains($"Node.js {ClientBuild.LowestNode}", said, StringComparison.Ordinal);
        Assert.Contains("--api", said, StringComparison.Ordinal);
        Assert.DoesNotContain('\n', said);
    }

    [Fact]
    public void The_page_is_stale_when_a_source_is_newer_and_not_when_a_module_is()
    {
        Directory.CreateDirectory(folder.In("client"));
        Directory.CreateDirectory(folder.In("client/node_modules"));
        var (source, built, module) = (folder.In("client/page.ts"), folder.In("index.html"), folder.In("client/node_modules/m.js"));
        File.WriteAllText(source, "");
        Assert.True(ClientBuild.IsStale(folder.In("client"), built));
        File.WriteAllText(built, "");
        File.SetLastWriteTimeUtc(source, new DateTime(2020, 1, 1, 0, 0, 0, DateTimeKind.Utc));
        File.SetLastWriteTimeUtc(built, new DateTime(2021, 1, 1, 0, 0, 0, DateTimeKind.Utc));
        File.WriteAllText(module, "");
        Assert.False(ClientBuild.IsStale(folder.In("client"), built));
        File.SetLastWriteTimeUtc(source, new DateTime(2022, 1, 1, 0, 0, 0, DateTimeKind.Utc));
        Assert.True(ClientBuild.IsStale(folder.In("client"), built));
    }
}
