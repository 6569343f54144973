using Neijuan.Engine.Population;
using Neijuan.Engine.Recording;
using Neijuan.Model.Agents;
using Xunit;

namespace Neijuan.Tests.Model;

/// <summary>A kind of agent that the model does not have: how its columns are declared is all there is to say of it.</summary>
public class NewKindTests
{
    readonly record struct UnionId(int Row) : IRowId<UnionId>
    {
        public static UnionId At(int row) => new(row);

        public static implicit operator int(UnionId id) => id.Row;
    }

    sealed class Unions : Table<UnionId>
    {
        public Unions(int count)
            : base(count)
        {
            Province = Fact<ProvinceId>();
            (Members, Strikes, Mood) = (State(1.0), Tally<int>(), Working<double>());
        }

        public Column<UnionId, ProvinceId> Province { get; }
        public Column<UnionId, double> Members { get; }
        public Column<UnionId, int> Strikes { get; }
        public Column<UnionId, double> Mood { get; }
    }

    readonly Economy one = With(new Unions(31)), other = With(new Unions(31));

    static UnionId Last => new(30);

    [Fact]
    public void Its_state_is_hashed_saved_and_restored()
    {
        var hash = Hash(one);
        one.Of<Unions>().Members[Last] = 7;
        Assert.NotEqual(hash, Hash(one));
        Assert.NotEqual(Hash(one), Hash(other));
        Restore(other, Saved(one));
        Assert.Equal(7, other.Of<Unions>().Members[Last]);
        Assert.Equal(Hash(one), Hash(other));
    }

    [Fact]
    public void What_is_no_state_is_neither_hashed_nor_saved()
    {
        var (hash, saved) = (Hash(one), Saved(one));
        var unions = one.Of<Unions>();
        (unions.Province[Last], unions.Strikes[Last], unions.Mood[Last]) = (new ProvinceId(30), 2, 0.5);
        Assert.Equal(hash, Hash(one));
        Assert.Equal(saved, Saved(one));
    }

    [Fact]
    public void What_it_counts_is_nothing_when_a_quarter_begins()
    {
        one.Of<Unions>().Strikes[Last] = 2;
        one.BeginQuarter();
        Assert.Equal(0, one.Of<Unions>().Strikes[Last]);
    }

    static Economy With(Unions unions)
    {
        var e = Economies.New().Economy;
        return new Economy(e.Setting, e.Options, e.Ledger, [.. e.Tables, unions]);
    }

    static ulong Hash(Economy economy)
    {
        var visitor = new HashingVisitor();
        economy.Visit(visitor);
        return visitor.Value;
    }

    static byte[] Saved(Economy economy)
    {
        var size = new CountingVisitor();
        economy.Visit(size);
        var state = new SavingVisitor(size.Bytes);
        economy.Visit(state);
        return state.Saved;
    }

    static void Restore(Economy economy, byte[] saved)
    {
        var visitor = new RestoringVisitor(saved);
        economy.Visit(visitor);
        Assert.True(visitor.AtEnd);
    }
}
