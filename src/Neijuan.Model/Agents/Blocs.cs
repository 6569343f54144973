using Neijuan.Engine.Population;

namespace Neijuan.Model.Agents;

/// <summary>The rest of the world: blocs with demand, producers, jobs and trade policy.</summary>
public sealed class Blocs : Table<BlocId>
{
    public Blocs(int count)
        : base(count)
    {
        (InjuryAllowance, OutputPerJob) = (Fact<double>(), Fact<double>());
        Petitions = State<int>();
    }

    public Column<BlocId, double> InjuryAllowance { get; }

    public Column<BlocId, double> OutputPerJob { get; }

    /// <summary>Filed so far.</summary>
    public Column<BlocId, int> Petitions { get; }
}
