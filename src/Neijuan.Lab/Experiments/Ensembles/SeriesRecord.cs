using System.Buffers.Binary;
using System.Runtime.InteropServices;
using System.Text;
using Neijuan.Engine.Accounting;
using Neijuan.Lab.Experiments.Journals;
using Neijuan.Lab.Results;
using Neijuan.Lab.Store;
using Neijuan.Model;

namespace Neijuan.Lab.Experiments.Ensembles;

/// <summary>
/// What a journal keeps of a run: the state's hash after each quarter, every indicator, and the matrices where they are wanted. Numbers
/// stand as their bits, lowest byte first.
/// </summary>
internal static class SeriesRecord
{
    public static byte[] Of(SeriesLayout layout, Simulation simulation, bool matrices)
    {
        var values = layout.Flatten(simulation.Recorder);
        var start = ValuesAt(layout);
        var books = matrices ? Books(simulation) : [];
        var content = new byte[checked(start + (values.Length * sizeof(double)) + books.Length)];
        for (var quarter = 0; quarter < layout.Quarters; quarter++)
            BinaryPrimitives.WriteUInt64LittleEndian(content.AsSpan(quarter * sizeof(ulong)), simulation.QuarterHashes[quarter]);
        Write(values, content.AsSpan(start));
        books.CopyTo(content.AsSpan(start + (values.Length * sizeof(double))));
        return content;
    }

    public static ulong[] Hashes(SeriesLayout layout, Journal journal, int trial)
    {
        var bytes = new byte[ValuesAt(layout)];
        journal.Read(trial, 0, bytes);
        return [.. Enumerable.Range(0, layout.Quarters)
            .Select(q => BinaryPrimitives.ReadUInt64LittleEndian(bytes.AsSpan(q * sizeof(ulong))))];
    }

    /// <summary>Reads numbers from the one at <paramref name="first"/> on.</summary>
    public static void Values(SeriesLayout layout, Journal journal, int trial, int first, Span<double> values)
    {
        journal.Read(trial, ValuesAt(layout) + (first * sizeof(double)), MemoryMarshal.AsBytes(values));
        if (!BitConverter.IsLittleEndian) Reverse(values);
    }

    /// <summary>The matrices of every quarter, or nothing when the run did not keep them.</summary>
    public static IReadOnlyList<QuarterMatrices> Matrices(SeriesLayout layout, Journal journal, int trial)
    {
        var start = ValuesAt(layout) + (layout.Count * sizeof(double));
        var length = journal.LengthOf(trial) - start;
        if (length == 0) return [];
        var bytes = new byte[length];
        journal.Read(trial, start, bytes);
        using var reader = new BinaryReader(new MemoryStream(bytes), Encoding.UTF8);
        return [.. Enumerable.Range(0, reader.ReadInt32())
            .Select(_ => new QuarterMatrices(Matrix(reader), Matrix(reader), Matrix(reader)))];
    }

    static int ValuesAt(SeriesLayout layout) => layout.Quarters * sizeof(ulong);

    static void Write(double[] values, Span<byte> content)
    {
        if (!BitConverter.IsLittleEndian) Reverse(values);
        MemoryMarshal.AsBytes(values.AsSpan()).CopyTo(content);
    }

    static void Reverse(Span<double> values)
    {
        var bits = MemoryMarshal.Cast<double, ulong>(values);
        BinaryPrimitives.ReverseEndianness(bits, bits);
    }

    static byte[] Books(Simulation simulation)
    {
        using var content = new MemoryStream();
        using var writer = new BinaryWriter(content, Encoding.UTF8);
        writer.Write(simulation.Matrices.Count);
        foreach (var (balanceSheet, flows, otherChanges) in simulation.Matrices)
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
