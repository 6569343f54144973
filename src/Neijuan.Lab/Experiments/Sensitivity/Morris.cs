using Neijuan.Lab.Experiments.Designs;
using Neijuan.Lab.Experiments.Statistics;

namespace Neijuan.Lab.Experiments.Sensitivity;

/// <summary>
/// One factor's elementary effects: mean μ, mean size μ*, and standard deviation σ; output per unit of the factor's range.
/// </summary>
public sealed record MorrisEffect(Estimate Mean, Estimate MeanSize, Estimate Spread);

/// <summary>Effects of all factors, the runs without a finite output, and the trajectories the effects rest on.</summary>
public sealed record MorrisResult(MorrisEffect[] Effects, int[] UndefinedRuns, int Trajectories, int TrajectoriesUsed);

/// <summary>
/// Screening by elementary effects (Morris, "Factorial sampling plans for preliminary computational experiments", Technometrics 33, 1991):
/// r trajectories through the unit cube's grid of p levels, each moving every factor once, by Δ = p / (2 (p − 1)).
/// </summary>
public sealed class Morris
{
    readonly int levels;
    readonly int[] movedFactor;  // by trajectory and step
    readonly bool[] movedUp;     // by trajectory and factor

    /// <summary>Draws the trajectories: x*, D* and P* of Morris (1991) from the seed.</summary>
    public Morris(int factors, int trajectories, int levels, ulong seed)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(factors, 1);
        ArgumentOutOfRangeException.ThrowIfLessThan(trajectories, 2);
        if (levels < 2 || levels % 2 != 0)
            throw new ArgumentOutOfRangeException(nameof(levels), levels, "an even number of levels makes all of them equally likely.");

        this.levels = levels;
        Trajectories = trajectories;
        movedFactor = new int[trajectories * factors];
        movedUp = new bool[trajectories * factors];
        Design = Draw(factors, seed);
    }

    public int Trajectories { get; }

    /// <summary>(factors + 1) runs for each trajectory, in (0 .. 1).</summary>
    public Design Design { get; }

    /// <summary>Δ, as a share of each factor's range.</summary>
    public double Step => levels / (2.0 * (levels - 1));

    int RunsPerTrajectory => Design.Factors + 1;

    Design Draw(int factors, ulong seed)
    {
        var values = new double[checked(Trajectories * (factors + 1) * factors)];
        var level = new int[factors];
        var place = 0;
        for (var trajectory = 0; trajectory < Trajectories; trajectory++)
        {
            var order = CounterHash.Order(factors, seed, DrawPurpose.MorrisOrder, (ulong)trajectory);
            for (var factor = 0; factor < factors; factor++)
            {
                var draw = (ulong)factor;
                var up = CounterHash.Below(2, seed, DrawPurpose.MorrisDirection, (ulong)trajectory, draw) == 1;
                var low = CounterHash.Below(levels / 2, seed, DrawPurpose.MorrisStart, (ulong)trajectory, draw);
                level[factor] = up ? low : low + levels / 2;
                movedUp[trajectory * factors + factor] = up;
                movedFactor[trajectory * factors + factor] = order[factor];
            }

            Record();
            foreach (var factor in order)
            {
                level[factor] += movedUp[trajectory * factors + factor] ? levels / 2 : -levels / 2;
                Record();
            }
        }
        return new Design(factors, values);

        void Record()
        {
            foreach (var at in level) values[place++] = (double)at / (levels - 1);
        }
    }

    /// <summary>
    /// μ and σ of Morris (1991, section 2) and μ* of Campolongo, Cariboni and Saltelli ("An effective screening design for sensitivity
    /// analysis of large models", Environmental Modelling and Software 22, 2007, section 2), with intervals from resampled trajectories.
    /// </summary>
    public MorrisResult Analyse(
        ReadOnlySpan<double> outputs, Bootstrap bootstrap, UndefinedOutputs undefined = UndefinedOutputs.LeaveUndefined)
    {
        bootstrap.Check();
        if (outputs.Length != Design.Runs)
            throw new ArgumentException($"{outputs.Length} outputs for {Design.Runs} runs.", nameof(outputs));

        var effects = ElementaryEffects(outputs);
        var (undefinedRuns, complete) = Blocks.Split(outputs, RunsPerTrajectory);
        var used = undefined == UndefinedOutputs.UseCompleteBlocks ? complete : [.. Enumerable.Range(0, Trajectories)];

        var resamples = new int[bootstrap.Resamples][];
        for (var resample = 0; resample < resamples.Length && used.Length > 0; resample++)
            bootstrap.Draw(resample, used, resamples[resample] = new int[used.Length]);

        var results = new MorrisEffect[Design.Factors];
        for (var factor = 0; factor < results.Length; factor++)
            results[factor] = Summarise(effects[factor], used, resamples, bootstrap);
        return new MorrisResult(results, undefinedRuns, Trajectories, used.Length);
    }

    /// <summary>d_i(x) = [y(x + Δ e_i) − y(x)] / Δ (Morris 1991, section 2), by factor and trajectory.</summary>
    double[][] ElementaryEffects(ReadOnlySpan<double> outputs)
    {
        var factors = Design.Factors;
        var effects = new double[factors][];
        for (var factor = 0; factor < factors; factor++) effects[factor] = new double[Trajectories];

        for (var trajectory = 0; trajectory < Trajectories; trajectory++)
            for (var step = 0; step < factors; step++)
            {
                var factor = movedFactor[trajectory * factors + step];
                var run = trajectory * RunsPerTrajectory + step;
                var change = outputs[run + 1] - outputs[run];
                effects[factor][trajectory] = (movedUp[trajectory * factors + factor] ? change : -change) / Step;
            }
        return effects;
    }

    static MorrisEffect Summarise(double[] effects, int[] used, int[][] resamples, Bootstrap bootstrap)
    {
        if (used.Length == 0 || used.Any(trajectory => !double.IsFinite(effects[trajectory])))
        {
            var nothing = new Estimate(double.NaN, double.NaN, double.NaN);
            return new MorrisEffect(nothing, nothing, nothing);
        }

        var (mean, size, spread) = Moments(effects, used);
        var means = new double[resamples.Length];
        var sizes = new double[resamples.Length];
        var spreads = new double[resamples.Length];
        for (var resample = 0; resample < resamples.Length; resample++)
            (means[resample], sizes[resample], spreads[resample]) = Moments(effects, resamples[resample]);

        return new MorrisEffect(
            bootstrap.Percentiles(mean, means), bootstrap.Percentiles(size, sizes), bootstrap.Percentiles(spread, spreads));
    }

    static (double Mean, double MeanSize, double Spread) Moments(double[] effects, int[] trajectories)
    {
        var taken = Array.ConvertAll(trajectories, trajectory => effects[trajectory]);
        var sizes = Array.ConvertAll(taken, Math.Abs);
        return (OrderedMoments.Mean(taken), OrderedMoments.Mean(sizes), OrderedMoments.StandardDeviation(taken));
    }
}
