using System.Reflection;
using System.Runtime.CompilerServices;
using Neijuan.Model;
using Neijuan.Model.Setup;
using ParameterInfo = System.Reflection.ParameterInfo;

namespace Neijuan.Tests.Rules;

/// <summary>
/// A rule of the model as a function of numbers: a static method that takes numbers, truth values and parameters, and returns numbers.
/// </summary>
internal sealed class Kernel
{
    const BindingFlags Declared = BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly;

    static readonly Type[] Numbers = [typeof(double), typeof(Doubles), typeof(Longs), typeof(bool), typeof(int)];

    readonly MethodInfo method;

    Kernel(MethodInfo method)
    {
        this.method = method;
        var inputs = Inputted(method);
        Inputs = [.. inputs.Select(input => input.Name)];
        Shared = [.. inputs.Where(input => !IsWideType(input.Type)).Select(input => input.Name)];
        IsWide = Shared.Count < Inputs.Count;
        var tuple = method.ReturnParameter.GetCustomAttribute<TupleElementNamesAttribute>();
        Outputs = tuple is null ? [.. Leaves(method.ReturnType, "").Select(leaf => leaf.Name)]
            : [.. tuple.TransformNames.Select(name => Snake(name!))];
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
    public bool IsWide { get; }

    /// <summary>The inputs that are the same for all four.</summary>
    public IReadOnlyList<string> Shared { get; }

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
        method.Invoke(
            null, [.. method.GetParameters()
                .Select(p => Plain(p) == typeof(Parameters) ? parameters : Argument(Plain(p), p.Name!, four))])!;

    object Argument(Type type, string name, IReadOnlyList<IReadOnlyDictionary<string, double>> four)
    {
        if (IsRecord(type))
        {
            var record = Activator.CreateInstance(type)!;
            foreach (var field in Fields(type)) field.SetValue(record, Number(field.PropertyType, Named(name, field.Name), four));
            return record;
        }

        return Number(type, Snake(name), four);
    }

    string Named(string record, string field)
    {
        var full = $"{Snake(record)}_{Snake(field)}";
        return Inputs.Contains(full) ? full : Snake(field);
    }

    static object Number(Type type, string name, IReadOnlyList<IReadOnlyDictionary<string, double>> four)
    {
        var values = four.Select(one => one[name]).ToArray();
        if (type == typeof(Doubles)) return System.Runtime.Intrinsics.Vector256.Create(values);
        if (type == typeof(Longs)) return System.Runtime.Intrinsics.Vector256.Create([.. values.Select(value => (long)value)]);
        if (type == typeof(bool)) return RuleCase.IsTrue(values[0]);
        return type == typeof(int) ? (object)(int)values[0] : values[0];
    }

    static double[] Flat(object result, int lane) => result switch
    {
        double number => [number],
        bool truth => [truth ? RuleCase.True : 0],
        int number => [number],
        Doubles lanes => [lanes[lane]],
        Longs lanes => [lanes[lane]],
        ITuple tuple => [.. Enumerable.Range(0, tuple.Length).SelectMany(k => Flat(tuple[k]!, lane))],
        _ => [.. Fields(result.GetType()).SelectMany(field => Flat(field.GetValue(result)!, lane))],
    };

    static bool IsRule(MethodInfo method) =>
        !method.IsGenericMethod && !method.IsSpecialName && !method.IsDefined(typeof(CompilerGeneratedAttribute))
            && IsNumeric(method.ReturnType)
        && Taken(method).ToArray() is { Length: > 0 } inputs && inputs.All(p => IsNumeric(p.Type));

    // A field of a record is called by its own name, or after the record where an input before it has that name.
    static List<(string Name, Type Type)> Inputted(MethodInfo method)
    {
        var inputs = new List<(string Name, Type Type)>();
        foreach (var (name, type) in Taken(method))
            foreach (var (leaf, kind) in Leaves(type, name))
                inputs.Add((inputs.Exists(input => input.Name == leaf) ? $"{Snake(name)}_{leaf}" : leaf, kind));
        return inputs;
    }

    static IEnumerable<(string Name, Type Type)> Taken(MethodInfo method) =>
        method.GetParameters().Where(p => Plain(p) != typeof(Parameters)).Select(p => (p.Name!, Plain(p)));

    static Type Plain(ParameterInfo parameter) =>
        parameter.ParameterType.IsByRef ? parameter.ParameterType.GetElementType()! : parameter.ParameterType;

    static bool IsNumeric(Type type) =>
        Numbers.Contains(type)
        || (type.IsGenericType && type.FullName!.StartsWith("System.ValueTuple", StringComparison.Ordinal)
            && type.GetGenericArguments().All(IsNumeric))
        || IsRecord(type);

    static bool IsWideType(Type type) => type == typeof(Doubles) || type == typeof(Longs);

    // A structure of the model's own, of numbers with names.
    static bool IsRecord(Type type) =>
        type is { IsValueType: true, IsPrimitive: false, IsEnum: false } && type.Assembly == typeof(Simulation).Assembly
        && Fields(type) is { Length: > 0 } fields && fields.All(field => IsNumeric(field.PropertyType));

    static PropertyInfo[] Fields(Type type) =>
        [.. type.GetProperties(BindingFlags.Instance | BindingFlags.Public)
            .Where(property => property.CanWrite && property.GetIndexParameters().Length == 0)];

    static IEnumerable<(string Name, Type Type)> Leaves(Type type, string name) =>
        IsRecord(type) ? Fields(type).SelectMany(field => Leaves(field.PropertyType, field.Name)) : [(Snake(name), type)];

    static string Snake(string name) =>
        string.Concat(name.Select((c, k) => char.IsUpper(c) ? (k > 0 ? "_" : "") + char.ToLowerInvariant(c) : c.ToString()));
}
