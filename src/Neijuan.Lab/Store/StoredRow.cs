using DuckDB.NET.Data;
using Neijuan.Engine.Places;
using Neijuan.Model.Policies;
using Neijuan.Model.Reading;

namespace Neijuan.Lab.Store;

/// <summary>
/// A row of a store, which somebody may have edited: a cell that does not hold what it should becomes a finding with table, row and column,
/// and reading goes on.
/// </summary>
internal readonly struct StoredRow(DuckDBDataReader reader, string path, string table, int number, Findings findings)
{
    public string Text(int column) => Read(column, "text", r => r.GetString(column)) ?? "";

    public int Whole(int column, int least = int.MinValue)
    {
        var value = Read(column, "a whole number", r => (int?)r.GetInt32(column)) ?? least;
        if (value < least) Add(column, $"{value}", "is out of range", $"{least} and more");
        return value;
    }

    public ulong Seed(int column) => Read(column, "a seed", r => (ulong?)r.GetFieldValue<ulong>(column)) ?? 0;

    public long Fen(int column) => Read(column, "whole fen", r => (long?)r.GetInt64(column)) ?? 0;

    public double Number(int column)
    {
        var value = Read(column, "a number", r => (double?)r.GetDouble(column)) ?? 0;
        if (!double.IsFinite(value)) Add(column, $"{value}", "is no finite number", "a number");
        return value;
    }

    /// <summary>A number, or nothing where none is defined.</summary>
    public double? Optional(int column)
    {
        if (reader.IsDBNull(column)) return null;
        var value = Number(column);
        return double.IsFinite(value) ? value : null;
    }

    /// <summary>A quarter in which a run can be, as text.</summary>
    public string Quarter(int column)
    {
        var text = Text(column);
        if (!Horizon.TryParse(text, out _)) Add(column, text, "is no quarter of the horizon", Horizon.Text);
        return text;
    }

    /// <summary>The place that the columns of the axes say, from one column on.</summary>
    public Place Place(IReadOnlyList<Axis> axes, int first)
    {
        var place = default(Place);
        for (var k = axes.Count - 1; k >= 0; k--)
            if (!reader.IsDBNull(first + k)) place = place.With(axes[k], Text(first + k));
        return place;
    }

    /// <summary>Says that a cell names something that is not there.</summary>
    public StoreException Unknown(int column, string allowed)
    {
        Add(column, $"{reader.GetValue(column)}", "is unknown", allowed);
        return StoreException.Damaged(path, findings.All);
    }

    T? Read<T>(int column, string allowed, Func<DuckDBDataReader, T?> read)
    {
        if (reader.IsDBNull(column))
        {
            Add(column, "", "is empty", allowed);
            return default;
        }

        try
        {
            return read(reader);
        }
        catch (Exception e) when (e is InvalidCastException or OverflowException or FormatException or ArgumentException)
        {
            Add(column, $"{reader.GetValue(column)}", "is something else", allowed);
            return default;
        }
    }

    void Add(int column, string value, string problem, string allowed) =>
        findings.Add(0, $"table {table}, row {number}, {reader.GetName(column)}", value, problem, allowed);
}
