using System.Runtime.InteropServices;
using Neijuan.Lab.Experiments.Journals;
using Neijuan.Lab.Measurements;
using Neijuan.Lab.Results;
using Neijuan.Lab.Store;

namespace Neijuan.Lab.Experiments.Ensembles;

/// <summary>Reads from a journal, piece by piece, what a <see cref="SeriesMeasurement"/> of all indicators measured.</summary>
internal static class SeriesRecord
{
    public static ulong[] Hashes(SeriesLayout layout, Journal journal, int trial)
    {
        var bytes = new byte[SeriesMeasurement.ValuesAt(layout.Quarters)];
        journal.Read(trial, 0, bytes);
        return SeriesMeasurement.Hashes(bytes, layout.Quarters);
    }

    /// <summary>Reads numbers from the one at <paramref name="first"/> on.</summary>
    public static void Values(SeriesLayout layout, Journal journal, int trial, int first, Span<double> values)
    {
        journal.Read(trial, SeriesMeasurement.ValuesAt(layout.Quarters) + (first * sizeof(double)), MemoryMarshal.AsBytes(values));
        SeriesMeasurement.TurnRound(values);
    }

    /// <summary>The paths of a run.</summary>
    public static PathCube Cube(SeriesLayout layout, Journal journal, int trial)
    {
        var cube = new PathCube(layout, new double[layout.Count]);
        Values(layout, journal, trial, 0, cube.Values);
        return cube;
    }

    /// <summary>The matrices of every quarter, or nothing when the run did not keep them.</summary>
    public static IReadOnlyList<QuarterMatrices> Matrices(SeriesLayout layout, Journal journal, int trial)
    {
        var start = SeriesMeasurement.ValuesAt(layout.Quarters) + (layout.Count * sizeof(double));
        var books = new byte[journal.LengthOf(trial) - start];
        journal.Read(trial, start, books);
        return SeriesMeasurement.MatricesIn(books);
    }
}
