using Neijuan.Model.Policies;
using Neijuan.Model.Reading;
using Neijuan.Model.Scenarios;

namespace Neijuan.Lab.Experiments.Trials;

/// <summary>Parameter vectors written down in a CSV file: a header of parameter ids, then a row per draw.</summary>
public static class DrawFile
{
    /// <summary>Reads the file; every problem is named with its line.</summary>
    /// <exception cref="FindingsException">Everything that is wrong with the file.</exception>
    public static DrawSet Read(string path, IReadOnlyList<ParameterInfo> parameters)
    {
        var findings = new Findings(path);
        if (!File.Exists(path))
        {
            findings.In("").Add(0, "--design", path, "is no such file of draws", "latin, sobol or a CSV file");
            findings.ThrowIfAny();
        }

        var table = Csv.Read(path, findings);
        var own = findings.In(Path.GetFileName(path));
        var columns = table.Columns.Select(column => (Column: column, Parameter: Parameter(column, parameters, own))).ToArray();
        foreach (var twice in columns.Where(c => c.Parameter is not null).GroupBy(c => c.Parameter!.Id).Where(g => g.Count() > 1))
            own.Add(1, "header", twice.Last().Column, "is given twice", "each parameter once");
        if (findings.Count == 0 && table.Count == 0) own.Add(0, "file", "", "has no draws", "a row of values for each draw");
        Dictionary<string, double>[] vectors = [.. Enumerable.Range(0, table.Count).Select(row => Vector(table, row, columns))];
        findings.ThrowIfAny();
        return new DrawSet(Path.GetFileName(path), vectors);
    }

    static ParameterInfo? Parameter(string column, IReadOnlyList<ParameterInfo> parameters, Findings findings)
    {
        var id = column.Trim();
        if (id.StartsWith(ChangeText.ParameterPrefix, StringComparison.Ordinal)) id = id[ChangeText.ParameterPrefix.Length..];
        var found = parameters.FirstOrDefault(p => p.Id == id);
        if (found is null) findings.AddUnknown(1, "header", column, [.. parameters.Select(p => p.Id)], "a parameter (list parameters)");
        return found;
    }

    static Dictionary<string, double> Vector(Csv table, int row, IEnumerable<(string Column, ParameterInfo? Parameter)> columns)
    {
        var vector = new Dictionary<string, double>();
        foreach (var (column, parameter) in columns)
            if (parameter is not null) vector[parameter.Id] = table.Number(row, column, parameter.Low, parameter.High);
        return vector;
    }
}
