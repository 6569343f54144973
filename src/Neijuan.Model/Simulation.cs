using Neijuan.Engine.Accounting;
using Neijuan.Engine.Recording;
using Neijuan.Engine.Time;
using Neijuan.Model.Agents;
using Neijuan.Model.Checks;
using Neijuan.Model.Indicators;
using Neijuan.Model.Opening;
using Neijuan.Model.Policies;
using Neijuan.Model.Scenarios;
using Neijuan.Model.Setup;

namespace Neijuan.Model;

/// <summary>One run: a scenario, parameters and a seed, stepped quarter by quarter with the books closed after each.</summary>
public sealed class Simulation
{
    readonly List<ulong> quarterHashes = [];
    readonly List<(string Stage, ulong Hash)[]> stageHashes = [];
    readonly PolicyPath policy;

    public Simulation(ModelData data, Scenario scenario, IReadOnlyDictionary<string, double> parameters, RunOptions options)
    {
        (Scenario, Options) = (scenario, options);
        policy = new PolicyPath(data.Places, data.Calendar);
        foreach (var change in scenario.Changes) policy.Set(change);
        var replaced = scenario.Parameters.ToDictionary(p => p.Id, p => p.Value);
        foreach (var (id, value) in parameters) replaced[id] = value;
        Economy = OpeningBalances.Create(new Setting(data, ParameterFiles.Bind(data.Parameters, replaced), policy, options), options);
        Books = new Books(Economy.Ledger);
        Recorder = new SeriesRecorder(IndicatorCatalogue.All, data.Places);
    }

    public Scenario Scenario { get; }

    public RunOptions Options { get; }

    public Economy Economy { get; }

    public Books Books { get; }

    public SeriesRecorder Recorder { get; }

    public bool Finished => Economy.Time > Options.To.Index;

    public ulong StateHash => quarterHashes.Count > 0 ? quarterHashes[^1] : Hash();

    /// <summary>State after each quarter, when the options ask for it.</summary>
    public IReadOnlyList<ulong> QuarterHashes => quarterHashes;

    /// <summary>Stage by stage, when the options ask for it.</summary>
    public IReadOnlyList<(string Stage, ulong Hash)[]> StageHashes => stageHashes;

    /// <summary>
    /// Called after each stage with its place in <see cref="QuarterStages.Stages"/>, and once more, with their number, after the books are
    /// closed.
    /// </summary>
    public Action<int>? StageEnded { get; set; }

    /// <summary>Live agents summed over quarters: the measure of speed.</summary>
    public long FirmQuarters { get; private set; }

    /// <summary>The matrices at the end of each quarter.</summary>
    public List<(Matrix BalanceSheet, Matrix Flows, Matrix OtherChanges)> Matrices { get; } = [];

    /// <summary>Agents alive, by kind.</summary>
    public IReadOnlyDictionary<string, int> Agents => new Dictionary<string, int>
    {
        ["firms"] = Economy.Firms.LiveCount,
        ["provinces"] = Economy.Provinces.Count,
        ["household_cohorts"] = Economy.Provinces.Count,
        ["service_producers"] = Economy.Provinces.Count,
        ["developers"] = Economy.Provinces.Count,
        ["financing_vehicles"] = Economy.Provinces.Count,
        ["banks"] = Economy.Provinces.Count + 1,
        ["blocs"] = Economy.Blocs.Count,
    };

    /// <summary>Runs to the end.</summary>
    public void Run()
    {
        while (!Finished) Step();
    }

    /// <summary>Runs one quarter and closes the books.</summary>
    /// <exception cref="StoppedRunException">The economy ran away or broke; no quarter can follow.</exception>
    /// <exception cref="BooksDoNotCloseException">The books do not close.</exception>
    public void Step()
    {
        policy.BeginQuarter(Economy.Quarter);
        var hashes = Options.StageHashes ? new (string Stage, ulong Hash)[QuarterStages.Stages.Length] : null;
        for (var k = 0; k < QuarterStages.Stages.Length; k++)
        {
            var stage = QuarterStages.Stages[k];
            Do(stage.Name, stage.Run);
            if (hashes is not null) hashes[k] = (stage.Name, Hash());
            StageEnded?.Invoke(k);
        }

        if (hashes is not null) stageHashes.Add(hashes);
        Do("what must hold is checked", Invariants.Check);
        Do("indicators are recorded", e => IndicatorCatalogue.Record(e, Recorder));
        Do("the books are closed", e => Books.Close(e.Quarter.ToString()));
        Economy.Firms.CloseRanks(Economy.Ledger);
        Matrices.Add((Books.BalanceSheet, Books.TransactionFlows, Books.OtherChangesMatrix));
        FirmQuarters += Economy.Firms.LiveCount;
        Economy.Time++;
        if (Options.QuarterHashes) quarterHashes.Add(Hash());
        StageEnded?.Invoke(QuarterStages.Stages.Length);
    }

    void Do(string stage, Action<Economy> run)
    {
        try
        {
            run(Economy);
        }
        catch (OverflowException e)
        {
            throw new RunawayException(Economy, stage, Options.Seed, e);
        }
        catch (Exception e) when (e is not BooksDoNotCloseException)
        {
            throw new BrokenRunException(Economy, stage, Options.Seed, e);
        }
    }

    /// <summary>The state as it is and all that was recorded until now, to go on from.</summary>
    public Snapshot Snapshot()
    {
        var size = new CountingVisitor();
        Economy.Visit(size);
        var state = new SavingVisitor(size.Bytes);
        Economy.Visit(state);
        return new Snapshot(
            new Quarter(Economy.Time), state.Saved, Recorder.Recorded(), [.. Matrices], [.. quarterHashes], [.. stageHashes], Books.SoFar,
            FirmQuarters);
    }

    /// <summary>
    /// Goes on from a snapshot of a run with the same data, parameters, seed, scale and hashes, and with the same policy until then: from
    /// here on the two cannot be told apart from runs that were run through.
    /// </summary>
    public void Resume(Snapshot snapshot)
    {
        var visitor = new RestoringVisitor(snapshot.State);
        Economy.Visit(visitor);
        if (!visitor.AtEnd) throw new InvalidDataException("the snapshot does not fit this model");
        Books.Reopen(snapshot.Books);
        Recorder.GoOnFrom(snapshot.Recorded);
        Matrices.Clear();
        Matrices.AddRange(snapshot.Matrices);
        quarterHashes.Clear();
        quarterHashes.AddRange(snapshot.QuarterHashes);
        stageHashes.Clear();
        stageHashes.AddRange(snapshot.StageHashes);
        FirmQuarters = snapshot.FirmQuarters;
    }

    ulong Hash()
    {
        var visitor = new HashingVisitor();
        Economy.Visit(visitor);
        return visitor.Value;
    }
}
