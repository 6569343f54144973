using System.Globalization;
using CsCheck;
using Neijuan.Engine.Places;
using Neijuan.Engine.Time;
using Neijuan.Model.Agents;
using Neijuan.Model.Policies;

namespace Neijuan.Tests.Economics;

/// <summary>
/// Economies as far from the usual as the files allow: levers at their bounds, everywhere or at one place, parameters at the ends of their
/// ranges. Each is written as a user would ask for it.
/// </summary>
/// <param name="Settings">What <c>--set</c> takes.</param>
internal sealed record Extremes(IReadOnlyList<string> Settings, RunOptions Options)
{
    static readonly double[] Scales = [0.1, 0.3, 1];
    static readonly double[] SharesOfParameters = [0, 0.02, 0.2, 1];

    /// <summary>The case of a number: the same one on every machine.</summary>
    public static Extremes Of(int number) => All.Generate(new PCG(1, unchecked((ulong)(number + 1) * 0x9E3779B97F4A7C15)), null, out _);

    static Gen<Extremes> All { get; } =
        from levers in Pulled.Array[1, 16]
        from share in OneOf(SharesOfParameters)
        from parameters in AtEnds(share)
        from seed in Gen.ULong
        from scale in OneOf(Scales)
        select new Extremes([.. levers.DistinctBy(LeverAndQuarter), .. parameters], new RunOptions(seed, scale) { QuarterHashes = false });

    static Gen<string> Pulled =>
        from lever in OneOf(Levers.All)
        from place in PlaceOf(lever.Over)
        from quarter in Gen.Int[Horizon.First.Index, Horizon.Last.Index]
        from high in Gen.Bool
        select string.Create(
            CultureInfo.InvariantCulture, $"{lever.Id}{place}={(high ? lever.Max : lever.Min):R}@{new Quarter(quarter)}");

    // Everywhere, or one place.
    static Gen<string> PlaceOf(PlaceKind kind) => kind.IsWhole
        ? Gen.Const("")
        : Gen.Select(Gen.Bool, OneOf([.. Economies.Data.Places.Of(kind)])).Select((all, place) => all ? "" : $"[{place}]");

    static Gen<string[]> AtEnds(double share) =>
        Gen.Select(
            Gen.Double[0, 1].Array[Economies.Data.Parameters.Count], Gen.Bool.Array[Economies.Data.Parameters.Count], (chances, ends) =>
            Economies.Data.Parameters.Select((p, k) => (Taken: chances[k] < share, Text: string.Create(
                CultureInfo.InvariantCulture, $"parameter.{p.Id}={(ends[k] ? p.High : p.Low):R}")))
            .Where(p => p.Taken).Select(p => p.Text).ToArray());

    static Gen<T> OneOf<T>(IReadOnlyList<T> all) => Gen.Int[0, all.Count - 1].Select(k => all[k]);

    // Lever and quarter: a scenario gives no place two values for them.
    static string LeverAndQuarter(string setting) => setting[..setting.IndexOfAny(['[', '='])] + setting[setting.LastIndexOf('@')..];
}
