using Neijuan.Engine.Time;

namespace Neijuan.Model;

/// <summary>How a run is made: its luck, its size and its horizon. Scale multiplies the number of firms, each that much smaller.</summary>
public sealed record RunOptions(ulong Seed = 1, double Scale = 1, Quarter From = default, Quarter? To = null, bool StageHashes = false)
{
    /// <summary>The last quarter that is run, 2030Q4 unless said otherwise.</summary>
    public Quarter Last => To ?? Quarter.Parse("2030Q4");
}
