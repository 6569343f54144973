using Neijuan.Cli;
using Neijuan.Cli.Terminal;

using var interrupted = new CancellationTokenSource();
Console.CancelKeyPress += (_, press) =>
{
    press.Cancel = true; // stop at the end of the quarter, and leave nothing half-written
    interrupted.Cancel();
};
Console.OutputEncoding = System.Text.Encoding.UTF8;
var session = new Session(Console.Out, Console.Error, Interactive: !Console.IsErrorRedirected, interrupted.Token);
return CommandLine.Invoke(args, session);
