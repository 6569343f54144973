namespace Neijuan.Engine.Accounting;

/// <summary>Transactions: the rows of the flow matrix, with their codes in the System of National Accounts 2008.</summary>
public enum Flow
{
    [Sna("P.31")] ConsumptionOfGoods,
    [Sna("P.31")] ConsumptionOfServices,
    [Sna("P.31, P.71")] ConsumptionOfImports,
    [Sna("P.3")] PublicConsumption,
    [Sna("P.51g")] EquipmentOfFirms,
    [Sna("P.51g")] ConstructionOfFirms,
    [Sna("P.51g")] InfrastructureGoods,
    [Sna("P.51g")] InfrastructureConstruction,
    [Sna("P.51g")] EquipmentOfServiceProducers,
    [Sna("P.51g")] ConstructionOfServiceProducers,
    [Sna("P.51g")] HomeInstallations,
    [Sna("P.51g", "purchases less land")] Dwellings,
    [Sna("P.2", "developers' outlays")] DwellingConstruction,
    [Sna("P.2", "developers' outlays")] DwellingMaterials,
    [Sna("P.51g, P.71")] ImportedInvestmentGoods,
    [Sna("P.2")] Intermediates,
    [Sna("P.2, P.71")] ImportedInputs,
    [Sna("P.61")] Exports,
    [Sna("D.1")] Wages,
    [Sna("D.211")] ValueAddedTax,
    [Sna("D.51")] ProfitTax,
    [Sna("D.39")] OperatingSubsidies,
    [Sna("D.6")] Transfers,
    [Sna("D.73")] IntergovernmentalTransfers,
    [Sna("D.39")] InterestSupport,
    [Sna("NP.1")] LandPurchases,
    [Sna("D.99", "of those who had the land")] LandCompensation,
    [Sna("D.45", "tolls, water, power grid")] InfrastructureFees,
    [Sna("D.41")] LoanInterest,
    [Sna("D.41")] DepositInterest,
    [Sna("D.41")] BondInterest,
    [Sna("D.42")] Dividends,
    [Sna("P.51g", "sale of existing plant")] PlantAuctions,
}

public static class Flows
{
    public static readonly Flow[] All = Enum.GetValues<Flow>();
}
