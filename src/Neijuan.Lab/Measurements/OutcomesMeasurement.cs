using System.Buffers.Binary;
using Neijuan.Engine.Places;
using Neijuan.Lab.Outcomes;
using Neijuan.Model;
using Neijuan.Model.Indicators;

namespace Neijuan.Lab.Measurements;

/// <summary>An expression that others use by its name.</summary>
public sealed record NamedExpression(string Name, string Text);

/// <summary>The hash of the state in which a run ends, and one number per expression.</summary>
/// <param name="Names">Expressions that those after them, or the outcomes, call by name.</param>
/// <param name="Expressions">The outcomes, as text: see <see cref="OutcomeExpression"/>.</param>
public sealed record OutcomesMeasurement(IReadOnlyList<NamedExpression> Names, IReadOnlyList<string> Expressions) : Measurement
{
    IReadOnlyList<OutcomeExpression>? read;

    /// <summary>A measurement of expressions that were read before, with the names that they use.</summary>
    public static OutcomesMeasurement Of(IReadOnlyList<OutcomeExpression> outcomes)
    {
        var names = new Dictionary<string, NamedExpression>();
        foreach (var outcome in outcomes) Collect(outcome, names);
        return new OutcomesMeasurement([.. names.Values], [.. outcomes.Select(o => o.Text)]) { read = outcomes };
    }

    public override byte[] Of(Simulation run)
    {
        read ??= Read(run.Economy.Data.Places);
        var series = new RunSeries(run);
        var content = new byte[sizeof(ulong) * (1 + read.Count)];
        BinaryPrimitives.WriteUInt64LittleEndian(content, run.StateHash);
        for (var k = 0; k < read.Count; k++)
            BinaryPrimitives.WriteDoubleLittleEndian(content.AsSpan(sizeof(ulong) * (1 + k)), read[k].Evaluate(series));
        return content;
    }

    /// <summary>What was measured: the hash, and the outcomes in their order.</summary>
    public static (ulong Hash, double[] Values) Read(ReadOnlySpan<byte> measured)
    {
        var values = new double[(measured.Length / sizeof(ulong)) - 1];
        for (var k = 0; k < values.Length; k++) values[k] = BinaryPrimitives.ReadDoubleLittleEndian(measured[(sizeof(ulong) * (1 + k))..]);
        return (BinaryPrimitives.ReadUInt64LittleEndian(measured), values);
    }

    static void Collect(OutcomeExpression outcome, Dictionary<string, NamedExpression> names)
    {
        foreach (var (name, used) in outcome.Uses)
        {
            Collect(used, names);
            var named = new NamedExpression(name, used.Text);
            if (!names.TryAdd(name, named) && names[name] != named)
                throw new ArgumentException($"{name} is '{used.Text}' and '{names[name].Text}'", nameof(outcome));
        }
    }

    IReadOnlyList<OutcomeExpression> Read(PlaceNames places)
    {
        var named = new Dictionary<string, OutcomeExpression>();
        foreach (var (name, text) in Names) named[name] = Parse(text, places, named);
        return [.. Expressions.Select(text => Parse(text, places, named))];
    }

    static OutcomeExpression Parse(string text, PlaceNames places, Dictionary<string, OutcomeExpression> named) =>
        OutcomeExpression.Parse(text, IndicatorCatalogue.All, places, named, out var problems)
        ?? throw new InputException(string.Join('\n', problems.Select(p => $"{text}: {p}")));
}
