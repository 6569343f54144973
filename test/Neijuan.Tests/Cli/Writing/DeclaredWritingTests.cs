using Neijuan.Cli;
using Neijuan.Cli.Terminal;
using Xunit;

namespace Neijuan.Tests.Cli.Writing;

public class DeclaredWritingTests
{
    static readonly Session Silent = new(TextWriter.Null, TextWriter.Null, Interactive: false, CancellationToken.None);

    [Fact]
    public void Every_command_says_whether_it_writes() =>
        Assert.All(CommandLine.Root(Silent).Subcommands, command => Assert.NotNull(Neijuan.Cli.Commands.Writing.Of(command)));

    [Fact]
    public void Every_command_that_writes_is_tried_and_no_other() =>
        Assert.Equal(
            CommandLine.Root(Silent).Subcommands.Where(command => Neijuan.Cli.Commands.Writing.Of(command) == true).Select(c => c.Name)
                .Order(),
            WritingCases.All.Select(c => c.Arguments[0]).Distinct().Order());

    [Fact]
    public void Help_says_what_is_written()
    {
        Assert.Contains("Writes a file per table into the folder of --out.", WritingCase.Give(["export", "--help"]).Output);
        Assert.DoesNotContain("Writes", WritingCase.Give(["matrices", "--help"]).Output);
    }
}
