using Neijuan.Engine.Accounting;
using Neijuan.Engine.Numerics;
using Neijuan.Model.Agents;
using Neijuan.Model.Formulas;
using Neijuan.Model.Policies;
using Neijuan.Model.Settlement;
using Neijuan.Model.Setup;

namespace Neijuan.Model.Opening;

/// <summary>
/// The economy at the start of 2005: firms drawn by industry, stocks from the record, household deposits as what the banks' books leave
/// (R64, R65).
/// </summary>
public static class OpeningBalances
{
    public static Economy Create(Setting setting, RunOptions options)
    {
        var e = OpeningTables.Create(setting, options, RowsPerOpeningFirm * NumbersOfFirms(setting.Data, options.Scale).Sum());
        setting.Policy.BeginQuarter(options.From);
        Decisions.Planning.SetTargets(e.Industries, e.Provinces, e.Nation, setting);
        Firms(e);
        Prices(e);
        Markets(e);
        Balances(e);
        e.Nation.TrendOutputIndex.Value = 1;
        BookEquity.Mark(e.Firms, e.Provinces, e.Banks, e.Ledger);
        e.Nation.FirmsLastQuarter.Value = e.Firms.LiveCount;
        e.Ledger.BeginPeriod();
        return e;
    }

    // Room for the firms that will live at one time until 2030, so that the columns seldom grow.
    const int RowsPerOpeningFirm = 4;

    // The firms of 2005 are ten years old.
    const int OpeningBirth = -40;

    static int[] NumbersOfFirms(ModelData data, double scale) =>
        [.. data.Industries.Select(industry => Math.Max(1, (int)Math.Round(industry.OpeningFirms * scale)))];

    // Every firm asks the normal price of its own cost; costs are such that the low tier's price is 1 on average.
    static void Prices(Economy e)
    {
        var (p, policy) = (e.Parameters, e.Policy);
        Decisions.MonetaryPolicy.SetRates(e.Nation, e.Setting);
        foreach (var s in e.Industries.Ids)
        {
            e.Industries.NormalPrice[s] = Decisions.Costs.NormalPrice(
                p.Depreciation * e.Industries.DepreciationMultiplier[s], e.Nation.Rates.Value.Loans, policy[Levers.VatRate], p);
        }

        var (relative, orders) = (new double[e.Industries.Count], new double[e.Industries.Count]);
        foreach (var id in e.Firms.Ids)
        {
            if (e.Firms.HighTier[id] > 0) continue;
            var bought = e.Firms.ExpectedOrders[id] * Elementary.Pow(e.Firms.Productivity[id], p.PriceElasticity); // the cheaper, the more
            relative[e.Firms.Industry[id]] += bought / e.Firms.Productivity[id];
            orders[e.Firms.Industry[id]] += bought;
        }

        foreach (var s in e.Industries.Ids) e.Industries.OpeningCost[s] = orders[s] / relative[s] / e.Industries.NormalPrice[s];
        foreach (var id in e.Firms.Ids)
        {
            var s = new IndustryId(e.Firms.Industry[id]);
            e.Firms.Price[id] = e.Industries.NormalPrice[s] * e.Industries.OpeningCost[s] / e.Firms.Productivity[id]
                * (e.Firms.HighTier[id] > 0 ? p.HighTierCost : 1);
        }
    }

    static void Firms(Economy e)
    {
        var (industries, firms, p) = (e.Industries, e.Firms, e.Parameters);
        foreach (var market in e.Markets.Ids) e.Markets.Price[market] = 1;
        var sizes = new double[industries.Count];
        foreach (var (row, k) in Mixed(NumbersOfFirms(e.Data, e.Options.Scale)))
        {
            var s = new IndustryId(row);
            var draws = e.Setting.Random.For(Purpose.OpeningFirm, unchecked((uint)((row << 24) + k)));
            var province = new ProvinceId(draws.Choose(e.Provinces.CumulativeWeight.Span[..e.Provinces.Count]));
            e.Ledger.Open(Sector.Firms, e.Provinces.Bank[province]);
            var key = Founding.NewKey(e.Cells, province, s);
            var highTier = industries.HighTierShare[s] > 0 && draws.Bernoulli(industries.OpeningHighTierProbability[s]);
            var logProductivity = p.ProductivityDispersion * draws.Normal();
            var stateOwned = draws.Bernoulli(industries.OpeningStateOwnedProbability[s]);
            var client = draws.Bernoulli(p.OpeningClientShare) || stateOwned;
            var id = firms.Add(province, s, key, OpeningBirth, client, logProductivity);
            (firms.HighTier[id], firms.StateOwned[id]) = (highTier ? 1 : 0, stateOwned ? 1 : 0);
            firms.Capacity[id] = Elementary.Exp(p.SizeDispersion * draws.Normal());
            sizes[s] += firms.Capacity[id];
        }

        var growth = Growth.OfQuarter(e.Nation.GrowthTarget) - 1;
        foreach (var id in firms.Ids)
        {
            var s = new IndustryId(firms.Industry[id]);
            var k = firms.Capacity[id] *= industries.GrossOutput2005[s] / 4 / p.NormalUtilisation / sizes[s];
            firms.ExpectedOrders[id] = p.NormalUtilisation * k;
            firms.Inventory[id] = p.InventoryTarget * firms.ExpectedOrders[id];
            Order(firms, id, industries.TimeToBuild[s], k * ((p.Depreciation * industries.DepreciationMultiplier[s]) + growth));
        }
    }

