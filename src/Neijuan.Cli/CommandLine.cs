using System.CommandLine;
using Neijuan.Cli.Commands;
using Neijuan.Cli.Input;
using Neijuan.Cli.Terminal;
using Neijuan.Engine.Accounting;
using Neijuan.Lab;
using Neijuan.Model;
using Neijuan.Model.Reading;

namespace Neijuan.Cli;

/// <summary>The commands, and the one place where errors become exit codes.</summary>
public static class CommandLine
{
    public static int Invoke(string[] arguments, Session session)
    {
        using var culture = OneCulture.Hold();
        var output = session.Output as SteadyWriter ?? new SteadyWriter(session.Output);
        var error = session.Error as SteadyWriter ?? new SteadyWriter(session.Error);
        var code = Answer(arguments, session with { Output = output, Error = error });
        if (output.Failure is not { } failure) return code;
        error.WriteLine(
            $"Not all could be printed: standard output cannot be written ({failure}). Files that the command writes are there.");
        return code == ExitCode.Done ? ExitCode.Failed : code;
    }

    static int Answer(string[] arguments, Session session)
    {
        var root = Root(session);
        var parsed = root.Parse(arguments.Length == 0 ? ["--help"] : arguments);
        var command = parsed.CommandResult.Command;
        Writing.ShowIn(command);
        Example.ShowIn(command);
        var unknown = UnknownOptions(arguments, root, command);
        if (unknown.Count > 0 || parsed.Errors.Count > 0)
        {
            foreach (var message in unknown.Count > 0 ? unknown : parsed.Errors.Select(e => e.Message)) session.Error.WriteLine(message);
            session.Error.WriteLine($"`neijuan {PathOf(parsed.CommandResult)}--help` says what is allowed.");
            return ExitCode.WrongInput;
        }

        try
        {
            RequireWorkingFolder();
            return parsed.Invoke(new InvocationConfiguration
            {
                Output = session.Output,
                Error = session.Error,
                EnableDefaultExceptionHandler = false,
                ProcessTerminationTimeout = null,
            });
        }
        catch (Exception e) when (e is InputException or FindingsException)
        {
            session.Error.WriteLine(e.Message);
            return ExitCode.WrongInput;
        }
        catch (OperationCanceledException)
        {
            session.Error.WriteLine("Interrupted. Nothing was written; the same command starts again.");
            return ExitCode.Interrupted;
        }
        catch (BooksDoNotCloseException e)
        {
            session.Error.WriteLine($"The books do not close, so there are no results. {e.Message}");
            return ExitCode.Failed;
        }
        catch (RunawayException e)
        {
            session.Error.WriteLine($"The economy ran away, so there are no results. {e.Message}");
            return ExitCode.Failed;
        }
        catch (BrokenRunException e)
        {
            session.Error.WriteLine($"The run broke, so there are no results. {e.Message}");
            session.Error.WriteLine("That is a fault of the model, whatever was asked of it: please report it with what was asked.");
            return ExitCode.Failed;
        }
        catch (Exception e)
        {
            session.Error.WriteLine($"Failed: {e}");
            return ExitCode.Failed;
        }
    }

    static void RequireWorkingFolder()
    {
        try
        {
            _ = Directory.GetCurrentDirectory();
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new InputException("the working folder is not there any more; change to one that is", e);
        }
    }

    /// <summary>All commands.</summary>
    internal static RootCommand Root(Session session) =>
        new("Neijuan: an executable political economy of industrial overcapacity. Start with `neijuan run`.")
        {
            RunCommand.Create(session),
            CompareCommand.Create(session),
            EnsembleCommand.Create(session),
            SweepCommand.Create(session),
            SensitivityCommand.Create(session),
            ClaimsCommand.Create(session),
            RecordCommand.Create(session),
            ReportCommand.Create(session),
            MatricesCommand.Create(session),
            ListCommand.Create(session),
            ExplainCommand.Create(session),
            CheckCommand.Create(session),
            SchemaCommand.Create(session),
            ExportCommand.Create(session),
            ReproduceCommand.Create(session),
            ServeCommand.Create(session),
            DocumentCommand.Create(session),
        };

    /// <summary>Options that do not exist. The parser would take some of them for the name of a scenario.</summary>
    static List<string> UnknownOptions(string[] arguments, RootCommand root, Command command)
    {
        string[] known = [.. command.Options.Concat(root.Options).SelectMany(o => o.Aliases.Prepend(o.Name))];
        return
        [
            .. arguments.TakeWhile(a => a != "--").Where(a => a.StartsWith("--", StringComparison.Ordinal))
                .Select(a => a.Split('=', ':')[0])
                .Where(a => !known.Contains(a)).Select(a => $"no option '{a}'{Suggestions.Near(a, known)}"),
        ];
    }

    static string PathOf(System.CommandLine.Parsing.CommandResult command) =>
        command.Parent is null ? "" : $"{command.Command.Name} ";
}
