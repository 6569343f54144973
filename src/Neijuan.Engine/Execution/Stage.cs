using System.Runtime.CompilerServices;

namespace Neijuan.Engine.Execution;

/// <summary>One named step of a period. The name is prose: the documentation prints the schedule from it.</summary>
/// <param name="Name">What happens.</param>
/// <param name="Run">What is done.</param>
/// <param name="Does">The same as the compiler has read it, from which the documentation tells which rules act here.</param>
public sealed record Stage<TEconomy>(string Name, Action<TEconomy> Run, [CallerArgumentExpression(nameof(Run))] string Does = "");
