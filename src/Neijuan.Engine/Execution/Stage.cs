namespace Neijuan.Engine.Execution;

/// <summary>One named step of a period. The name is prose: the documentation prints the schedule from it.</summary>
public sealed record Stage<TEconomy>(string Name, Action<TEconomy> Run);
