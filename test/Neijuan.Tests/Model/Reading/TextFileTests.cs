using System.Text;
using Neijuan.Model.Reading;
using Neijuan.Tests.Lab.Store;
using Xunit;

namespace Neijuan.Tests.Model.Reading;

public sealed class TextFileTests : IDisposable
{
    const string Table = "a,b\n1,\"x\ny\"\n";
    readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Theory]
    [InlineData("\r\n", false)]
    [InlineData("\r", false)]
    [InlineData("\n", true)]
    [InlineData("\r\n", true)]
    public void Line_ends_and_a_byte_order_mark_are_no_content(string end, bool marked)
    {
        var (plain, other) = (folder.In("plain.csv"), folder.In("other.csv"));
        File.WriteAllText(plain, Table);
        File.WriteAllText(other, Table.Replace("\n", end), new UTF8Encoding(marked));
        Assert.Equal(TextFile.Hash(plain), TextFile.Hash(other));
        var findings = new Findings(other);
        Assert.Equal(Table, TextFile.Read(other, findings, "a table"));
        Assert.Equal(0, findings.Count);
    }

    [Theory]
    [InlineData("utf-16")]
    [InlineData("utf-32")]
    [InlineData("latin1")]
    public void Another_encoding_is_refused(string encoding)
    {
        var file = folder.In("file.csv");
        File.WriteAllText(file, "é" + Table, Encoding.GetEncoding(encoding));
        Assert.Contains("is no text in UTF-8 (byte 0)", Refused(file));
    }

    [Fact]
    public void A_folder_and_an_endless_device_are_refused()
    {
        Assert.Contains("cannot be read", Refused(folder.Path));
        if (OperatingSystem.IsLinux()) Assert.Contains("is too large; allowed at most 1048576 bytes", Refused("/dev/zero"));
    }

    static string Refused(string path)
    {
        var findings = new Findings(path);
        Assert.Null(TextFile.Read(path, findings, "a table"));
        return Assert.Single(findings.All).ToString();
    }
}
