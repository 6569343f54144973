using System.Buffers.Binary;
using Neijuan.Model;

namespace Neijuan.Lab.Measurements;

/// <summary>The hash of the state in which a run ends: enough to know it again.</summary>
public sealed record HashMeasurement : Measurement
{
    public override byte[] Of(Simulation run)
    {
        var bytes = new byte[sizeof(ulong)];
        BinaryPrimitives.WriteUInt64LittleEndian(bytes, run.StateHash);
        return bytes;
    }

    public static ulong Read(ReadOnlySpan<byte> measured) => BinaryPrimitives.ReadUInt64LittleEndian(measured);
}
