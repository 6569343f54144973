using Neijuan.Engine.Accounting;
using Neijuan.Model.Agents;
using Neijuan.Model.Settlement;
using Neijuan.Model.Setup;
using Xunit;

namespace Neijuan.Tests.Rules;

/// <summary>Governments and banks balance: transfers, land for cash, bank capital and the treasury's bonds (R36, R42, R46, R47).</summary>
public class PublicFinanceTests
{
    const double Within = 1e-9; // bn CNY

    readonly Economy e = Economies.New().Economy;

    Parameters P => e.Parameters;

    [Fact]
    public void R42_the_centre_transfers_a_share_of_trend_output()
    {
        Settle();
        Assert.Equal(
            P.TransferShare * e.Provinces.Ids.All().Sum(r => e.Provinces.TrendOutput[r]),
            e.Paid(Flow.IntergovernmentalTransfers, Sector.CentralGovernment), Within);
        Assert.Equal(e.Paid(Flow.IntergovernmentalTransfers, Sector.CentralGovernment),
            e.Received(Flow.IntergovernmentalTransfers, Sector.LocalGovernments));
    }

    [Fact]
    public void R46_a_province_without_cash_sells_land_to_its_vehicle_which_borrows_for_it()
    {
        var (poor, needed) = (new ProvinceId(0), 0.01);
        foreach (var r in e.Provinces.Ids) HaveAfterTransfer(r, P.ProvinceCashFloor + 0.01);
        HaveAfterTransfer(poor, P.ProvinceCashFloor - needed);
        var (vehicle, trend) = (e.Provinces.Vehicle[poor], e.Provinces.TrendOutput[poor]);
        var (debt, cash, land) = (e.Debt(vehicle), e.Cash(vehicle), e.Ledger[Instrument.Land, vehicle]);
        Settle();
        Assert.Equal(P.ProvinceCashFloor * trend, e.Cash(poor), Within);
        Assert.Equal(needed * trend, e.Debt(vehicle) - debt, Within);
        Assert.Equal(cash, e.Cash(vehicle), Within);
        Assert.Equal(needed * trend, (e.Ledger[Instrument.Land, vehicle] - land).Billions, Within);
        Assert.Equal(needed * trend, e.Paid(Flow.LandPurchases, Sector.FinancingVehicles), Within); // nobody else had to
        Assert.Equal(
            needed * trend,
            Money.InBillions(e.Ledger.OtherChangeOf(OtherChange.AppearanceOfLand, Instrument.Land, Sector.LocalGovernments)), Within);
        Assert.DoesNotContain(new Books(e.Ledger).Audit(), problem => problem.StartsWith("balance-sheet", StringComparison.Ordinal));
    }

    [Fact]
    public void R46_provinces_sell_general_bonds_to_their_banks_for_their_budgets()
    {
        var selling = Economies.New(null, null, ("finance.general_bonds", "2005Q1", 0.01)).Economy;
        selling.Policy.BeginQuarter(selling.Quarter);
        var r = new ProvinceId(0);
        var (bonds, held) = (selling.Ledger[Instrument.Bonds, r], selling.Ledger[Instrument.Bonds, selling.Provinces.Bank[r]]);
        PublicFinance.Settle(selling.Provinces, selling.Banks, selling.Nation, selling.Ledger, selling.Setting);
        var sold = 0.01 * selling.Provinces.TrendOutput[r];
        Assert.True(sold > 1);
        Assert.Equal(-sold, (selling.Ledger[Instrument.Bonds, r] - bonds).Billions, Within * 10);
        Assert.Equal(sold, (selling.Ledger[Instrument.Bonds, selling.Provinces.Bank[r]] - held).Billions, Within * 10);
    }

    [Fact]
    public void R46_half_of_a_large_surplus_becomes_capital_of_the_vehicle()
    {
        var rich = new ProvinceId(1);
        foreach (var r in e.Provinces.Ids) HaveAfterTransfer(r, P.ProvinceCashCeiling);
        HaveAfterTransfer(rich, P.ProvinceCashCeiling + 0.2);
        var (vehicle, trend) = (e.Provinces.Vehicle[rich], e.Provinces.TrendOutput[rich]);
        var (cash, equity) = (e.Cash(vehicle), e.Ledger[Instrument.Equity, rich]);
        Settle();
        Assert.Equal((P.ProvinceCashCeiling + (0.2 * (1 - P.ProvinceSurplusShare))) * trend, e.Cash(rich), Within);
        Assert.Equal(0.2 * P.ProvinceSurplusShare * trend, e.Cash(vehicle) - cash, Within);
        Assert.Equal(0.2 * P.ProvinceSurplusShare * trend, (e.Ledger[Instrument.Equity, rich] - equity).Billions, Within);
        Assert.Equal(P.ProvinceCashCeiling * e.Provinces.TrendOutput[new ProvinceId(2)], e.Cash(new ProvinceId(2)), Within);
    }

