using DuckDB.NET.Data;
using DuckDB.NET.Native;

namespace Neijuan.Lab.Store;

/// <summary>
/// Fills a table a chunk of rows at a time, column by column, in the memory of the database: the row-by-row appender crosses
/// into native code once per value, this once per chunk and column.
/// </summary>
internal sealed unsafe class ChunkAppender : IDisposable
{
    /// <summary>Rows of a chunk: the database's own vector size.</summary>
    public const int Rows = 2048;

    readonly DuckDB.NET.Native.DuckDBAppender appender;
    readonly DuckDBLogicalType[] types;
    readonly DuckDBDataChunk chunk;
    readonly string table;
    readonly bool[] narrow;  // by column: a code is a byte
    readonly nint[] data;    // by column: where its values are in this chunk, once somebody has asked
    bool closed;

    public ChunkAppender(DuckDBConnection store, string table)
    {
        this.table = table;
        var state = NativeMethods.Appender.DuckDBAppenderCreate(store.NativeConnection, null!, table, out appender);
        if (state != DuckDBState.Success) throw Failure();
        types = new DuckDBLogicalType[(int)NativeMethods.Appender.DuckDBAppenderColumnCount(appender)];
        for (var column = 0; column < types.Length; column++)
            types[column] = NativeMethods.Appender.DuckDBAppenderColumnType(appender, (ulong)column);
        data = new nint[types.Length];
        narrow = Array.ConvertAll(
            types, t => IsEnumeration(t) && NativeMethods.LogicalType.DuckDBEnumInternalType(t) == DuckDBType.UnsignedTinyInt);
        chunk = NativeMethods.DataChunks.DuckDBCreateDataChunk([.. types.Select(t => t.DangerousGetHandle())], (ulong)types.Length);
    }

    /// <summary>The values of a column of whole numbers or doubles, to be written.</summary>
    public Span<T> Column<T>(int column) where T : unmanaged
    {
        if (data[column] == 0) data[column] = (nint)NativeMethods.Vectors.DuckDBVectorGetData(Vector(column));
        return new Span<T>((void*)data[column], Rows);
    }

    /// <summary>The names that a column of an enumeration can hold, in the order of their codes.</summary>
    public string[] Names(int column)
    {
        var names = new string[NativeMethods.LogicalType.DuckDBEnumDictionarySize(types[column])];
        for (var code = 0; code < names.Length; code++)
            names[code] = NativeMethods.LogicalType.DuckDBEnumDictionaryValue(types[column], code);
        return names;
    }

    public bool IsEnumeration(int column) => IsEnumeration(types[column]);

    /// <summary>
    /// Writes the code of a name into a column of an enumeration, which the database keeps in as few bytes as hold all codes.
    /// </summary>
    public void WriteCode(int column, int row, int code)
    {
        if (narrow[column]) Column<byte>(column)[row] = (byte)code;
        else Column<ushort>(column)[row] = (ushort)code;
    }

    public void WriteCodes(int column, ReadOnlySpan<int> codes)
    {
        if (narrow[column])
        {
            var values = Column<byte>(column);
            for (var row = 0; row < codes.Length; row++) values[row] = (byte)codes[row];
        }
        else
        {
            var values = Column<ushort>(column);
            for (var row = 0; row < codes.Length; row++) values[row] = (ushort)codes[row];
        }
    }

    /// <summary>Writes a number, or nothing where it is not defined.</summary>
    public void Write(int column, int row, double value)
    {
        if (double.IsFinite(value)) Column<double>(column)[row] = value;
        else WriteNull(column, row);
    }

    public void WriteNull(int column, int row)
    {
        var vector = Vector(column);
        NativeMethods.Vectors.DuckDBVectorEnsureValidityWritable(vector);
        NativeMethods.ValidityMask.DuckDBValiditySetRowValidity(NativeMethods.Vectors.DuckDBVectorGetValidity(vector), (ulong)row, false);
    }

    /// <summary>Hands over the rows written so far and begins the next chunk.</summary>
    public void Append(int rows)
    {
        _ = NativeMethods.DataChunks.DuckDBDataChunkSetSize(chunk, (ulong)rows);
        if (NativeMethods.Appender.DuckDBAppendDataChunk(appender, chunk) != DuckDBState.Success) throw Failure();
        NativeMethods.DataChunks.DuckDBDataChunkReset(chunk);
        Array.Clear(data);
    }

    /// <summary>Gives what is held back to the table. The appender would hold 204,800 rows, however wide they are.</summary>
    public void Flush()
    {
        if (NativeMethods.Appender.DuckDBAppenderFlush(appender) != DuckDBState.Success) throw Failure();
    }

    /// <summary>Writes out what is still held back; without it the last rows are lost.</summary>
    public void Close()
    {
        closed = true;
        if (NativeMethods.Appender.DuckDBAppenderClose(appender) != DuckDBState.Success) throw Failure();
    }

    public void Dispose()
    {
        if (!closed) _ = NativeMethods.Appender.DuckDBAppenderClear(appender); // on the way out after a failure: nothing more is written
        chunk.Dispose();
        foreach (var type in types) type.Dispose();
        appender.Dispose();
    }

    static bool IsEnumeration(DuckDBLogicalType type) => NativeMethods.LogicalType.DuckDBGetTypeId(type) == DuckDBType.Enum;

    nint Vector(int column) => NativeMethods.DataChunks.DuckDBDataChunkGetVector(chunk, column);

    AppendException Failure()
    {
        var error = NativeMethods.Appender.DuckDBAppenderErrorData(appender);
        return new AppendException($"table '{table}': {NativeMethods.ErrorData.DuckDBErrorDataMessage(error)}");
    }
}

/// <summary>The database refused rows, in its own words.</summary>
internal sealed class AppendException(string message) : IOException(message);
