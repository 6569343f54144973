using System.Reflection;
using Xunit;
using Xunit.Sdk;

namespace Neijuan.Mutants;

/// <summary>A test, or one row of its data.</summary>
internal sealed record TestCase(string Name, Action Run)
{
    /// <summary>Those of this assembly whose names begin so.</summary>
    public static TestCase[] All(string prefix) =>
    [
        .. typeof(TestCase).Assembly.GetTypes().Where(type => !type.IsAbstract)
            .SelectMany(type => type.GetMethods().Where(method => method.IsDefined(typeof(FactAttribute))))
            .Where(method => $"{method.DeclaringType!.FullName}.{method.Name}".StartsWith(prefix, StringComparison.Ordinal))
            .SelectMany(Rows).OrderBy(test => test.Name, StringComparer.Ordinal),
    ];

    static IEnumerable<TestCase> Rows(MethodInfo method)
    {
        var name = $"{method.DeclaringType!.Name}.{method.Name}";
        if (!method.IsDefined(typeof(TheoryAttribute))) return [new TestCase(name, () => Invoke(method, []))];
        return method.GetCustomAttributes<DataAttribute>().SelectMany(data => data.GetData(method))
            .Select(row => new TestCase($"{name}({string.Join(", ", row)})", () => Invoke(method, Converted(method, row))));
    }

    static void Invoke(MethodInfo method, object?[] arguments)
    {
        var tests = Activator.CreateInstance(method.DeclaringType!);
        method.Invoke(tests, arguments);
        (tests as IDisposable)?.Dispose();
    }

    // A whole number stands for a fraction too.
    static object?[] Converted(MethodInfo method, object[] row) =>
        [.. method.GetParameters().Select((p, k) => row[k] is IConvertible value && p.ParameterType.IsPrimitive
            ? Convert.ChangeType(value, p.ParameterType, System.Globalization.CultureInfo.InvariantCulture) : row[k])];
}
