using Neijuan.Engine.Accounting;
using Neijuan.Engine.Numerics;
using Neijuan.Engine.Places;
using Neijuan.Model.Agents;
using Neijuan.Model.Decisions;
using Neijuan.Model.Settlement;
using Neijuan.Model.Setup;

namespace Neijuan.Model.Opening;

/// <summary>The economy at the start of 2005: firms drawn by industry, stocks from the record, household deposits as what the banks' books leave.</summary>
public static class OpeningBalances
{
    public static Economy Create(Setting setting, RunOptions options)
    {
        var (data, policy) = (setting.Data, setting.Policy);
        var (industries, provinces) = (data.NewIndustries(), data.NewProvinces());
        var count = provinces.Count;
        var ledger = new Ledger(
            sector => sector switch
            {
                Sector.Firms => 0,
                Sector.Banks => count + 1,
                Sector.CentralGovernment or Sector.CentralBank or Sector.RestOfWorld => 1,
                _ => count,
            },
            party => party.Row);
        var firms = new Firms(RowsPerOpeningFirm * NumbersOfFirms(industries, options.Scale).Sum(), industries.Count);
        ledger.Reserve(Sector.Firms, firms.Room);
        var e = new Economy(setting, options, firms, industries, provinces, data.NewBlocs(industries), new Nation(), ledger);
        policy.BeginQuarter(options.From);
        Decisions.Planning.SetTargets(industries, provinces, e.Nation, e.Blocs, setting);
        Firms(e);
        Markets(e);
        Balances(e);
        provinces.TrendOutputIndex = 1;
        e.Nation.Productivity = 1;
        BookEquity.Mark(e.Firms, provinces, ledger);
        e.Nation.FirmsLastQuarter = e.Firms.LiveCount;
        ledger.BeginPeriod();
        return e;
    }

    // Room for the firms that will live at one time until 2030, so that the columns seldom grow.
    const int RowsPerOpeningFirm = 4;

    // The firms of 2005 are ten years old.
    const int OpeningBirth = -40;

    static int[] NumbersOfFirms(Industries industries, double scale) =>
        [.. industries.OpeningFirms.Select(number => Math.Max(1, (int)Math.Round(number * scale)))];

    static void Firms(Economy e)
    {
        var (industries, firms, p) = (e.Industries, e.Firms, e.Parameters);
        Array.Fill(industries.MarketPrice, 1.0);
        var sizes = new double[industries.Count];
        foreach (var (s, k) in Mixed(NumbersOfFirms(industries, e.Options.Scale)))
        {
            var draws = e.Setting.Random.For(Purpose.OpeningFirm, unchecked((uint)((s << 24) + k)));
            var province = draws.Choose(e.Provinces.CumulativeWeight);
            e.Ledger.Open(Sector.Firms, province);
            var key = Founding.NewKey(e.Provinces, industries.Count, province, s);
            var highTier = industries.HighTierShare[s] > 0 && draws.Bernoulli(industries.OpeningHighTierProbability[s]);
            var logProductivity = p.ProductivityDispersion * draws.Normal();
            var stateOwned = draws.Bernoulli(industries.OpeningStateOwnedProbability[s]);
            var client = draws.Bernoulli(p.OpeningClientShare) || stateOwned;
            var id = firms.Add(province, s, key, OpeningBirth, client, logProductivity);
            (firms.HighTier[id], firms.StateOwned[id]) = (highTier ? 1 : 0, stateOwned ? 1 : 0);
            firms.Capacity[id] = Elementary.Exp(p.SizeDispersion * draws.Normal());
            sizes[s] += firms.Capacity[id];
        }

        for (var i = 0; i < firms.Count; i++)
        {
            var id = new FirmId(i);
            var s = firms.Industry[id];
            var k = firms.Capacity[id] *= industries.GrossOutput2005[s] / 4 / p.OpeningOrderRate / sizes[s];
            firms.Inventory[id] = p.OpeningInventory * k;
            firms.ExpectedOrders[id] = p.OpeningOrderRate * k;
            firms.Price[id] = 1;
        }
    }

    // Rows of one industry are spread evenly among the others: sums by industry are made in the order of the rows, and to add to the same sum
    // again and again is to wait for it each time.
    static IEnumerable<(int Industry, int Number)> Mixed(int[] numbers) =>
        numbers.SelectMany((count, s) => Enumerable.Range(0, count).Select(k => (Industry: s, Number: k, Place: (k + 0.5) / count)))
            .OrderBy(firm => firm.Place).ThenBy(firm => firm.Industry)
            .Select(firm => (firm.Industry, firm.Number));

    static void Markets(Economy e)
    {
        var (industries, blocs) = (e.Industries, e.Blocs);
        for (var s = 0; s < industries.Count; s++)
        {
            industries.OrderUtilisation[s] = e.Parameters.OpeningOrderRate;
            industries.ForeignShifter[s] = 1;
            industries.WorldDemand[s] = industries.GrossOutput2005[s] / 4;
            for (var b = 0; b < blocs.Count; b++) industries.WorldDemand[s] += blocs.OpeningDemand[(b * industries.Count) + s];
            industries.StartDemandFlat(s);
        }

        var nation = e.Nation;
        Array.Fill(nation.OutputHistory, e.Data.OpeningOutputPerQuarter);
        Array.Fill(nation.ProducerPrices, 1.0);
        Array.Fill(nation.ConsumerPrices, 1.0);
        nation.TreasuryNormal = e.Data.Opening("treasury_normal_deposit");
        nation.Unemployment = e.Parameters.NaturalUnemployment;
        for (var r = 0; r < e.Provinces.Count; r++)
            e.Provinces.SmoothedIncome[r] = e.Provinces.Weight[r] * e.Data.Opening("household_income_share") * e.Data.OpeningOutputPerQuarter;
    }

