using Neijuan.Engine.Randomness;
using Neijuan.Engine.Time;
using Neijuan.Model.Policies;
using Neijuan.Model.Setup;

namespace Neijuan.Model.Agents;

/// <summary>What agents find in a quarter and cannot change: the date, policy, behavioural constants, data and chance.</summary>
public sealed class Setting(ModelData data, Parameters parameters, PolicyPath policy, RunOptions options)
{
    public ModelData Data => data;

    public Parameters Parameters => parameters;

    public PolicyPath Policy => policy;

    /// <summary>Firms relative to the standard population; each is smaller by as much.</summary>
    public double Scale => options.Scale;

    /// <summary>The current quarter; 0 is 2005Q1.</summary>
    public int Time { get; internal set; }

    public Quarter Quarter => new(Time);

    /// <summary>The date as a decimal year: 2018.25 is 2018Q2.</summary>
    public double Year => Quarter.DecimalYear;

    public Randomness Random => new(options.Seed, Time);

    /// <summary>The value in force of a series of <c>data/calendar.csv</c>.</summary>
    public double Dated(string series) => data.Calendar.Value(series, Quarter);

    /// <summary>σ: how soft budgets are, χ_S (1 − λ) (R49).</summary>
    public double Softness => policy[Levers.SoftBudget] * (1 - policy[Levers.Leash]);
}
