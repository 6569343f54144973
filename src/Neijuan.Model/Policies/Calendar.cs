using Neijuan.Engine.Time;

namespace Neijuan.Model.Policies;

/// <summary>Dated series that step from value to value: targets, tax rates, shocks.</summary>
public sealed class Calendar
{
    readonly Dictionary<string, List<(Quarter From, double Value)>> series = [];

    public static Calendar FromRows(IEnumerable<(string Series, Quarter From, double Value)> rows)
    {
        var calendar = new Calendar();
        foreach (var (name, from, value) in rows)
        {
            if (!calendar.series.TryGetValue(name, out var steps)) calendar.series[name] = steps = [];
            steps.Add((from, value));
        }

        foreach (var steps in calendar.series.Values) steps.Sort((a, b) => a.From.CompareTo(b.From));
        return calendar;
    }

    public bool Has(string name) => series.ContainsKey(name);

    /// <summary>The quarter of a series' second step; the end of time when it has only one.</summary>
    public Quarter FirstChange(string name) => series[name].Count > 1 ? series[name][1].From : new Quarter(int.MaxValue);

    /// <summary>The quarter of a series' last step.</summary>
    public Quarter LastChange(string name) => series[name][^1].From;

    /// <summary>The value in force in a quarter: the last step at or before it, or the first step.</summary>
    public double Value(string name, Quarter quarter)
    {
        var steps = series[name];
        var value = steps[0].Value;
        foreach (var step in steps)
        {
            if (step.From > quarter) break;
            value = step.Value;
        }

        return value;
    }
}
