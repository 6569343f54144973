using System.ComponentModel;

namespace Neijuan.Web.Requests;

/// <summary>A policy: a shipped scenario and changes to it.</summary>
public record PolicyRequest
{
    [Description("Name of a shipped scenario; baseline unless given.")]
    public string? Scenario { get; init; }

    [Description(
        "Changes as on the command line: ID[where]=VALUE[@QUARTER], for example trade.tariff[bloc=us,industry=solar]=0.6@2018Q1. A "
        + "behavioural constant is parameter.ID.")]
    public IReadOnlyList<string>? Changes { get; init; }
}

/// <summary>One run to make.</summary>
public record RunRequest : PolicyRequest
{
    [Description("Seed of all chance; 1 unless given.")]
    public long? Seed { get; init; }

    [Description("Agents relative to the standard population; 1 unless given.")]
    public double? Scale { get; init; }

    [Description("Last quarter, for example 2025Q4; the last of the horizon unless given.")]
    public string? To { get; init; }

    [Description(
        "Series wanted: an indicator, or an indicator at a place such as industry.utilisation[industry=solar]. All national indicators "
        + "unless given.")]
    public IReadOnlyList<string>? Series { get; init; }
}

/// <summary>A run, and then an ensemble of runs behind it.</summary>
public sealed record StreamRequest : RunRequest
{
    [Description("Runs of the ensemble, each with its own parameter draw and seed; 64 unless given, 0 for none.")]
    public int? Draws { get; init; }

    [Description("A policy to take differences from, draw by draw.")]
    public PolicyRequest? Against { get; init; }
}

/// <summary>Policies held against a base with the same luck.</summary>
public sealed record CompareRequest : RunRequest
{
    [Description("One to four policies to hold against the base, which is the scenario and the changes of this request.")]
    public IReadOnlyList<PolicyRequest>? Others { get; init; }

    [Description("Paired runs behind the differences, each with its own parameter draw and seed; 0 unless given.")]
    public int? Draws { get; init; }
}

/// <summary>The books of one quarter of a run.</summary>
public sealed record MatricesRequest : PolicyRequest
{
    [Description("Seed of all chance; 1 unless given.")]
    public long? Seed { get; init; }

    [Description("Quarter of the matrices, for example 2023Q4; the last of the horizon unless given.")]
    public string? Quarter { get; init; }
}
