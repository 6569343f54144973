using System.Reflection;
using Neijuan.Model;

namespace Neijuan.Web.Documents;

/// <summary>Version of the model that answers.</summary>
public static class LabVersion
{
    public static string Model { get; } =
        typeof(Simulation).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion.Split('+')[0]
            ?? "unknown";
}
