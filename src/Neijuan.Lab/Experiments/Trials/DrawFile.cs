using System.Globalization;
using Neijuan.Model.Policies;
using Neijuan.Model.Reading;

namespace Neijuan.Lab.Experiments.Trials;

/// <summary>Parameter vectors written down in a CSV file: a header of parameter ids, then a row per draw.</summary>
public static class DrawFile
{
    /// <summary>Reads the file; every problem is named with its line.</summary>
    public static DrawSet Read(string path, IReadOnlyList<ParameterInfo> parameters)
    {
        if (!File.Exists(path)) throw new InputException($"{path}: no such file of draws; --design takes latin, sobol or a CSV file");
        var problems = new List<string>();
        var rows = CsvText.Rows(File.ReadAllText(path), (line, problem) => problems.Add($"{path}:{line}: {problem}"));
        if (rows.Count < 2) throw new InputException($"{path}: a header of parameter ids and at least one row of values are expected");
        var header = rows[0].Fields;
        var columns = header.Select(id => Column(path, id.Trim(), parameters, problems)).ToArray();
        foreach (var twice in header.GroupBy(id => id.Trim()).Where(g => g.Count() > 1)) problems.Add($"{path}:1: {twice.Key}: given twice");
        var vectors = rows.Skip(1).Select(row => Vector(path, row.Line, row.Fields, columns, problems)).ToArray();
        return problems.Count == 0 ? new DrawSet(Path.GetFileName(path), vectors) : throw new InputException(string.Join('\n', problems));
    }

    static ParameterInfo? Column(string path, string id, IReadOnlyList<ParameterInfo> parameters, List<string> problems)
    {
        const string Prefix = "parameter.";
        var name = id.StartsWith(Prefix, StringComparison.Ordinal) ? id[Prefix.Length..] : id;
        var found = parameters.FirstOrDefault(p => p.Id == name);
        if (found is null) problems.Add($"{path}:1: no parameter '{id}'; `neijuan list parameters` names them");
        return found;
    }

    static Dictionary<string, double> Vector(string path, int line, string[] row, ParameterInfo?[] columns, List<string> problems)
    {
        var vector = new Dictionary<string, double>();
        if (row.Length != columns.Length) problems.Add($"{path}:{line}: {row.Length} values; the header has {columns.Length}");
        for (var k = 0; k < Math.Min(row.Length, columns.Length); k++)
        {
            if (columns[k] is not { } parameter) continue;
            if (!double.TryParse(row[k], NumberStyles.Float, CultureInfo.InvariantCulture, out var value) || !(value >= parameter.Low && value <= parameter.High))
                problems.Add($"{path}:{line}: {parameter.Id} = {row[k]}; allowed {parameter.Low}..{parameter.High} {parameter.Unit}");
            vector[parameter.Id] = value;
        }

        return vector;
    }
}
