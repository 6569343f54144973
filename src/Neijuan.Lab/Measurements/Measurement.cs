using System.Text.Json.Serialization;
using Neijuan.Lab.Runs;
using Neijuan.Model;

namespace Neijuan.Lab.Measurements;

/// <summary>
/// What to keep of a run, as data: it can be written down, sent to wherever the run is made, and read there. What it keeps is bytes,
/// numbers by their bits and lowest byte first, so that these can be sent back.
/// </summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "kind")]
[JsonDerivedType(typeof(HashMeasurement), "hash")]
[JsonDerivedType(typeof(OutcomesMeasurement), "outcomes")]
[JsonDerivedType(typeof(SeriesMeasurement), "series")]
public abstract record Measurement
{
    /// <summary>Measures a finished run.</summary>
    public abstract byte[] Of(Simulation run);

    public string ToJson() => TravelJson.Write(this);

    public static Measurement Parse(string json) => TravelJson.Read<Measurement>(json);
}
