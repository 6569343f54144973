namespace Neijuan.Lab.Outcomes;

/// <summary>What an outcome is computed from: every indicator at every place, quarter by quarter from 2005Q1 on.</summary>
public interface ISeries
{
    /// <summary>Quarters there are.</summary>
    int Quarters { get; }

    /// <summary>The value of an indicator at a row of its places in a quarter, 0 being 2005Q1.</summary>
    double Value(string indicator, int row, int quarter);
}
