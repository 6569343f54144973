namespace Neijuan.Engine.Accounting;

/// <summary>Changes of wealth that are no payment between sectors: assets made, worn out, lost, found or revalued.</summary>
public enum OtherChange
{
    CapitalFormation,     // P.51g, at cost
    ChangeInInventories,  // P.52
    Depreciation,         // P.51c
    Spoilage,             // K.7
    Scrapping,            // K.5
    AppearanceOfLand,     // K.1
    TransferOfAssets,     // P.51g and NP.1 of existing assets
    WriteOffs,            // K.5
    Revaluation,          // K.7
}

public static class OtherChanges
{
    public static readonly OtherChange[] All = Enum.GetValues<OtherChange>();
}
