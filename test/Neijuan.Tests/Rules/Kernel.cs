using System.Reflection;
using System.Runtime.CompilerServices;
using Neijuan.Model;
using Neijuan.Model.Setup;

namespace Neijuan.Tests.Rules;

/// <summary>
/// A rule of the model as a function of numbers: a static method that takes numbers, truth values and parameters, and returns numbers.
/// </summary>
internal sealed class Kernel
{
    const BindingFlags Declared = BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly;

    static readonly Type[] Numbers = [typeof(double), typeof(Doubles), typeof(bool), typeof(int)];

    readonly MethodInfo method;

    Kernel(MethodInfo method)
    {
        this.method = method;
        Inputs =
        [
            .. method.GetParameters().Where(p => p.ParameterType != typeof(Parameters)).SelectMany(p => Names(p.ParameterType, p.Name!)),
        ];
        var tuple = method.ReturnParameter.GetCustomAttribute<TupleElementNamesAttribute>();
        Outputs = tuple is null ? [.. Names(method.ReturnType, "")] : [.. tuple.TransformNames.Select(name => Snake(name!))];
    }

    /// <summary>Those that a file can try: internal, or formulas that several stages share.</summary>
    public static IReadOnlyList<Kernel> All { get; } =
    [
        .. typeof(Simulation).Assembly.GetTypes().Where(type => type is { IsAbstract: true, IsSealed: true })
            .SelectMany(type =>
                type.GetMethods(Declared).Where(m => m.IsAssembly || (m.IsPublic && type.Namespace == "Neijuan.Model.Formulas")))
            .Where(IsRule).Select(m => new Kernel(m)).OrderBy(k => k.Name, StringComparer.Ordinal),
    ];

    /// <summary>Type and method: <c>Pricing.Change</c>.</summary>
    public string Name => $"{method.DeclaringType!.Name}.{method.Name}";

    /// <summary>Names of what it takes beside the parameters, as a file writes them: <c>stock_ratio</c>.</summary>
    public IReadOnlyList<string> Inputs { get; }

    /// <summary>Names of what it returns; one empty name when that is a single number.</summary>
    public IReadOnlyList<string> Outputs { get; }

    /// <summary>Whether it reckons four firms at once.</summary>
    public bool IsWide => method.GetParameters().Any(p => IsWideType(p.ParameterType));

    /// <summary>The inputs that are the same for all four.</summary>
    public IReadOnlyList<string> Shared =>
        [.. method.GetParameters().Where(p => p.ParameterType != typeof(Parameters) && !IsWideType(p.ParameterType))
            .Select(p => Snake(p.Name!))];

    /// <summary>
    /// What it returns for four cases, which a scalar kernel is asked one after the other: by case, numbers in the order of the outputs.
    /// </summary>
    public double[][] Of(IReadOnlyList<IReadOnlyDictionary<string, double>> four, Parameters parameters)
    {
        if (!IsWide) return [.. four.Select(one => Flat(Invoke([one, one, one, one], parameters), 0))];
        var result = Invoke(four, parameters);
        return [.. Enumerable.Range(0, 4).Select(lane => Flat(result, lane))];
    }

    public override string ToString() => Name;

    object Invoke(IReadOnlyList<IReadOnlyDictionary<string, double>> four, Parameters parameters) =>
        method.Invoke(null, [.. method.GetParameters().Select(p =>
            p.ParameterType == typeof(Parameters) ? parameters : Argument(p.ParameterType, p.Name!, four))])!;

    static object Argument(Type type, string name, IReadOnlyList<IReadOnlyDictionary<string, double>> four)
    {
        if (Fields(type) is { } fields)
            return fields.Invoke([.. fields.GetParameters().Select(p => Argument(p.ParameterType, p.Name!, four))]);
        var values = four.Select(one => one[Snake(name)]).ToArray();
        if (type == typeof(Doubles)) return System.Runtime.Intrinsics.Vector256.Create(values);
        if (type == typeof(bool)) return RuleCase.IsTrue(values[0]);
        return type == typeof(int) ? (object)(int)values[0] : values[0];
    }

    static double[] Flat(object result, int lane) => result switch
    {
        double number => [number],
        bool truth => [truth ? RuleCase.True : 0],
        int number => [number],
        Doubles lanes => [lanes[lane]],
        ITuple tuple => [.. Enumerable.Range(0, tuple.Length).SelectMany(k => Flat(tuple[k]!, lane))],
        _ => [.. Fields(result.GetType())!.GetParameters()
            .SelectMany(p => Flat(result.GetType().GetProperty(p.Name!)!.GetValue(result)!, lane))],
    };

    static bool IsRule(MethodInfo method) =>
        !method.IsGenericMethod && !method.IsSpecialName && !method.IsDefined(typeof(CompilerGeneratedAttribute))
            && IsNumeric(method.ReturnType)
        && method.GetParameters() is { Length: > 0 } inputs
        && inputs.All(p => p.ParameterType == typeof(Parameters) || IsNumeric(p.ParameterType))
        && inputs.Any(p => p.ParameterType != typeof(Parameters));

    static bool IsNumeric(Type type) =>
        Numbers.Contains(type)
        || (type.IsGenericType && type.FullName!.StartsWith("System.ValueTuple", StringComparison.Ordinal)
            && type.GetGenericArguments().All(IsNumeric))
        || (Fields(type) is { } fields && fields.GetParameters().All(p => IsNumeric(p.ParameterType)));

    static bool IsWideType(Type type) =>
        type == typeof(Doubles) || (Fields(type)?.GetParameters().Any(p => IsWideType(p.ParameterType)) ?? false);

    // A structure of the model's own that is made of what it is named by: a record of numbers.
    static ConstructorInfo? Fields(Type type) =>
        type is { IsValueType: true, IsPrimitive: false, IsEnum: false } && type.Assembly == typeof(Simulation).Assembly
            && type.GetConstructors(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic) is [var only]
            && only.GetParameters().Length > 0
            && only.GetParameters().All(p => type.GetProperty(p.Name!) is not null)
            ? only
            : null;

    static IEnumerable<string> Names(Type type, string name) =>
        Fields(type) is { } fields ? fields.GetParameters().SelectMany(p => Names(p.ParameterType, p.Name!)) : [Snake(name)];

    static string Snake(string name) =>
        string.Concat(name.Select((c, k) => char.IsUpper(c) ? (k > 0 ? "_" : "") + char.ToLowerInvariant(c) : c.ToString()));
}
