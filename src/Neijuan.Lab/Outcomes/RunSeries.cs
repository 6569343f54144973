using Neijuan.Engine.Recording;
using Neijuan.Model;

namespace Neijuan.Lab.Outcomes;

/// <summary>The series of a run, finished or not.</summary>
public sealed class RunSeries(SeriesRecorder recorder) : ISeries
{
    readonly Dictionary<string, int> places = Enumerable.Range(0, recorder.Indicators.Count).ToDictionary(k => recorder.Indicators[k].Id);

    public RunSeries(Simulation run) : this(run.Recorder) { }

    public int Quarters => recorder.Quarters;

    public double Value(string indicator, int row, int quarter) => recorder.Value(places[indicator], quarter, row);
}
