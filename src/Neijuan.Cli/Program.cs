using Neijuan.Cli;
using Neijuan.Cli.Terminal;

OneCulture.Keep();
using var interruption = new Interruption();
StandardStream.UseUtf8();
var session = new Session(
    StandardStream.Output(), StandardStream.Error(), Interactive: !Console.IsErrorRedirected, interruption.Token);
return interruption.CodeOf(CommandLine.Invoke(args, session));
