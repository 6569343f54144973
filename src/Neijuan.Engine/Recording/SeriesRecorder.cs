namespace Neijuan.Engine.Recording;

/// <summary>What an indicator is indexed by besides time.</summary>
public enum Dimension
{
    Nation,
    Industry,
    Province,
    ProvinceIndustry,
    Bloc,
    BlocIndustry,
}

/// <summary>A measured output, defined once. Its id begins with the name of its dimension (<c>china</c> for the nation).</summary>
public sealed record Indicator(string Id, string Name, string Unit, Dimension Dimension, string Description);

/// <summary>The indicators of a run, quarter by quarter, in memory.</summary>
public sealed class SeriesRecorder
{
    readonly int[] rows;
    readonly List<double[]>[] series;

    public SeriesRecorder(IReadOnlyList<Indicator> indicators, IReadOnlyDictionary<Dimension, int> rows)
    {
        Indicators = indicators;
        this.rows = [.. Enum.GetValues<Dimension>().Select(d => rows[d])];
        series = [.. indicators.Select(_ => new List<double[]>())];
    }

    public IReadOnlyList<Indicator> Indicators { get; }

    /// <summary>Quarters recorded so far.</summary>
    public int Quarters { get; private set; }

    public int Rows(Dimension dimension) => rows[(int)dimension];

    public double Value(int indicator, int quarter, int row) => series[indicator][quarter][row];

    public ReadOnlySpan<double> Values(int indicator, int quarter) => series[indicator][quarter];

    /// <summary>Position of an indicator in <see cref="Indicators"/>, or -1.</summary>
    public int Find(string id)
    {
        for (var k = 0; k < Indicators.Count; k++)
            if (Indicators[k].Id == id) return k;
        return -1;
    }

    /// <summary>The path of one indicator at one place.</summary>
    public double[] Path(string id, int row = 0)
    {
        var k = Find(id);
        if (k < 0) throw new ArgumentException($"no indicator '{id}'", nameof(id));
        return [.. Enumerable.Range(0, Quarters).Select(q => series[k][q][row])];
    }

    /// <summary>Records a quarter: <paramref name="measure"/> fills one row of places per indicator.</summary>
    public void Record(Action<int, double[]> measure)
    {
        for (var k = 0; k < Indicators.Count; k++)
        {
            var values = new double[Rows(Indicators[k].Dimension)];
            measure(k, values);
            series[k].Add(values);
        }

        Quarters++;
    }
}