    [Fact]
    public void R36_a_bank_with_much_capital_pays_a_part_and_one_with_little_is_given_some()
    {
        e.Nation.Output.Value = 1e6; // the treasury has room
        foreach (var r in e.Provinces.Ids) HaveAfterTransfer(r, P.ProvinceCashFloor + 0.01);
        var banks = e.Banks.Ids.All().Take(4).ToArray();
        double[] ratios =
        [
            P.BankPayoutRatio + 0.1, P.BankRecapitalisationRatio - 0.02, (P.BankPayoutRatio + P.BankRecapitalisationRatio) / 2,
            P.BankPayoutRatio,
        ];
        foreach (var bank in e.Banks.Ids) SetRatio(bank, P.BankPayoutRatio);
        foreach (var (bank, ratio) in banks.Zip(ratios)) SetRatio(bank, ratio);
        var equity = e.Ledger[Instrument.Equity, banks[1]];
        BankCapital.Settle(e.Provinces, e.Banks, e.Nation, e.Ledger, e.Setting);
        double[] expected = [P.BankPayoutRatio + (0.1 * (1 - P.BankPayoutShare)), P.BankRecapitalisationRatio, ratios[2], ratios[3]];
        foreach (var (bank, ratio) in banks.Zip(expected)) Assert.Equal(ratio, OwnFunds(bank).Billions / Loans(bank), 1e-9);
        Assert.Equal(0.1 * P.BankPayoutShare * Loans(banks[0]), e.Paid(Flow.Dividends, Sector.Banks), 1e-8);
        Assert.Equal(0.02 * Loans(banks[1]), (equity - e.Ledger[Instrument.Equity, banks[1]]).Billions, 1e-8);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(0)]
    public void R33_banks_harden_only_with_little_capital_and_only_with_the_switch(double hardening)
    {
        var economy = Economies.New(null, null, ("switch.bank_hardening", "2005Q1", hardening)).Economy;
        economy.Policy.BeginQuarter(economy.Quarter);
        var (rich, poor) = (new ProvinceId(0), new ProvinceId(1));
        economy.Nation.Output.Value = 1e-9; // the treasury has no room
        foreach (var (r, ratio) in ((ProvinceId, double)[])[(rich, P.HardnessFullCapital + 0.001), (poor, P.HardnessFloorCapital - 0.001)])
        {
            Party bank = economy.Provinces.Bank[r];
            var ledger = economy.Ledger;
            var funds = ledger[Instrument.Loans, bank] + ledger[Instrument.Bonds, bank] + ledger[Instrument.Reserves, bank]
                + ledger[Instrument.Deposits, bank];
            ledger.Pay(Flow.Exports, Parties.World, bank, Money.FromBillions(ratio * ledger[Instrument.Loans, bank].Billions) - funds);
        }

        BankCapital.Settle(economy.Provinces, economy.Banks, economy.Nation, economy.Ledger, economy.Setting);
        Assert.Equal(1, economy.Banks.Hardness[economy.Provinces.Bank[rich]], 1e-9);
        Assert.Equal(hardening > 0 ? P.HardnessFloor : 1, economy.Banks.Hardness[economy.Provinces.Bank[poor]], 1e-9);
    }

    /// <summary>Interest on the bonds is paid before the treasury looks at its deposit.</summary>
    [Theory]
    [InlineData(0.3, 20, "floor")]    // bonds are issued
    [InlineData(1.2, 20, "as it is")]
    [InlineData(9, 20, "ceiling")]  // bonds are redeemed
    [InlineData(9, 0.5, "no bonds")] // as far as there are any
    public void R47_the_treasury_keeps_its_deposit_between_floor_and_ceiling(double normals, double bonds, string then)
    {
        e.Nation.TrendOutputIndex.Value = 2;
        var normal = e.Nation.TreasuryNormal * 2;
        foreach (var r in e.Provinces.Ids) HaveAfterTransfer(r, P.ProvinceCashFloor + 0.01);
        var national = e.Banks.National;
        e.Ledger.Purchase(
            Instrument.Bonds, national, Parties.Treasury, Money.FromBillions(bonds * normal) - e.Ledger[Instrument.Bonds, national]);
        foreach (var bank in e.Banks.Ids) SetRatio(bank, P.BankPayoutRatio);
        var interest = bonds * normal * e.Nation.Rates.Value.Bonds / 4;
        var transfer = P.TransferShare * e.Provinces.Ids.All().Sum(r => e.Provinces.TrendOutput[r]);
        e.SetCash(Parties.Treasury, (normals * normal) + interest + transfer);
        var before = e.Ledger[Instrument.Bonds, national].Billions;
        Settle();
        var (deposit, held) =
            (e.Ledger[Instrument.TreasuryDeposits, Parties.Treasury].Billions, e.Ledger[Instrument.Bonds, national].Billions);
        Assert.Equal(interest, e.Paid(Flow.BondInterest, Sector.CentralGovernment), 1e-6);
        var expected = then switch
        {
            "floor" => P.TreasuryFloor * normal,
            "ceiling" => P.TreasuryCeiling * normal,
            "no bonds" => (normals - bonds) * normal,
            _ => normals * normal,
        };
        Assert.Equal(expected, deposit, 1e-6);
        Assert.Equal(expected - (normals * normal), held - before, 1e-6); // what the deposit gains or loses, the bonds do
    }

    void Settle() => PublicFinance.Settle(e.Provinces, e.Banks, e.Nation, e.Ledger, e.Setting);

    // Quarters of trend output that a province has once the transfer has come.
    void HaveAfterTransfer(ProvinceId r, double quarters) => e.SetCash(r, (quarters - P.TransferShare) * e.Provinces.TrendOutput[r]);

    double Loans(Party bank) => e.Ledger[Instrument.Loans, bank].Billions;

    Money OwnFunds(Party bank) =>
        e.Ledger[Instrument.Loans, bank] + e.Ledger[Instrument.Bonds, bank] + e.Ledger[Instrument.Reserves, bank]
        + e.Ledger[Instrument.Deposits, bank];

    // The world gives a bank what brings its own funds to a ratio of its loans; the bank has no more loans for it.
    void SetRatio(Party bank, double ratio) =>
        e.Ledger.Pay(Flow.Exports, Parties.World, bank, Money.FromBillions(ratio * Loans(bank)) - OwnFunds(bank));
}