    // What was ordered before the opening arrives quarter by quarter: as much as wears out, and growth.
    static void Order(Firms firms, FirmId firm, int quarters, double perQuarter)
    {
        for (var quarter = 0; quarter < quarters; quarter++) firms.Pipeline[quarter][firm] = perQuarter;
        firms.OnOrder[firm] = quarters * perQuarter;
    }

    // Rows of one industry are spread evenly among the others: sums by industry are made in the order of the rows, and to add to the same
    // sum again and again is to wait for it each time.
    static IEnumerable<(int Industry, int Number)> Mixed(int[] numbers) =>
        numbers.SelectMany((count, s) => Enumerable.Range(0, count).Select(k => (Industry: s, Number: k, Place: (k + 0.5) / count)))
            .OrderBy(firm => firm.Place).ThenBy(firm => firm.Industry)
            .Select(firm => (firm.Industry, firm.Number));

    static void Markets(Economy e)
    {
        var (industries, cells) = (e.Industries, e.BlocCells);
        foreach (var s in industries.Ids)
        {
            industries.OrderUtilisation[s] = e.Parameters.NormalUtilisation;
            industries.ForeignShifter[s] = 1;
            industries.WorldDemand[s] = industries.GrossOutput2005[s] / 4;
            foreach (var b in e.Blocs.Ids) industries.WorldDemand[s] += cells.OpeningDemand[cells.Of(b, s)];
            industries.StartDemandGrowing(s, Growth.OfQuarter(e.Nation.GrowthTarget) - 1);
        }

        var nation = e.Nation;
        Array.Fill(nation.OutputHistory, e.Data.OpeningOutputPerQuarter);
        Array.Fill(nation.ProducerPrices, 1.0);
        Array.Fill(nation.ConsumerPrices, 1.0);
        nation.TreasuryNormal.Value = e.Data.Opening("treasury_normal_deposit");
        nation.Unemployment.Value = e.Parameters.NaturalUnemployment;
        nation.SmoothedGrowth.Value = nation.PotentialGrowth.Value = nation.GrowthTarget;
        nation.ExpectedInflation.Value = e.Parameters.OpeningInflation;
        nation.Output.Value = nation.RealOutput.Value = e.Data.OpeningOutputPerQuarter;
        foreach (var h in e.Households.Ids)
        {
            e.Households.SmoothedIncome[h] = e.Provinces.Weight[e.Households.Province[h]] * e.Data.Opening("household_income_share")
                * e.Data.OpeningOutputPerQuarter * e.Households.Share[h];
        }
    }

