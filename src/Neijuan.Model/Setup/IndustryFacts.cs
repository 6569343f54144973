using Neijuan.Model.Reading;

namespace Neijuan.Model.Setup;

/// <summary>A row of <c>data/industries.csv</c>; meanings and units are in <c>data/columns.yaml</c>.</summary>
public sealed record IndustryFacts
{
    public required double GrossOutput2005 { get; init; }
    public required double Exports2005 { get; init; }
    public required double OpeningMarketShare { get; init; }
    public required int TimeToBuild { get; init; }
    public required double DepreciationMultiplier { get; init; }
    public required double ExperienceExponent { get; init; }
    public required double WorldDemandElasticity { get; init; }
    public required double OriginElasticity { get; init; }
    public required double OpeningForeignCost { get; init; }
    public required double HighTierShare { get; init; }
    public required int OpeningFirms { get; init; }
    public required double OpeningHighTierProbability { get; init; }
    public required double OpeningStateOwnedProbability { get; init; }
    public required double OpeningExperience { get; init; }
    public required double IsolationSensitivity { get; init; }
    public required double Integration { get; init; }
    public required double ForeignSubsidised { get; init; }
    public required double ProducerPriceWeight { get; init; }
    public required double HouseholdShare { get; init; }
    public required double HouseholdShareRise { get; init; }
    public required double HouseholdRiseMidpoint { get; init; }
    public required double HouseholdRiseWidth { get; init; }
    public required double ReferenceExperience { get; init; }
    public required double Durable { get; init; }

    internal static IndustryFacts Read(Csv file, int row) => new()
    {
        GrossOutput2005 = file.Number(row, "gross_output_2005"),
        Exports2005 = file.Number(row, "exports_2005"),
        OpeningMarketShare = file.Number(row, "foreign_market_share"),
        TimeToBuild = (int)file.Number(row, "time_to_build"),
        DepreciationMultiplier = file.Number(row, "depreciation_multiplier"),
        ExperienceExponent = file.Number(row, "experience_exponent"),
        WorldDemandElasticity = file.Number(row, "world_demand_elasticity"),
        OriginElasticity = file.Number(row, "origin_elasticity"),
        OpeningForeignCost = file.Number(row, "foreign_unit_cost"),
        HighTierShare = file.Number(row, "high_tier_share"),
        OpeningFirms = (int)file.Number(row, "opening_firms"),
        OpeningHighTierProbability = file.Number(row, "opening_high_tier_probability"),
        OpeningStateOwnedProbability = file.Number(row, "opening_soe_probability"),
        OpeningExperience = file.Number(row, "opening_experience"),
        IsolationSensitivity = file.Number(row, "isolation_sensitivity"),
        Integration = file.Number(row, "integration"),
        ForeignSubsidised = file.Number(row, "foreign_subsidised"),
        ProducerPriceWeight = file.Number(row, "producer_price_weight"),
        HouseholdShare = file.Number(row, "household_share"),
        HouseholdShareRise = file.Number(row, "household_share_rise"),
        HouseholdRiseMidpoint = file.Number(row, "household_rise_midpoint"),
        HouseholdRiseWidth = file.Number(row, "household_rise_width"),
        ReferenceExperience = file.Number(row, "reference_experience"),
        Durable = file.Number(row, "durable"),
    };
}
