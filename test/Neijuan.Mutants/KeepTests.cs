using Neijuan.Engine.Accounting;
using Neijuan.Model.Formulas;
using Xunit;

namespace Neijuan.Mutants;

public class KeepTests
{
    /// <summary>Stryker changes the program where this test runs, and puts it back; what is to be tried is a copy.</summary>
    [Fact]
    public void A_changed_program_is_kept_where_it_is_asked_for()
    {
        // Stryker believes that a test which comes by no change comes by all of them.
        Assert.Equal((new Money(1), 1.0), (Money.Min(new Money(1), new Money(2)), Growth.OfQuarter(0)));
        if (Environment.GetEnvironmentVariable("NEIJUAN_MUTANTS") is not { Length: > 0 } folder) return;
        Directory.CreateDirectory(folder);
        foreach (var file in Directory.GetFiles(AppContext.BaseDirectory))
            File.Copy(file, Path.Combine(folder, Path.GetFileName(file)), overwrite: true);
    }
}
