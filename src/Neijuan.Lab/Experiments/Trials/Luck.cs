namespace Neijuan.Lab.Experiments.Trials;

/// <summary>
/// Which seed a run has. The n-th draw has the n-th seed, counted from that of the experiment, in all arms alike, whoever asks: so bands
/// hold luck, and the difference between two arms of a draw is the policy. Further seeds of a draw are far away, so that more draws or more
/// seeds leave the runs there were as they were, and no two draws share a seed.
/// </summary>
public static class Luck
{
    /// <summary>From one seed of a draw to the next: more than an experiment has draws.</summary>
    public const ulong Stride = 1_000_000;

    /// <param name="seed">Seed of the experiment.</param>
    /// <param name="draw">0 for the first draw. Without draws the seeds stand in their place.</param>
    /// <param name="further">0 for the first seed of the draw.</param>
    public static ulong Of(ulong seed, int draw, int further = 0) => checked(seed + (ulong)draw + ((ulong)further * Stride));

    /// <summary>How far the last seed is from that of the experiment. Without draws the seeds stand in their place.</summary>
    public static ulong Last(int draws, int seeds) =>
        draws == 0 ? Of(0, Math.Max(seeds - 1, 0)) : Of(0, draws - 1, Math.Max(seeds - 1, 0));
}
