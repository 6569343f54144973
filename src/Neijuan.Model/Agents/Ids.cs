using Neijuan.Engine.Accounting;
using Neijuan.Engine.Population;

namespace Neijuan.Model.Agents;

// The id of a row of each table. As a number it is its row; an agent's is also the party that holds its accounts.

public readonly record struct FirmId(int Row) : IRowId<FirmId>
{
    public static FirmId At(int row) => new(row);

    public static implicit operator int(FirmId id) => id.Row;

    public static implicit operator Party(FirmId id) => new(Sector.Firms, id.Row);

    public static implicit operator PartyGroup(FirmId id) => new(Sector.Firms, id.Row, 1);
}

public readonly record struct HouseholdId(int Row) : IRowId<HouseholdId>
{
    public static HouseholdId At(int row) => new(row);

    public static implicit operator int(HouseholdId id) => id.Row;

    public static implicit operator Party(HouseholdId id) => new(Sector.Households, id.Row);

    public static implicit operator PartyGroup(HouseholdId id) => new(Sector.Households, id.Row, 1);
}

public readonly record struct ServiceProducerId(int Row) : IRowId<ServiceProducerId>
{
    public static ServiceProducerId At(int row) => new(row);

    public static implicit operator int(ServiceProducerId id) => id.Row;

    public static implicit operator Party(ServiceProducerId id) => new(Sector.ServiceProducers, id.Row);

    public static implicit operator PartyGroup(ServiceProducerId id) => new(Sector.ServiceProducers, id.Row, 1);
}

public readonly record struct DeveloperId(int Row) : IRowId<DeveloperId>
{
    public static DeveloperId At(int row) => new(row);

    public static implicit operator int(DeveloperId id) => id.Row;

    public static implicit operator Party(DeveloperId id) => new(Sector.Developers, id.Row);

    public static implicit operator PartyGroup(DeveloperId id) => new(Sector.Developers, id.Row, 1);
}

public readonly record struct VehicleId(int Row) : IRowId<VehicleId>
{
    public static VehicleId At(int row) => new(row);

    public static implicit operator int(VehicleId id) => id.Row;

    public static implicit operator Party(VehicleId id) => new(Sector.FinancingVehicles, id.Row);

    public static implicit operator PartyGroup(VehicleId id) => new(Sector.FinancingVehicles, id.Row, 1);
}

/// <summary>A province; its party is the provincial government.</summary>
public readonly record struct ProvinceId(int Row) : IRowId<ProvinceId>
{
    public static ProvinceId At(int row) => new(row);

    public static implicit operator int(ProvinceId id) => id.Row;

    public static implicit operator Party(ProvinceId id) => new(Sector.LocalGovernments, id.Row);

    public static implicit operator PartyGroup(ProvinceId id) => new(Sector.LocalGovernments, id.Row, 1);
}

public readonly record struct BankId(int Row) : IRowId<BankId>
{
    public static BankId At(int row) => new(row);

    public static implicit operator int(BankId id) => id.Row;

    public static implicit operator Party(BankId id) => new(Sector.Banks, id.Row);

    public static implicit operator PartyGroup(BankId id) => new(Sector.Banks, id.Row, 1);
}

public readonly record struct IndustryId(int Row) : IRowId<IndustryId>
{
    public static IndustryId At(int row) => new(row);

    public static implicit operator int(IndustryId id) => id.Row;
}

/// <summary>A market: an industry and a quality tier, two to an industry, the low tier first.</summary>
public readonly record struct MarketId(int Row) : IRowId<MarketId>
{
    public static MarketId At(int row) => new(row);

    public static MarketId Low(IndustryId industry) => new(2 * industry.Row);

    public static MarketId High(IndustryId industry) => new((2 * industry.Row) + 1);

    public IndustryId Industry => new(Row / 2);

    public static implicit operator int(MarketId id) => id.Row;
}

/// <summary>An industry in a province.</summary>
public readonly record struct CellId(int Row) : IRowId<CellId>
{
    public static CellId At(int row) => new(row);

    public static implicit operator int(CellId id) => id.Row;
}

public readonly record struct BlocId(int Row) : IRowId<BlocId>
{
    public static BlocId At(int row) => new(row);

    public static implicit operator int(BlocId id) => id.Row;
}

/// <summary>An industry in a bloc.</summary>
public readonly record struct BlocCellId(int Row) : IRowId<BlocCellId>
{
    public static BlocCellId At(int row) => new(row);

    public static implicit operator int(BlocCellId id) => id.Row;
}
