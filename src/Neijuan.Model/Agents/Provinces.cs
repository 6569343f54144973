using Neijuan.Engine.Accounting;
using Neijuan.Engine.Population;

namespace Neijuan.Model.Agents;

/// <summary>
/// Provinces with their governments, and who belongs to them: households, services producers, developers, financing vehicles and banks.
/// </summary>
public sealed class Provinces : Table<ProvinceId>
{
    public Provinces(int count)
        : base(count)
    {
        (Weight, CumulativeWeight) = (Fact<double>(), Fact<double>());
        (Bank, Services, Developer, Vehicle) = (Fact<BankId>(), Fact<ServiceProducerId>(), Fact<DeveloperId>(), Fact<VehicleId>());
        (FirstHousehold, Households) = (Fact<HouseholdId>(), Fact<int>());
        Rank = State<double>();
        (LocalTax, Income, Support) = (Tally<double>(), Tally<double>(), Tally<double>());
        (TrendOutput, Budget, SupportShare, LandRevenue, Consumption, Revenue) =
            (Working<double>(), Working<double>(), Working<double>(), Working<double>(), Working<double>(), Working<double>());
        Hardness = Working(1.0);
        (Fen, TwoFen, FourFen) = (new ScratchColumns<long>(count), new ScratchColumns<LongPair>(count), new ScratchColumns<Longs>(count));
        (ToHouseholds, ToServices, ToVehicle, ToGovernment, ToBank) = (
            row => HouseholdsOf(new ProvinceId(row)), row => Services.Items[row], row => Vehicle.Items[row], row => new ProvinceId(row),
            row => Bank.Items[row]);
    }

    // Facts
    public Column<ProvinceId, double> Weight { get; }                   // ω, share of national output
    public Column<ProvinceId, double> CumulativeWeight { get; }
    public Column<ProvinceId, BankId> Bank { get; }                     // where its firms, households and government bank
    public Column<ProvinceId, ServiceProducerId> Services { get; }
    public Column<ProvinceId, DeveloperId> Developer { get; }
    public Column<ProvinceId, VehicleId> Vehicle { get; }
    public Column<ProvinceId, HouseholdId> FirstHousehold { get; }      // its households are neighbours
    public Column<ProvinceId, int> Households { get; }

    // State
    public Column<ProvinceId, double> Rank { get; }                     // -1 last … 1 first, in industrial revenue for its size

    // Counted this quarter, bn CNY
    public Column<ProvinceId, double> LocalTax { get; }
    public Column<ProvinceId, double> Income { get; }                   // of its households
    public Column<ProvinceId, double> Support { get; }

    // Reckoned this quarter
    public Column<ProvinceId, double> TrendOutput { get; }              // Y_p, bn CNY a quarter
    public Column<ProvinceId, double> Budget { get; }                   // of the push, bn CNY
    public Column<ProvinceId, double> SupportShare { get; }             // of the support wanted that is paid
    public Column<ProvinceId, double> LandRevenue { get; }
    public Column<ProvinceId, double> Consumption { get; }              // of its households
    public Column<ProvinceId, double> Revenue { get; }                  // industrial revenue

    public Column<ProvinceId, double> Hardness { get; }                 // of its bank

    /// <summary>Columns for the sums of one loop in fen: under one, two or four headings.</summary>
    internal ScratchColumns<long> Fen { get; }
    internal ScratchColumns<LongPair> TwoFen { get; }
    internal ScratchColumns<Longs> FourFen { get; }

    // Counterparts of a province's firms, made once: a method group would be a new delegate at each call.
    internal Func<int, PartyGroup> ToHouseholds { get; }
    internal Func<int, PartyGroup> ToServices { get; }
    internal Func<int, PartyGroup> ToVehicle { get; }
    internal Func<int, PartyGroup> ToGovernment { get; }
    internal Func<int, PartyGroup> ToBank { get; }

    /// <summary>Its households, who share what is paid to them together.</summary>
    public PartyGroup HouseholdsOf(ProvinceId province) => new(Sector.Households, FirstHousehold[province].Row, Households[province]);

    /// <summary>The bank of each province, as rows of banks.</summary>
    internal int[] BankRows => field ??= Array.ConvertAll(Bank.Items, bank => bank.Row);

    /// <summary>One heading's sums.</summary>
    internal long[] Heading(LongPair[] sums, int heading)
    {
        var fen = Fen.Zeros();
        for (var r = 0; r < fen.Length; r++) fen[r] = sums[r][heading];
        return fen;
    }

    /// <inheritdoc cref="Heading(LongPair[], int)"/>
    internal long[] Heading(Longs[] sums, int heading)
    {
        var fen = Fen.Zeros();
        for (var r = 0; r < fen.Length; r++) fen[r] = sums[r][heading];
        return fen;
    }
}
