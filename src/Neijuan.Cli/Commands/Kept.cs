using Neijuan.Lab;
using Neijuan.Lab.Store;

namespace Neijuan.Cli.Commands;

/// <summary>What is left of a command that the disk stopped, so that nobody thinks its runs are lost.</summary>
internal static class Kept
{
    /// <summary>Does the work; when the disk does not take what it writes, says so and what is kept.</summary>
    public static void Saying(Action work, Func<string> kept)
    {
        try
        {
            work();
        }
        catch (StoreException e)
        {
            throw new InputException($"{e.Message}. {kept()}; when the cause is gone the same command goes on.", e);
        }
    }
}
