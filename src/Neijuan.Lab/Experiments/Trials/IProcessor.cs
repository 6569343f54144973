namespace Neijuan.Lab.Experiments.Trials;

/// <summary>The right to use a processor, given back when disposed.</summary>
public interface IProcessor : IDisposable
{
    /// <summary>Between two quarters: lets others go first who are in a greater hurry.</summary>
    void StandBack(CancellationToken cancellation);
}
