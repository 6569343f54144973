using Neijuan.Engine.Accounting;
using Neijuan.Engine.Numerics;
using Neijuan.Model.Agents;
using Neijuan.Model.Formulas;
using Neijuan.Model.Policies;
using Neijuan.Model.Setup;

namespace Neijuan.Model.Markets;

/// <summary>
/// Developers build what they have sold, buy land for more, partly with loans; under the red lines they repay before they buy land, and
/// what is not built costs buyers' trust (R44).
/// </summary>
public static class Building
{
    public static void Build(
        Provinces provinces, Households households, Developers developers, Nation nation, Ledger ledger, Setting setting)
    {
        var p = setting.Parameters;
        var redLines = setting.Policy[Levers.PropertyRedLines] * setting.Dated("red_lines")
            * (1 - Math.Min(1, setting.Policy[Levers.PropertySupport]));
        var (built, owed) = (0.0, 0.0);
        foreach (var r in provinces.Ids)
        {
            var (developer, trend) = (provinces.Developer[r], provinces.TrendOutput[r]);
            var work = developers.WorkOwed[developer] / p.BuildingQuarters;
            var quarters = p.LandBankQuarters * (redLines > 0 ? p.RedLinesLandBank : 1);
            var wanted = LandWanted(nation, developers.Sales[developer], ledger[Instrument.Land, developer].Billions, quarters, p);
            var cash = ledger.Spendable(developer);
            var (room, due) = Credit(developers, developer, ledger.Debt(developer), trend, redLines, p);
            var working = 1 - (redLines > 0 ? Failing(cash - work, due, p) : 0);
            var (building, repaid) = Shared(working * work, working * due, cash, room);
            var bought = Math.Min(wanted, Math.Max(0, cash - repaid + room - building));
            ledger.Repay(developer, Money.FromBillions(repaid));
            ledger.Borrow(developer, Math.Min(room, Math.Max(building + bought + repaid - cash, p.LandLoans * bought)));
            BuyLand(provinces, nation, ledger, r, bought, p);
            Deliver(provinces, households, ledger, r, nation.LandShare, building / Math.Max(developers.WorkOwed[developer], Tiny));
            developers.Construction[developer] = building;
            developers.WorkOwed[developer] -= building;
            developers.Speed[developer] = work > Tiny ? building / work : 1;
            (built, owed) = (built + building, owed + work);
        }

        nation.BuildingSpeed.Value = owed > Tiny ? built / owed : 1;
        nation.Trust.Value += p.TrustSpeed * (nation.BuildingSpeed - nation.Trust);
    }

    const double Tiny = 1e-9; // bn CNY

    /// <summary>
    /// What a developer may borrow, and what it is to repay: an instalment until the red lines are drawn, then all above a ceiling that
    /// falls from what it owed (R44).
    /// </summary>
    static (double Room, double Due) Credit(
        Developers developers, DeveloperId developer, double debt, double trend, double redLines, Parameters p)
    {
        if (redLines <= 0)
        {
            (developers.DebtBefore[developer], developers.DebtKept[developer]) = (debt / trend, 1);
            return (p.DeveloperCreditLimit * trend, p.DeveloperRepayment * debt);
        }

        developers.DebtKept[developer] = Math.Max(p.RedLinesDebtFloor, developers.DebtKept[developer] * (1 - (p.RedLinesCut * redLines)));
        var above = debt - (developers.DebtBefore[developer] * developers.DebtKept[developer] * trend);
        return (Math.Max(0, -above), Math.Max(0, above));
    }

    /// <summary>
    /// Share of a province's sites that stand still because their developers cannot repay: what is left after building covers what is due
    /// better for some than for others, log-logistically; banks spare developers that the state owns (R44).
    /// </summary>
    /// <param name="left">Of cash after building, bn CNY.</param>
    /// <param name="due">To be repaid, bn CNY.</param>
    /// <param name="p">The parameters of the run.</param>
    internal static double Failing(double left, double due, Parameters p) => due <= Tiny
        ? 0
        : p.PrivateDevelopers / (1 + Elementary.Pow(Math.Max(0, left) / due, 1 / p.DeveloperSpread));

    /// <summary>
    /// What is built and what is repaid: all of both where the cash lasts; else building and the bank share it as they are owed, and
    /// building gets what can still be borrowed (R44).
    /// </summary>
    internal static (double Building, double Repaid) Shared(double work, double due, double cash, double room)
    {
        if (work + due <= cash) return (work, due);
        var part = cash / (work + due);
        var building = Math.Min(work, (part * work) + room);
        return (building, Math.Min(due, Math.Max(0, cash - building)));
    }

    /// <summary>Land for the homes sold, and to bring the land bank towards some quarters of sales, more where prices rise (R44).</summary>
    internal static double LandWanted(Nation nation, double sales, double bank, double quarters, Parameters p)
    {
        var used = nation.LandShare * sales;
        var wanted = quarters * used * Growth.Over(nation.HomePriceTrend, 4);
        return Math.Max(p.LandPurchaseFloor * used, used + ((wanted - bank) / p.LandBankAdjustment));
    }

    // Land appears when the province sells it; part of what it brings goes to those who had it.
    static void BuyLand(Provinces provinces, Nation nation, Ledger ledger, ProvinceId r, double value, Parameters p)
    {
        var (land, developer) = (Money.FromBillions(value), provinces.Developer[r]);
        ledger.Pay(Flow.LandPurchases, developer, r, land);
        ledger.Change(OtherChange.AppearanceOfLand, Instrument.Land, r, land);
        ledger.HandOver(Instrument.Land, r, developer, land);
        var compensation = land.Share(p.LandCompensation);
        ledger.Pay(Flow.LandCompensation, r, provinces.HouseholdsOf(r), compensation);
        provinces.Income[r] += p.CompensationSpent * compensation.Billions;
        provinces.LandRevenue[r] = land.Billions;
        nation.LandRevenue.Value += land.Billions;
        nation.Compensation.Value += compensation.Billions;
    }

    // What was built of what is owed turns as much of the buyers' claims into homes and the land under them.
    static void Deliver(Provinces provinces, Households households, Ledger ledger, ProvinceId r, double landShare, double part)
    {
        var (developer, members) = (provinces.Developer[r], provinces.HouseholdsOf(r));
        for (var member = 0; member < members.Count; member++)
        {
            var h = new HouseholdId(members.First + member);
            var claim = ledger[Instrument.Prepayments, h].Share(Math.Min(1, part));
            var land = Money.Min(claim.Share(landShare), ledger[Instrument.Land, developer]);
            ledger.Purchase(Instrument.Prepayments, h, developer, -claim);
            ledger.Pay(Flow.LandPurchases, h, developer, land);
            ledger.HandOver(Instrument.Land, developer, h, land);
            ledger.Pay(Flow.Dwellings, h, developer, claim - land);
            ledger.Change(OtherChange.CapitalFormation, Instrument.Dwellings, h, claim - land);
        }
    }
}