    static void Balances(Economy e)
    {
        var (ledger, firms, provinces, p, data) = (e.Ledger, e.Firms, e.Provinces, e.Parameters, e.Data);
        Decisions.Costs.Update(firms, e.Industries, e.Nation, e.Setting);
        var cash = Decisions.Costs.CashShare(p);
        for (var i = 0; i < firms.Count; i++)
        {
            var (party, k) = (Economy.Firm(i), firms.Capacity.Items[i]);
            var bank = ledger.BankOf(party);
            var capital = 4 * p.CapitalYears * k;
            ledger.Endow(Instrument.ProductiveCapital, party, null, Money.FromBillions(capital));
            ledger.Endow(Instrument.Inventories, party, null, Money.FromBillions(firms.Inventory.Span[i] * firms.UnitCost.Span[i] * cash));
            ledger.Endow(Instrument.Loans, bank, party, Money.FromBillions(p.OpeningLoanShare * capital));
            ledger.Endow(Instrument.Deposits, party, bank, Money.FromBillions((p.OpeningDepositCapitalShare * capital) + (p.OpeningDepositCapacityShare * k)));
        }

        for (var r = 0; r < provinces.Count; r++)
        {
            var (w, bank) = (provinces.Weight[r], Economy.RegionalBank(r));
            void Deposit(Party holder, string stock) => ledger.Endow(Instrument.Deposits, holder, bank, Money.FromBillions(w * data.Opening(stock)));
            Deposit(Economy.Vehicle(r), "vehicle_deposits");
            Deposit(Economy.Developer(r), "developer_deposits");
            Deposit(Economy.Local(r), "province_deposits");
            Deposit(Economy.Services(r), "services_deposits");
            ledger.Endow(Instrument.Loans, bank, Economy.Vehicle(r), Money.FromBillions(w * data.Opening("vehicle_loans")));
            ledger.Endow(Instrument.Loans, bank, Economy.Developer(r), Money.FromBillions(w * data.Opening("developer_loans")));
            var output = w * data.OpeningOutputPerQuarter * 4;
            ledger.Endow(Instrument.ProductiveCapital, Economy.Services(r), null, Money.FromBillions(p.ServicesCapital * output));
            ledger.Endow(Instrument.ProductiveCapital, Economy.Vehicle(r), null, Money.FromBillions(p.InfrastructureCapital * output));
            ledger.Endow(Instrument.Dwellings, Economy.Households(r), null, Money.FromBillions(p.DwellingsValue * output));
        }

        Government(e);
        Households(e);
    }

    static void Government(Economy e)
    {
        var (ledger, data) = (e.Ledger, e.Data);
        ledger.Endow(Instrument.ForeignReserves, Economy.CentralBank, Economy.World, Money.FromBillions(data.Opening("foreign_reserves")));
        ledger.Endow(Instrument.TreasuryDeposits, Economy.Treasury, Economy.CentralBank, Money.FromBillions(data.Opening("treasury_deposit")));
        ledger.Endow(Instrument.Bonds, e.NationalBank, Economy.Treasury, Money.FromBillions(data.Opening("central_bonds")));
    }

    // Equity is a share of loans, reserves are what foreign exchange leaves of the central bank's book, and households hold the rest of the deposits.
    static void Households(Economy e)
    {
        var (ledger, provinces) = (e.Ledger, e.Provinces);
        var totals = ledger.SectorTotals();
        var loans = totals[(int)Instrument.Loans, (int)Sector.Banks];
        var bonds = totals[(int)Instrument.Bonds, (int)Sector.Banks];
        var reserves = totals[(int)Instrument.ForeignReserves, (int)Sector.CentralBank] + totals[(int)Instrument.TreasuryDeposits, (int)Sector.CentralBank];
        var equity = new Money(loans).Share(e.Parameters.OpeningBankEquity).Fen;
        var others = -totals[(int)Instrument.Deposits, (int)Sector.Banks];
        var deposits = loans + bonds + reserves - equity - others;
        var parts = new long[provinces.Count];
        Apportionment.Split(deposits, provinces.Weight, parts);
        for (var r = 0; r < provinces.Count; r++)
            ledger.Endow(Instrument.Deposits, Economy.Households(r), Economy.RegionalBank(r), new Money(parts[r]));

        // Each regional bank starts with the same ratio of own funds; reserves take up the slack, the national bank's included.
        var left = reserves;
        for (var r = 0; r < provinces.Count; r++)
        {
            var bank = Economy.RegionalBank(r);
            var own = ledger[Instrument.Loans, bank].Share(e.Parameters.OpeningBankEquity);
            var needed = own - ledger[Instrument.Loans, bank] - ledger[Instrument.Deposits, bank];
            ledger.Endow(Instrument.Reserves, bank, Economy.CentralBank, needed);
            left -= needed.Fen;
        }

        ledger.Endow(Instrument.Reserves, e.NationalBank, Economy.CentralBank, new Money(left));
    }
}
