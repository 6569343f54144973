using Neijuan.Engine.Accounting;
using Neijuan.Model.Agents;
using Neijuan.Model.Policies;
using Neijuan.Model.Setup;

namespace Neijuan.Model.Settlement;

/// <summary>
/// Financing vehicles pay interest from fees, support and new debt; what falls due is rolled over, or paid, or defaulted on; the state
/// swaps part of it into bonds (R45).
/// </summary>
public static class VehicleDebt
{
    public static void Settle(Provinces provinces, FinancingVehicles vehicles, Banks banks, Nation nation, Ledger ledger, Setting setting)
    {
        var p = setting.Parameters;
        foreach (var r in provinces.Ids)
        {
            var (vehicle, bank, trend) = (provinces.Vehicle[r], provinces.Bank[r], provinces.TrendOutput[r]);
            Swap(ledger, r, bank, vehicle, setting.Policy[Levers.DebtSwap] * trend);
            var interest = Money.FromBillions(ledger.Debt(vehicle) * nation.Rates.Value.Vehicles / 4);
            var support = Math.Min(p.InterestSupportShare * interest.Billions, p.InterestSupportLimit * Math.Max(0, ledger.Cash(r)));
            ledger.Pay(Flow.InterestSupport, r, vehicle, Money.FromBillions(support));
            ledger.Borrow(vehicle, interest.Billions - Math.Max(0, ledger.Cash(vehicle)));
            ledger.Pay(Flow.LoanInterest, vehicle, bank, interest);
            var chance = RollOver(ledger.Debt(vehicle) / (4 * trend), banks.Hardness[bank], setting.Softness, p);
            if (!setting.Random.For(Purpose.VehicleRollOver, (uint)r.Row).Bernoulli(chance))
                Call(vehicles, nation, ledger, r, vehicle, setting);
            var spare = Math.Max(0, ledger.Cash(vehicle) - (p.VehicleCashBuffer * trend));
            ledger.Repay(vehicle, Money.FromBillions(Math.Min(spare, ledger.Debt(vehicle) * p.VehicleRepayment)));
        }
    }

    /// <summary>
    /// h [1 − (1 − ρ)(1 + κ (lev − lev_0)^+)], ρ by the softness of budgets: chance that what falls due is rolled over (R45).
    /// </summary>
    internal static double RollOver(double leverage, double hardness, double softness, Parameters p)
    {
        var roll = (softness * p.RollVehicle) + ((1 - softness) * p.RollVehicleHard);
        return Math.Clamp(hardness * (1 - ((1 - roll) * (1 + (p.RollVehicleLeverage * Math.Max(0, leverage - p.RollVehicleFree))))), 0, 1);
    }

    // The vehicle pays what falls due, the province helps with half of its cash, and the rest is a default.
    static void Call(FinancingVehicles vehicles, Nation nation, Ledger ledger, ProvinceId province, VehicleId vehicle, Setting setting)
    {
        var p = setting.Parameters;
        var due = Money.FromBillions(ledger.Debt(vehicle) * p.VehicleMaturing);
        var help = Math.Min(
            Math.Max(0, due.Billions - Math.Max(0, ledger.Cash(vehicle))), p.ProvinceHelp * Math.Max(0, ledger.Cash(province)));
        ledger.Purchase(Instrument.Equity, province, vehicle, Money.FromBillions(help));
        var paid = Money.Min(due, Money.Max(Money.Zero, ledger[Instrument.Deposits, vehicle]));
        ledger.Repay(vehicle, paid);
        if (due - paid <= due.Share(p.DefaultTolerance)) return;
        var lost = (due - paid).Share(p.DefaultLoss);
        ledger.WriteOff(Instrument.Loans, ledger.BankOf(vehicle), vehicle, lost);
        vehicles.DefaultedIn[vehicle] = setting.Time;
        nation.VehicleDefaults.Value += (due - paid).Billions;
    }

    // The bank buys bonds of the province instead, which puts the money into its vehicle, which repays.
    static void Swap(Ledger ledger, ProvinceId province, BankId bank, Party vehicle, double amount)
    {
        var swapped = Money.FromBillions(Math.Min(amount, Math.Max(0, ledger.Debt(vehicle))));
        if (swapped <= Money.Zero) return;
        ledger.Purchase(Instrument.Bonds, bank, province, swapped);
        ledger.Purchase(Instrument.Equity, province, vehicle, swapped);
        ledger.Repay(vehicle, swapped);
    }
}
