using System.CommandLine;
using System.Security.Cryptography;
using Neijuan.Cli.Input;
using Neijuan.Cli.Terminal;
using Neijuan.Model.Reading;
using Neijuan.Web;
using Neijuan.Web.Pages;
using Neijuan.Web.Security;

namespace Neijuan.Cli.Commands;

/// <summary><c>serve</c>: the policy lab, in a browser.</summary>
internal static class ServeCommand
{
    const int TokenBytes = 16;

    public static Command Create(Session session)
    {
        var host = new Option<string>("--host")
        {
            Description = "Address to listen on; beyond this machine the lab wants a token", DefaultValueFactory = _ => LabOptions.Loopback,
        };
        var port = new NumberOption<int>("--port", "Port; 0 takes a free one", 0, ushort.MaxValue, new LabOptions().Port);
        var token = new Option<string?>("--token")
        {
            Description = "Token to ask for (beyond this machine one is made when none is given)",
        };
        var api = new Option<bool>("--api") { Description = "Serve the API without the page, which needs no Node.js" };
        var command = new Command("serve", "Serves the policy lab: pull a lever, see the economy answer.") { host, port, token, api };
        command.SetAction(parsed =>
        {
            CheckedOptions.Require(parsed);
            var inputs = Inputs.Load(session);
            var options = new LabOptions
            {
                Host = parsed.GetValue(host)!, Port = port.Of(parsed), Token = parsed.GetValue(token), MakesBaselineFirst = true,
                Log = session.Error.WriteLine,
            };
            if (!options.IsLoopback && string.IsNullOrEmpty(options.Token))
                options = options with { Token = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(TokenBytes)) };
            if (!parsed.GetValue(api)) options = options with { PageFolder = ClientBuild.Ensure(inputs.Root, session.Error.WriteLine) };
            return Serve(session, inputs, options);
        });
        return command.WritesNothing().WithExamples("serve", "serve --port 8080", "serve --api", "serve --host 0.0.0.0 --token SECRET");
    }

    static int Serve(Session session, Inputs inputs, LabOptions options)
    {
        var server = Start(session, inputs, options);
        session.Output.WriteLine($"The policy lab is at {server.Address}{(options.Token is null ? "" : $"?token={options.Token}")}");
        session.Error.WriteLine("Ctrl-C stops it.");
        server.WaitAsync(session.Cancellation).GetAwaiter().GetResult();
        server.DisposeAsync().AsTask().GetAwaiter().GetResult();
        return ExitCode.Done;
    }

    static LabServer Start(Session session, Inputs inputs, LabOptions options)
    {
        try
        {
            return LabServer.StartAsync(inputs.Data, options, session.Cancellation).GetAwaiter().GetResult();
        }
        catch (IOException e)
        {
            throw Wrong(options.Port, "cannot be listened on: " + e.Message, "a port that is free, or 0");
        }
    }

    static FindingsException Wrong(int port, string problem, string allowed) =>
        new(new Finding("", 0, "--port", $"{port}", problem, allowed, null));
}
