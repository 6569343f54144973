using Neijuan.Lab.Experiments.Journals;
using Neijuan.Lab.Measurements;

namespace Neijuan.Lab.Experiments.SensitivityStudies;

/// <summary>Reads from a journal what an <see cref="OutcomesMeasurement"/> measured.</summary>
internal static class OutcomeRecord
{
    public static (ulong Hash, double[] Values) Read(Journal journal, int trial)
    {
        var content = new byte[journal.LengthOf(trial)];
        journal.Read(trial, 0, content);
        return OutcomesMeasurement.Read(content);
    }
}
