namespace Neijuan.Tests; public class PTests { [Xunit.Fact] public void A() => Xunit.Assert.True(true); }
