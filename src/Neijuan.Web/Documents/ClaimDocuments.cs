using Neijuan.Pages.Claims;

namespace Neijuan.Web.Documents;

/// <summary>One number by which a claim stands or falls.</summary>
public sealed record ClaimTestDocument(string Name, string Unit, string Expected, string Statistic, bool Decides, string Why);

/// <summary>A sentence of the essay as a hypothesis, with its verdict when the trial has been held.</summary>
/// <param name="Levers">Changes that set its treatment; null where policy alone cannot.</param>
public sealed record ClaimDocument(
    string Id, string Title, string Gist, string Done, string Rules, IReadOnlyList<string> Needs, string LeavesOut, string WouldChange,
    bool Placebo, bool Headline, IReadOnlyList<ClaimTestDocument> Tests, VerdictRow? Verdict, IReadOnlyList<string>? Levers, bool Picture);

/// <summary>The essay on trial.</summary>
/// <param name="Trial">How the latest trial was held; empty when there was none.</param>
/// <param name="Draws">Parameter vectors of the trial.</param>
/// <param name="Seed">Seed of the vectors and of all chance.</param>
/// <param name="Arms">Treatments and controls, each counted once.</param>
/// <param name="Runs">Runs made.</param>
/// <param name="Claims">Every claim.</param>
public sealed record ClaimsDocument(string Trial, int Draws, ulong Seed, int Arms, int Runs, IReadOnlyList<ClaimDocument> Claims);
