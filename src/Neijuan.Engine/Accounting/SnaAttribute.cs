using System.Reflection;

namespace Neijuan.Engine.Accounting;

/// <summary>Code of a heading in the System of National Accounts 2008, and what the code alone does not say.</summary>
[AttributeUsage(AttributeTargets.Field)]
public sealed class SnaAttribute(string code, string note = "") : Attribute
{
    public string Code => code;

    public string Note => note;

    /// <summary>The code of a sector, flow, instrument or other change.</summary>
    public static SnaAttribute Of<T>(T heading) where T : struct, Enum =>
        typeof(T).GetField(heading.ToString())?.GetCustomAttribute<SnaAttribute>()
            ?? throw new ArgumentException($"{heading} has no code", nameof(heading));
}
