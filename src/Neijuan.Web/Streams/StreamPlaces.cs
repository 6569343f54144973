using System.Net;
using Neijuan.Web.Requests;

namespace Neijuan.Web.Streams;

/// <summary>Places for open streams, so many in all and so many for one address.</summary>
public sealed class StreamPlaces(LabLimits limits)
{
    const int SecondsUntilFree = 5;

    readonly Lock gate = new();
    readonly Dictionary<IPAddress, int> open = [];
    int taken;
    long dropped;

    /// <summary>Streams that are open.</summary>
    public int Open
    {
        get { lock (gate) return taken; }
    }

    /// <summary>Streams that were stopped because their readers took too long.</summary>
    public long Dropped => Interlocked.Read(ref dropped);

    /// <summary>Counts a reader who took too long.</summary>
    public void Drop() => Interlocked.Increment(ref dropped);

    /// <summary>Takes a place, which is given back when disposed.</summary>
    /// <exception cref="RequestException">There is none.</exception>
    public IDisposable Enter(IPAddress? address)
    {
        var reader = address ?? IPAddress.None;
        lock (gate)
        {
            var own = open.GetValueOrDefault(reader);
            if (taken >= limits.Streams) throw RequestException.Busy($"{taken} streams are open already.", SecondsUntilFree);
            if (own >= limits.StreamsPerAddress)
                throw RequestException.Busy($"{own} streams are open from here already.", SecondsUntilFree);
            (taken, open[reader]) = (taken + 1, own + 1);
        }

        return new Place(this, reader);
    }

    void Leave(IPAddress reader)
    {
        lock (gate)
        {
            taken--;
            if (--open[reader] == 0) open.Remove(reader);
        }
    }

    sealed class Place(StreamPlaces places, IPAddress reader) : IDisposable
    {
        int left;

        public void Dispose()
        {
            if (Interlocked.Exchange(ref left, 1) == 0) places.Leave(reader);
        }
    }
}
