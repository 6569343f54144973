using Neijuan.Engine.Accounting;
using Neijuan.Model;
using Xunit;

namespace Neijuan.Tests;

/// <summary>Runs a simulation to its end, and looks after every quarter whether its accounts are sound.</summary>
internal static class Sound
{
    static readonly Sector[] Depositors =
    [
        Sector.Firms, Sector.ServiceProducers, Sector.Developers, Sector.FinancingVehicles, Sector.Households, Sector.LocalGovernments,
    ];

    /// <summary>Books close, claims on homes add up to nothing, and nobody's deposit is negative.</summary>
    public static void Run(Simulation run)
    {
        while (!run.Finished)
        {
            run.Step();
            run.Matrices.Clear(); // nobody asks for them
            var (ledger, quarter) = (run.Economy.Ledger, run.Economy.Quarter);
            var claims = 0L;
            foreach (var sector in new[] { Sector.Households, Sector.Developers }) // a column that is asked for is there, and is state
                foreach (var fen in ledger.Positions(Instrument.Prepayments, sector)) claims += fen;
            Assert.True(claims == 0, $"claims on homes add up to {claims} fen before {quarter}");
            foreach (var sector in Depositors)
                foreach (var fen in ledger.Positions(Instrument.Deposits, sector))
                    Assert.True(fen >= 0, $"{sector}: a deposit of {fen} fen before {quarter}");
        }

        Assert.Equal(0, run.Books.Failures);
    }
}
