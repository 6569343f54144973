namespace Neijuan.Engine.Accounting;

/// <summary>Changes of wealth that are no payment between sectors: assets made, worn out, lost, found or revalued.</summary>
public enum OtherChange
{
    [Sna("P.51g", "at cost")] CapitalFormation,
    [Sna("P.52")] ChangeInInventories,
    [Sna("P.51c")] Depreciation,
    [Sna("K.7")] Spoilage,
    [Sna("K.5")] Scrapping,
    [Sna("K.1")] AppearanceOfLand,
    [Sna("P.51g and NP.1", "of existing assets")] TransferOfAssets,
    [Sna("K.5")] WriteOffs,
    [Sna("K.7")] Revaluation,
}

public static class OtherChanges
{
    public static readonly OtherChange[] All = Enum.GetValues<OtherChange>();
}
