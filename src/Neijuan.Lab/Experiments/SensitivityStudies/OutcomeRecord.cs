using System.Buffers.Binary;
using Neijuan.Lab.Experiments.Journals;
using Neijuan.Lab.Outcomes;
using Neijuan.Model;

namespace Neijuan.Lab.Experiments.SensitivityStudies;

/// <summary>
/// What a journal keeps of a run when only outcomes are wanted: the state's last hash and one number per outcome, lowest byte first.
/// </summary>
internal static class OutcomeRecord
{
    public static byte[] Of(Simulation simulation, IReadOnlyList<Outcome> outcomes)
    {
        var series = new RunSeries(simulation);
        var content = new byte[sizeof(ulong) * (1 + outcomes.Count)];
        BinaryPrimitives.WriteUInt64LittleEndian(content, simulation.StateHash);
        for (var k = 0; k < outcomes.Count; k++)
            BinaryPrimitives.WriteDoubleLittleEndian(content.AsSpan(sizeof(ulong) * (1 + k)), outcomes[k].Expression.Evaluate(series));
        return content;
    }

    public static (ulong Hash, double[] Values) Read(Journal journal, int trial)
    {
        var content = new byte[journal.LengthOf(trial)];
        journal.Read(trial, 0, content);
        var values = new double[(content.Length / sizeof(ulong)) - 1];
        for (var k = 0; k < values.Length; k++)
            values[k] = BinaryPrimitives.ReadDoubleLittleEndian(content.AsSpan(sizeof(ulong) * (1 + k)));
        return (BinaryPrimitives.ReadUInt64LittleEndian(content), values);
    }
}
