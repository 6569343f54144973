namespace Neijuan.Cli.Input;

/// <summary>Which run of a store is asked for.</summary>
internal static class RunOfStore
{
    public static NumberOption<int> Option() => new("--run", "Run of the store; default: the last", 1, int.MaxValue, usual: null);
}