    static void Balances(Economy e)
    {
        var (ledger, firms, provinces, p, data) = (e.Ledger, e.Firms, e.Provinces, e.Parameters, e.Data);
        Decisions.InputPrices.Update(e.Nation, e.Setting);
        Decisions.Costs.Update(firms, e.Industries, e.Nation, e.Setting);
        var cash = e.Nation.CostShares.Value.Cash;
        foreach (var firm in firms.Ids)
        {
            var (bank, k) = (ledger.BankOf(firm), firms.Capacity[firm]);
            var capital = 4 * p.CapitalYears * k * e.Industries.OpeningCost[new IndustryId(firms.Industry[firm])];
            ledger.Endow(Instrument.ProductiveCapital, firm, null, Money.FromBillions(capital));
            ledger.Endow(Instrument.Inventories, firm, null, Money.FromBillions(firms.Inventory[firm] * firms.UnitCost[firm] * cash));
            ledger.Endow(Instrument.Loans, bank, firm, Money.FromBillions(p.OpeningLoanShare * capital));
            ledger.Endow(
                Instrument.Deposits, firm, bank,
                Money.FromBillions((p.OpeningDepositCapitalShare * capital) + (p.OpeningDepositCapacityShare * k)));
        }

        foreach (var r in provinces.Ids)
        {
            var (w, vehicle, developer, services) = (provinces.Weight[r], provinces.Vehicle[r], provinces.Developer[r],
                provinces.Services[r]);
            void Deposit(Party holder, string stock) =>
                ledger.Endow(Instrument.Deposits, holder, ledger.BankOf(holder), Money.FromBillions(w * data.Opening(stock)));
            Deposit(vehicle, "vehicle_deposits");
            Deposit(developer, "developer_deposits");
            Deposit(r, "province_deposits");
            Deposit(services, "services_deposits");
            void Owe(Party debtor, string stock) =>
                ledger.Endow(Instrument.Loans, ledger.BankOf(debtor), debtor, Money.FromBillions(w * data.Opening(stock)));
            Owe(vehicle, "vehicle_loans");
            Owe(developer, "developer_loans");
            Owe(services, "services_loans");
            var output = w * data.OpeningOutputPerQuarter * 4;
            ledger.Endow(Instrument.ProductiveCapital, services, null, Money.FromBillions(p.ServicesCapital * output));
            ledger.Endow(Instrument.ProductiveCapital, vehicle, null, Money.FromBillions(p.InfrastructureCapital * output));
            ledger.Endow(Instrument.Dwellings, provinces.HouseholdsOf(r), null, Money.FromBillions(p.DwellingsValue * output));
            ledger.Endow(Instrument.Land, developer, null, Money.FromBillions(w * data.Opening("land_bank")));
            var members = provinces.HouseholdsOf(r);
            for (var member = 0; member < members.Count; member++)
            {
                var h = new HouseholdId(members.First + member);
                var part = w * e.Households.Share[h];
                ledger.Endow(Instrument.Prepayments, h, developer, Money.FromBillions(part * data.Opening("home_prepayments")));
                ledger.Endow(Instrument.Loans, ledger.BankOf(h), h, Money.FromBillions(part * data.Opening("household_loans")));
            }

            e.Developers.WorkOwed[developer] = (1 - p.OpeningLandShare - p.DeveloperMargin) * w * data.Opening("home_prepayments");
            e.Services.Capital[services] = p.ServicesCapital * output;
            e.Services.Use[services] = p.OpeningServicesUse;
            e.Vehicles.Capital[vehicle] = p.InfrastructureCapital * output;
        }

        Government(e);
        Households(e);
    }

    static void Government(Economy e)
    {
        var (ledger, data) = (e.Ledger, e.Data);
        ledger.Endow(Instrument.ForeignReserves, Parties.CentralBank, Parties.World, Money.FromBillions(data.Opening("foreign_reserves")));
        ledger.Endow(
            Instrument.TreasuryDeposits, Parties.Treasury, Parties.CentralBank, Money.FromBillions(data.Opening("treasury_deposit")));
        ledger.Endow(Instrument.Bonds, e.Banks.National, Parties.Treasury, Money.FromBillions(data.Opening("central_bonds")));
    }

    // Equity is a share of loans, reserves are what foreign exchange leaves of the central bank's book, and households hold the rest of the
    // deposits.
    static void Households(Economy e)
    {
        var (ledger, provinces) = (e.Ledger, e.Provinces);
        var totals = ledger.SectorTotals();
        var loans = totals[(int)Instrument.Loans, (int)Sector.Banks];
        var bonds = totals[(int)Instrument.Bonds, (int)Sector.Banks];
        var reserves = totals[(int)Instrument.ForeignReserves, (int)Sector.CentralBank]
            + totals[(int)Instrument.TreasuryDeposits, (int)Sector.CentralBank];
        var equity = new Money(loans).Share(e.Parameters.OpeningBankEquity).Fen;
        var others = -totals[(int)Instrument.Deposits, (int)Sector.Banks];
        var deposits = loans + bonds + reserves - equity - others;
        var parts = new long[provinces.Count];
        Apportionment.Split(deposits, provinces.Weight.Span[..provinces.Count], parts);
        foreach (var r in provinces.Ids)
            ledger.Endow(Instrument.Deposits, provinces.HouseholdsOf(r), provinces.Bank[r], new Money(parts[r]));

        // Each regional bank starts with the same ratio of own funds; reserves take up the slack, the national bank's included.
        var left = reserves;
        foreach (var r in provinces.Ids)
        {
            Party bank = provinces.Bank[r];
            var own = ledger[Instrument.Loans, bank].Share(e.Parameters.OpeningBankEquity);
            var needed = own - ledger[Instrument.Loans, bank] - ledger[Instrument.Deposits, bank];
            ledger.Endow(Instrument.Reserves, bank, Parties.CentralBank, needed);
            left -= needed.Fen;
        }

        ledger.Endow(Instrument.Reserves, e.Banks.National, Parties.CentralBank, new Money(left));
    }
}
