using Neijuan.Model.Agents;

namespace Neijuan.Model;

/// <summary>Something that must hold in every economy did not, whatever was asked for: a fault of the model.</summary>
public sealed class BrokenRunException : StoppedRunException
{
    internal BrokenRunException(Economy economy, string stage, ulong seed, Exception cause)
        : base(economy, stage, seed, $"{cause.Message}.", cause)
    {
    }
}
