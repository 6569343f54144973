using System.Buffers.Binary;
using System.Runtime.InteropServices;
using System.Text;
using Neijuan.Engine.Accounting;
using Neijuan.Lab.Results;
using Neijuan.Lab.Store;
using Neijuan.Model;

namespace Neijuan.Lab.Measurements;

/// <summary>
/// The state's hash after each quarter, the paths of indicators as a <see cref="PathCube"/> has them, and the matrices where they are
/// wanted.
/// </summary>
/// <param name="Indicators">Ids of the indicators to keep; null for all of them.</param>
/// <param name="Matrices">Whether the matrices of every quarter are kept.</param>
public sealed record SeriesMeasurement(IReadOnlyList<string>? Indicators, bool Matrices) : Measurement
{
    public override byte[] Of(Simulation run)
    {
        var cube = PathCube.Of(run, Indicators);
        var start = ValuesAt(cube.Shape.Quarters);
        var books = Matrices ? Books(run) : [];
        var end = checked(start + (cube.Values.Length * sizeof(double)));
        var content = new byte[checked(end + books.Length)];
        for (var quarter = 0; quarter < run.QuarterHashes.Count; quarter++)
            BinaryPrimitives.WriteUInt64LittleEndian(content.AsSpan(quarter * sizeof(ulong)), run.QuarterHashes[quarter]);
        MemoryMarshal.AsBytes(cube.Values.AsSpan()).CopyTo(content.AsSpan(start));
        TurnRound(MemoryMarshal.Cast<byte, double>(content.AsSpan(start, end - start)));
        books.CopyTo(content.AsSpan(end));
        return content;
    }

    /// <summary>Where the hashes end and the paths begin.</summary>
    public static int ValuesAt(int quarters) => quarters * sizeof(ulong);

    /// <summary>The hashes of the quarters, from the beginning of what was measured.</summary>
    public static ulong[] Hashes(ReadOnlySpan<byte> measured, int quarters)
    {
        var hashes = new ulong[quarters];
        for (var k = 0; k < quarters; k++) hashes[k] = BinaryPrimitives.ReadUInt64LittleEndian(measured[(k * sizeof(ulong))..]);
        return hashes;
    }

    /// <summary>The paths, which lie as the shape says.</summary>
    public static PathCube CubeIn(byte[] measured, SeriesLayout shape)
    {
        var values = MemoryMarshal.Cast<byte, double>(measured.AsSpan(ValuesAt(shape.Quarters), shape.Count * sizeof(double))).ToArray();
        TurnRound(values);
        return new PathCube(shape, values);
    }

    /// <summary>Numbers as they were copied out of what was measured, in the order of this processor's bytes.</summary>
    public static void TurnRound(Span<double> copied)
    {
        if (BitConverter.IsLittleEndian) return;
        var bits = MemoryMarshal.Cast<double, ulong>(copied);
        BinaryPrimitives.ReverseEndianness(bits, bits);
    }

    /// <summary>The matrices of every quarter, from what stands after the paths; none when there is nothing.</summary>
    public static IReadOnlyList<QuarterMatrices> MatricesIn(byte[] books)
    {
        if (books.Length == 0) return [];
        using var reader = new BinaryReader(new MemoryStream(books), Encoding.UTF8);
        return [.. Enumerable.Range(0, reader.ReadInt32())
            .Select(_ => new QuarterMatrices(Matrix(reader), Matrix(reader), Matrix(reader)))];
    }

    static byte[] Books(Simulation run)
    {
        using var content = new MemoryStream();
        using var writer = new BinaryWriter(content, Encoding.UTF8);
        writer.Write(run.Matrices.Count);
        foreach (var (balanceSheet, flows, otherChanges) in run.Matrices)
            foreach (var matrix in new[] { balanceSheet, flows, otherChanges }) Write(writer, matrix);
        return content.ToArray();
    }

    static void Write(BinaryWriter writer, Matrix matrix)
    {
        writer.Write(matrix.Name);
        foreach (var names in new[] { matrix.Rows, matrix.Columns })
        {
            writer.Write(names.Count);
            foreach (var name in names) writer.Write(name);
        }

        foreach (var fen in matrix.Fen) writer.Write(fen);
    }

    static Matrix Matrix(BinaryReader reader)
    {
        var name = reader.ReadString();
        string[] Names() => [.. Enumerable.Range(0, reader.ReadInt32()).Select(_ => reader.ReadString())];
        var (rows, columns) = (Names(), Names());
        var fen = new long[rows.Length, columns.Length];
        for (var row = 0; row < rows.Length; row++)
            for (var column = 0; column < columns.Length; column++) fen[row, column] = reader.ReadInt64();
        return new Matrix(name, rows, columns, fen);
    }
}
