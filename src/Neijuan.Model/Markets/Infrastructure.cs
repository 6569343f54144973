using Neijuan.Engine.Accounting;
using Neijuan.Model.Agents;
using Neijuan.Model.NationalAccounts;
using Neijuan.Model.Policies;
using Neijuan.Model.Setup;

namespace Neijuan.Model.Markets;

/// <summary>
/// Provinces start works when growth falls behind its target, and pay with land, their budgets, special bonds, what their vehicles have and
/// can borrow, and in the end the centre's money (R43).
/// </summary>
public static class Infrastructure
{
    public static void Build(Provinces provinces, FinancingVehicles vehicles, Nation nation, Ledger ledger, Setting setting)
    {
        var (p, policy) = (setting.Parameters, setting.Policy);
        Plan(nation, setting);
        var share = Math.Max(0, nation.InfrastructureShare + policy[Levers.Infrastructure]
            - (policy[Levers.Redistribution] * policy[Levers.RedistributionSource]));
        var room = FiscalRoom(nation, ledger, p) * policy[Levers.CentralBackstop];
        foreach (var r in provinces.Ids)
        {
            var (trend, vehicle) = (provinces.TrendOutput[r], provinces.Vehicle[r]);
            var wanted = share * trend;
            var left = wanted;
            left -= Give(ledger, r, vehicle, Math.Min(
                Math.Min(left, p.InfrastructureLandShare * (1 - p.LandCompensation) * provinces.LandRevenue[r]), Spendable(r)));
            left -= Give(ledger, r, vehicle, Math.Min(Math.Min(left, p.InfrastructureBudgetShare * wanted), Spendable(r)));
            left -= Bonds(ledger, r, provinces.Bank[r], vehicle, Math.Min(left, policy[Levers.SpecialBonds] * trend));
            left = wanted - Math.Min(wanted, p.VehicleCashUse * Math.Max(0, ledger.Cash(vehicle)));
            var loan = Math.Min(Math.Max(0, left), Credit(vehicles, vehicle, trend, ledger.Debt(vehicle), setting));
            if (policy[Levers.DebtCap] > 0) loan = Math.Min(loan, Math.Max(0, (p.VehicleDebtCap * 4 * trend) - ledger.Debt(vehicle)));
            ledger.Borrow(vehicle, loan);
            nation.VehicleLoansForInfrastructure.Value += loan;
            var fill = Money.FromBillions(p.CentralFill * room * Math.Max(0, left - loan));
            ledger.Pay(Flow.IntergovernmentalTransfers, Parties.Treasury, r, fill);
            ledger.Purchase(Instrument.Equity, r, vehicle, fill);
            nation.CentralFill.Value += fill.Billions;
            vehicles.Infrastructure[vehicle] = Math.Min(wanted, Math.Max(0, ledger.Cash(vehicle)));
        }

        double Spendable(ProvinceId r) => p.InfrastructureCashLimit * Math.Max(0, ledger.Cash(r));
    }

    // Moves the share of output that is planned.
    static void Plan(Nation nation, Setting setting)
    {
        var (p, time) = (setting.Parameters, setting.Time);
        if (time == 0) nation.InfrastructureShare.Value = p.InfrastructureBase;
        var shortfall = time > Nation.Remembered ? nation.GrowthTarget - nation.SmoothedGrowth : 0;
        var inflation = time > Nation.Remembered
            ? PriceIndices.YearOnYear(nation.ConsumerPrices, time - 1)
            : nation.ExpectedInflation;
        nation.InfrastructureShare.Value = Planned(
            nation.InfrastructureShare, shortfall, nation.Tightness, inflation, setting.Policy[Levers.Tournament], p);
    }

    /// <summary>
    /// i ← i + [r (floor + (1 − floor) χ_T) clip(g* − ḡ − ξ θ) − b clip(π − 4 %)] / n + reversion: projects are started for growth and held
    /// back against inflation, and take years (R43).
    /// </summary>
    internal static double Planned(double share, double shortfall, double tightness, double inflation, double rivalry, Parameters p)
    {
        var wanted = p.InfrastructureResponse * (p.InfrastructureRivalryFloor + ((1 - p.InfrastructureRivalryFloor) * rivalry))
            * Math.Clamp(shortfall - (p.InfrastructureSlackResponse * tightness), p.GrowthShortfallFloor, p.GrowthShortfallCeiling);
        var brake = p.InfrastructureBrake * Math.Clamp(inflation - p.InflationTolerated, 0, p.InflationBrakeCeiling);
        return Math.Clamp(
            share + ((wanted - brake) / p.InfrastructureProjectQuarters) + (p.InfrastructureReversion * (p.InfrastructureBase - share)),
            p.InfrastructureFloor, p.InfrastructureCeiling);
    }

    /// <summary>How far the centre may still spend: clip((D̄ − D / Y) / range, 0, 1), D all bonds of centre and provinces (R43).</summary>
    internal static double FiscalRoom(double debtToOutput, Parameters p) =>
        Math.Clamp((p.PublicDebtLimit - debtToOutput) / p.PublicDebtRange, 0, 1);

    internal static double FiscalRoom(Nation nation, Ledger ledger, Parameters p) =>
        FiscalRoom(PublicDebt(ledger) / (4 * Math.Max(nation.Output, 1e-9)), p);

    /// <summary>Bonds of the central government and the provinces, bn CNY.</summary>
    public static double PublicDebt(Ledger ledger)
    {
        var sum = 0.0;
        foreach (var fen in ledger.Positions(Instrument.Bonds, Sector.CentralGovernment)) sum -= Money.InBillions(fen);
        foreach (var fen in ledger.Positions(Instrument.Bonds, Sector.LocalGovernments)) sum -= Money.InBillions(fen);
        return sum;
    }

    // What a bank lends a vehicle in a quarter: the less the more it owes, and little after a default.
    static double Credit(FinancingVehicles vehicles, VehicleId vehicle, double trend, double debt, Setting setting)
    {
        var p = setting.Parameters;
        var since = vehicles.DefaultedIn[vehicle] < 0 ? int.MaxValue : setting.Time - vehicles.DefaultedIn[vehicle];
        return Credit(debt / (4 * trend), since <= p.DefaultMemory, p) * trend;
    }

    /// <summary>
    /// Loans of a quarter over output: ℓ (1 − (lev − lev_0)^+ / lev_1), times a factor for some quarters after a default (R43).
    /// </summary>
    internal static double Credit(double leverage, bool defaulted, Parameters p) =>
        p.VehicleCredit * Math.Clamp(1 - (Math.Max(0, leverage - p.VehicleLeverageFree) / p.VehicleLeverageRange), 0, 1)
        * (defaulted ? p.DefaultedCredit : 1);

    // A province puts money into its vehicle.
    static double Give(Ledger ledger, ProvinceId province, Party vehicle, double amount)
    {
        var money = Money.FromBillions(Math.Max(0, amount));
        ledger.Purchase(Instrument.Equity, province, vehicle, money);
        return money.Billions;
    }

    // A province sells special bonds to its bank, and puts what it gets into its vehicle.
    static double Bonds(Ledger ledger, ProvinceId province, BankId bank, Party vehicle, double amount)
    {
        ledger.Purchase(Instrument.Bonds, bank, province, Money.FromBillions(Math.Max(0, amount)));
        return Give(ledger, province, vehicle, amount);
    }
}
