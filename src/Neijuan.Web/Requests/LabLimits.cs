namespace Neijuan.Web.Requests;

/// <summary>What one client may ask for. Everything is checked against these before any work is done.</summary>
public sealed record LabLimits
{
    public int BodyBytes { get; init; } = 64 * 1024;

    // Far more than a request needs; the description of the API is deeper than one.
    public int Depth { get; init; } = 32;

    public int Changes { get; init; } = 400;

    public int ChangeCharacters { get; init; } = 200;

    /// <summary>Selectors of series in one request; a selector without a place stands for all places.</summary>
    public int Series { get; init; } = 40;

    /// <summary>Series in one answer, places counted.</summary>
    public int Rows { get; init; } = 800;

    /// <summary>Series with bands in one answer, places counted.</summary>
    public int BandRows { get; init; } = 200;

    public int Draws { get; init; } = 256;

    public double LowestScale { get; init; } = 0.1;

    public double HighestScale { get; init; } = 2;

    /// <summary>Scenarios held against the base in one comparison.</summary>
    public int Compared { get; init; } = 4;

    /// <summary>Runs that may wait for a processor; the next one is told to come back.</summary>
    public int Waiting { get; init; } = 32;

    /// <summary>Ensembles made at the same time.</summary>
    public int Ensembles { get; init; } = 4;

    /// <summary>Finished runs kept in memory, about 2 MB each.</summary>
    public int RunsKept { get; init; } = 48;

    /// <summary>Ensembles kept in memory, about 40 MB each with 64 runs; the baseline's states add about 70 MB.</summary>
    public int EnsemblesKept { get; init; } = 4;
}
