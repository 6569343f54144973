using Neijuan.Engine.Accounting;
using Neijuan.Model.Agents;
using Neijuan.Model.Formulas;
using Neijuan.Model.Places;
using Neijuan.Model.Setup;

namespace Neijuan.Model.Opening;

/// <summary>Who there is at the opening, who banks where, and what is known of them from the data: tables without any money yet.</summary>
internal static class OpeningTables
{
    /// <param name="setting">Data and parameters.</param>
    /// <param name="options">How the run is made.</param>
    /// <param name="firmRows">Rows to make room for.</param>
    public static Economy Create(Setting setting, RunOptions options, int firmRows)
    {
        var (data, count) = (setting.Data, setting.Data.Places.Provinces.Count);
        var industries = NewIndustries(data);
        var (provinces, households) = (NewProvinces(data, options.HouseholdRows), NewHouseholds(count, options.HouseholdRows));
        var (services, developers, vehicles) = (new ServiceProducers(count), new Developers(count), new FinancingVehicles(count));
        foreach (var r in provinces.Ids)
        {
            var (service, developer, vehicle, bank) = (provinces.Services[r], provinces.Developer[r], provinces.Vehicle[r],
                provinces.Bank[r]);
            (services.Province[service], services.Bank[service], services.Weight[service]) = (r, bank, provinces.Weight[r]);
            (developers.Province[developer], developers.Bank[developer]) = (r, bank);
            (vehicles.Province[vehicle], vehicles.Bank[vehicle]) = (r, bank);
        }

        var banks = new Banks(count);
        var firms = new Firms(firmRows, industries.Count);
        var ledger = new Ledger(
            sector => sector switch
            {
                Sector.Households => households.Count,
                Sector.ServiceProducers => services.Count,
                Sector.Developers => developers.Count,
                Sector.FinancingVehicles => vehicles.Count,
                Sector.LocalGovernments => provinces.Count,
                Sector.Banks => banks.Count,
                Sector.Firms => 0,
                _ => 1,
            },
            party => party.Sector switch
            {
                Sector.Households => households.Bank.Items[party.Row].Row,
                Sector.ServiceProducers => services.Bank.Items[party.Row].Row,
                Sector.Developers => developers.Bank.Items[party.Row].Row,
                Sector.FinancingVehicles => vehicles.Bank.Items[party.Row].Row,
                Sector.LocalGovernments => provinces.Bank.Items[party.Row].Row,
                _ => throw new ArgumentException($"{party} has no bank of its own", nameof(party)),
            });
        ledger.Reserve(Sector.Firms, firms.Room);
        ledger.SetShares(Sector.Households, households.Share.Items);
        return new Economy(
            setting, options, ledger,
            new Nation(), firms, households, services, developers, vehicles, banks, provinces, industries,
            new GoodsMarkets(industries.Count),
            new Cells(count, industries.Count), NewBlocs(data), NewBlocCells(data));
    }

    static Industries NewIndustries(ModelData data)
    {
        var result = new Industries(data.Places.Industries.Count);
        foreach (var s in result.Ids)
        {
            var facts = data.Industries[s];
            result.GrossOutput2005[s] = facts.GrossOutput2005;
            result.Exports2005[s] = facts.Exports2005;
            result.OpeningMarketShare[s] = facts.OpeningMarketShare;
            result.TimeToBuild[s] = facts.TimeToBuild;
            result.DepreciationMultiplier[s] = facts.DepreciationMultiplier;
            result.ExperienceExponent[s] = facts.ExperienceExponent;
            result.WorldDemandElasticity[s] = facts.WorldDemandElasticity;
            result.OriginElasticity[s] = facts.OriginElasticity;
            result.OpeningForeignCost[s] = facts.OpeningForeignCost;
            result.HighTierShare[s] = facts.HighTierShare;
            result.OpeningFirms[s] = facts.OpeningFirms;
            result.OpeningHighTierProbability[s] = facts.OpeningHighTierProbability;
            result.OpeningStateOwnedProbability[s] = facts.OpeningStateOwnedProbability;
            result.IsolationSensitivity[s] = facts.IsolationSensitivity;
            result.Integration[s] = facts.Integration;
            result.ForeignSubsidised[s] = facts.ForeignSubsidised;
            result.ProducerPriceWeight[s] = facts.ProducerPriceWeight;
            result.HouseholdShare[s] = facts.HouseholdShare;
            result.HouseholdShareRise[s] = facts.HouseholdShareRise;
            result.HouseholdRiseMidpoint[s] = facts.HouseholdRiseMidpoint;
            result.HouseholdRiseWidth[s] = facts.HouseholdRiseWidth;
            result.ReferenceExperience[s] = facts.ReferenceExperience;
            result.Durable[s] = facts.Durable;
            result.MarketShare[s] = TradePrices.Weight(
                facts.OpeningMarketShare, facts.OpeningForeignCost, facts.OriginElasticity);
            result.Experience[s] = facts.OpeningExperience;
        }

        return result;
    }

    // The first of each kind belongs to the first province, and so on; households of a province are neighbours.
    static Provinces NewProvinces(ModelData data, int householdRows)
    {
        var result = new Provinces(data.Places.Provinces.Count);
        var (total, cumulative) = (0.0, 0.0);
        foreach (var r in result.Ids) total += data.ProvinceWeights[r];
        foreach (var r in result.Ids)
        {
            result.Weight[r] = data.ProvinceWeights[r] / total;
            result.CumulativeWeight[r] = cumulative += result.Weight[r];
            (result.Bank[r], result.Services[r], result.Developer[r], result.Vehicle[r]) = (new BankId(r), new ServiceProducerId(r),
                new DeveloperId(r), new VehicleId(r));
            (result.FirstHousehold[r], result.Households[r]) = (new HouseholdId(r * householdRows), householdRows);
        }

        return result;
    }

    static Households NewHouseholds(int provinces, int rowsOfEach)
    {
        var result = new Households(provinces * rowsOfEach);
        foreach (var h in result.Ids)
        {
            var province = h.Row / rowsOfEach;
            (result.Province[h], result.Bank[h], result.Share[h]) = (new ProvinceId(province), new BankId(province), 1.0 / rowsOfEach);
        }

        return result;
    }

    static Blocs NewBlocs(ModelData data)
    {
        var result = new Blocs(data.Places.Blocs.Count);
        foreach (var b in result.Ids)
            (result.InjuryAllowance[b], result.OutputPerJob[b]) = (data.InjuryAllowances[b], data.OutputPerJob[b]);
        return result;
    }

    static BlocCells NewBlocCells(ModelData data)
    {
        var result = new BlocCells(data.Places.Blocs.Count, data.Places.Industries.Count);
        foreach (var cell in result.Ids)
        {
            var (bloc, industry) = (result.BlocOf(cell), result.IndustryOf(cell));
            var facts = data.Industries[industry];
            result.OpeningDemand[cell] = facts.Exports2005 / 4 / facts.OpeningMarketShare * data.BlocDemandShares[bloc, industry];
        }

        return result;
    }
}
