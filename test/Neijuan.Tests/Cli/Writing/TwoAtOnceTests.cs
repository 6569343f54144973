using Neijuan.Cli.Terminal;
using Neijuan.Lab.Store;
using Neijuan.Tests.Lab.Store;
using Xunit;

namespace Neijuan.Tests.Cli.Writing;

[Trait("size", "nightly")]
public sealed class TwoAtOnceTests : IDisposable
{
    readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Theory]
    [MemberData(nameof(WritingCases.NamesOfFolders), MemberType = typeof(WritingCases))]
    public void A_folder_that_is_held_is_refused_in_one_sentence_that_says_by_whom(string name)
    {
        var @case = WritingCases.Of(name);
        var (old, @new) = Written.Of(@case);
        @case.Prepare?.Invoke(folder.Path);
        var taken = folder.In(@case.Folder!);
        Directory.CreateDirectory(taken);
        using (TakenFolder.Take(taken))
        {
            var (code, output, error) = @case.Give(folder.Path);
            Assert.Equal((ExitCode.WrongInput, ""), (code, output));
            Assert.Matches(
                $"""^[^\n]*: another process, process {Environment.ProcessId} \([^\n]*\), since [-0-9]+ [:0-9]+, is writing here; """
                + """wait until it is done, or choose another --out$""",
                error);
            Assert.Equal(old, Written.In(folder.Path));
        }

        Assert.Equal(ExitCode.Done, @case.Give(folder.Path).Code);
        Assert.Equal(@new, Written.In(folder.Path));
    }

    /// <summary>
    /// Started together, both are done one after the other, or one is done and the other refused; what lies there is whole.
    /// </summary>
    [Theory]
    [MemberData(nameof(WritingCases.Names), MemberType = typeof(WritingCases))]
    public async Task Two_that_write_the_same_at_once_do_no_harm(string name)
    {
        var @case = WritingCases.Of(name);
        for (var round = 0; round < Nightly.Size(1, 20); round++)
        {
            var at = Directory.CreateDirectory(folder.In($"{round}")).FullName;
            @case.Prepare?.Invoke(at);
            using var start = new Barrier(2);
            var stop = TestContext.Current.CancellationToken;
            var answers = await Task.WhenAll(Enumerable.Range(0, 2).Select(_ => Task.Run(
                () =>
                {
                    start.SignalAndWait(stop);
                    return @case.Give(at);
                },
                stop)));
            var done = answers.Count(a => a.Code == ExitCode.Done);
            Assert.InRange(done, 1, 2);
            Assert.All(answers.Where(a => a.Code != ExitCode.Done), a => Assert.Equal(ExitCode.WrongInput, a.Code));
            Assert.All(answers.Where(a => a.Code != ExitCode.Done), a => Assert.Contains("is writing here", a.Error));
            Assert.Equal(@case.Adds && done == 2 ? Written.Undisturbed(@case, 2).New : Written.Of(@case).New, Written.In(at));
            Assert.Empty(Written.Leftovers(at));
        }
    }
}
