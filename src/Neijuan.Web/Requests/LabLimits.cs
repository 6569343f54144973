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

    /// <summary>
    /// Quarters that all runs of one request pass through, counted as those of the standard population: a comparison of five policies with
    /// all their draws over the whole horizon.
    /// </summary>
    public int Work { get; init; } = 5 * 256 * 104;

    public double LowestScale { get; init; } = 0.1;

    public double HighestScale { get; init; } = 2;

    /// <summary>Scenarios held against the base in one comparison.</summary>
    public int Compared { get; init; } = 4;

    /// <summary>Runs that may wait for a processor; the next one is told to come back.</summary>
    public int Waiting { get; init; } = 32;

    /// <summary>Ensembles made at the same time.</summary>
    public int Ensembles { get; init; } = 4;

    /// <summary>Streams open at the same time.</summary>
    public int Streams { get; init; } = 32;

    /// <summary>Streams that one address may have open at the same time.</summary>
    public int StreamsPerAddress { get; init; } = 24;

    /// <summary>
    /// How long a reader may take for one event of a stream, or a piece of any other answer. One who takes longer is told so, and after as
    /// long again dropped.
    /// </summary>
    public TimeSpan Patience { get; init; } = TimeSpan.FromSeconds(20);

    /// <summary>How long a client may take to send its headers.</summary>
    public TimeSpan HeadersPatience { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>Bytes a second that a body has to arrive by, and an answer to be taken by, after some seconds of grace.</summary>
    public int BytesPerSecond { get; init; } = 8 * 1024;

    /// <summary>Connections open at the same time, busy or not.</summary>
    public int Connections { get; init; } = 512;

    /// <summary>Finished runs kept in memory, about 2 MB each.</summary>
    public int RunsKept { get; init; } = 48;

    /// <summary>
    /// Runs of all ensembles in memory, kept or being made, about 0.6 MB each; the baseline's states add about 70 MB. As many as one
    /// request may need for its policy and the one it is held against.
    /// </summary>
    public int EnsembleRuns { get; init; } = 512;
}
