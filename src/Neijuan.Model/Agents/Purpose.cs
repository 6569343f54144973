namespace Neijuan.Model.Agents;

/// <summary>The uses of chance. A new use gets a new number; old ones keep theirs, so that runs stay comparable.</summary>
public enum Purpose
{
    OpeningFirm = 1,
    Adoption = 2,
    NewClient = 3,
    ClientChoice = 4,
    ClientQuality = 5,
    Entry = 6,
    EntrantProvince = 7,
    EntrantQuality = 8,
    RollOver = 9,
    Upgrade = 10,
    VehicleRollOver = 11,
}
