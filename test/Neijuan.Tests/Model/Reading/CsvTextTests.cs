using Neijuan.Model.Reading;
using Xunit;

namespace Neijuan.Tests.Model.Reading;

public class CsvTextTests
{
    [Theory]
    [InlineData("=cmd|' /C calc'!A0", "'=cmd|' /C calc'!A0")]
    [InlineData("+1", "'+1")]
    [InlineData("-1", "'-1")]
    [InlineData("@SUM(1,2)", "\"'@SUM(1,2)\"")]
    [InlineData("\tx", "'\tx")]
    [InlineData("\rx", "\"'\rx\"")]
    [InlineData("a=b", "a=b")]
    [InlineData("", "")]
    public void A_text_that_begins_as_a_formula_stays_a_text(string text, string cell) => Assert.Equal(cell, CsvText.Quote(text));
}
